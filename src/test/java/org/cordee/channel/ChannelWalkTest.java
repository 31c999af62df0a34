package org.cordee.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordee.AtOnce;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.Walker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Noting leads by both channels, reading them side by side, and one's own reasons.
@InTheHouse
class ChannelWalkTest {
    @LocalServerPort int port;

    private final Scene scene = new Scene();
    private Walker lise = new Walker(0);
    private String email = "";

    @BeforeEach
    void somebody() {
        email = UUID.randomUUID() + "@channel.example";
        lise = Walker.member(port, email, "Lise Deuxvoies");
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void both_channels_stand_side_by_side_in_counts_and_sums() {
        assertThat(lise.get("/channels").state()).isEqualTo("channels:empty");
        var first =
                notes(
                        "what",
                        "Une mutuelle",
                        "who",
                        "conférence d’octobre",
                        "outcome",
                        "client",
                        "effort",
                        "1 h 30",
                        "euros",
                        "4 800");
        assertThat(first.state()).isEqualTo("channel-one:open");
        assertThat(first.body())
                .contains(
                        "C’est noté.",
                        "Une mutuelle",
                        "conférence d’octobre",
                        "1\u00a0h\u00a030",
                        "4\u00a0800\u00a0€");
        notes("what", "Un cabinet", "effort", "2", "outcome", "nothing");
        notes("what", "Un théâtre", "way", "through", "who", "une ancienne cliente");
        var page = lise.get("/channels");
        assertThat(page.state()).isEqualTo("channels");
        assertThat(page.body())
                .contains(
                        "2 demandes, 1 client<",
                        "1 demande, aucun client, 1 en cours",
                        "3\u00a0h\u00a030",
                        "4\u00a0800\u00a0€",
                        "une ancienne cliente",
                        "3 ici\u00a0: rien n’y fait une statistique.",
                        "ni taux ni tendance");
        // What is only words writes nobody down.
        assertThat(lise.get("/contacts").state()).isEqualTo("contacts:empty");
    }

    @Test
    void through_a_contact_the_whole_chain_is_shown() {
        lise.post("/encounters/new", "who", "Gaspard Lombart", "led", "Solveig Arnal");
        lise.post("/encounters/new", "who", "Yann Quellec", "led", "Gaspard Lombart");
        var kept = notes("what", "Ateliers Brume", "way", "through", "who", "Yann Quellec");
        assertThat(kept.body()).contains("Solveig Arnal vous a fait rencontrer Gaspard Lombart");
        assertThat(lise.get("/channels").body())
                .contains("Solveig Arnal, Gaspard Lombart, Yann Quellec");
        assertThat(table(lise))
                .contains("\"Solveig Arnal, Gaspard Lombart, Yann Quellec\"", "Ateliers Brume");
        // By name alone, one of several must be chosen; directly, the same words are only words.
        lise.post("/contacts/new", "name", "Yann Rozec");
        var asked = sends("way", "through", "who", "Yann", "what", "Un musée");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.state()).isEqualTo("channel-new:unfit");
        assertThat(asked.body()).contains("Dites de qui il s’agit.", "Yann Rozec", "Un musée");
        assertThat(notes("way", "direct", "who", "Yann").body())
                .doesNotContain("href=\"/contacts/");
    }

    @Test
    void a_contact_of_another_book_is_nobody() {
        var other = Walker.member(port, UUID.randomUUID() + "@channel.example", "Omer Voisin");
        other.post("/contacts/new", "name", "Zélie Kermadec");
        var theirs =
                other.get("/contacts?words=kermadec").find("href=\"/contacts/([0-9a-f-]{36})\"");
        var kept =
                notes(
                        "way",
                        "through",
                        "who",
                        "Zélie",
                        "who.asked",
                        "Zélie",
                        "who.chosen",
                        "contact." + theirs);
        assertThat(kept.body()).contains("Zélie").doesNotContain(theirs, "Kermadec");
    }

    @Test
    void what_cannot_be_kept_is_said_beside_its_field() {
        var ahead = today().plusDays(2).toString();
        for (var refused :
                List.of(
                        Map.entry("what", ""),
                        Map.entry("what", "x".repeat(201)),
                        Map.entry("cameOn", "hier"),
                        Map.entry("cameOn", ahead),
                        Map.entry("cameOn", "+999999-01-01"),
                        Map.entry("way", ""),
                        Map.entry("way", "détournée"),
                        Map.entry("who", "x".repeat(201)),
                        Map.entry("outcome", "peut-être"),
                        Map.entry("effort", "-2"),
                        Map.entry("effort", "des heures"),
                        Map.entry("effort", "2001"),
                        Map.entry("euros", "-5"),
                        Map.entry("euros", "4800,50"),
                        Map.entry("euros", "10 000 001"),
                        Map.entry("euros", "beaucoup"))) {
            var beside = refused.getKey().equals("what") ? "who" : "what";
            var answer = sends(beside, "Gardé tel quel", refused.getKey(), refused.getValue());
            assertThat(answer.status()).as(refused.toString()).isEqualTo(422);
            assertThat(answer.body())
                    .as(refused.toString())
                    .contains("id=\"" + refused.getKey() + "-error\"", "Gardé tel quel");
        }
        assertThat(sends("way", "through", "who", "").body())
                .contains("Dites par qui, même en quelques mots.");
        assertThat(sends("euros", "=1+1").body()).contains("value=\"=1+1\"");
        assertThat(lise.get("/channels").state()).isEqualTo("channels:empty");
    }

    @Test
    void presses_at_once_note_it_once() {
        var key = lise.get("/channels/new").find("name=\"key\" value=\"([^\"]+)\"");
        AtOnce.all(20, () -> sends("key", key).status());
        assertThat(pages(lise.get("/channels").body())).hasSize(1);
    }

    @Test
    void two_windows_keep_both_texts() {
        var page = notes("what", "Premier").path();
        assertThat(changes(page, "1", "what", "Deuxième").status()).isEqualTo(303);
        // The same again changes nothing.
        assertThat(changes(page, "1", "what", "Deuxième").status()).isEqualTo(303);
        var crossed = changes(page, "1", "what", "Troisième");
        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.state()).isEqualTo("channel-one:crossed");
        assertThat(crossed.body()).contains("Deuxième", "Troisième");
        changes(page, crossed.find("name=\"version\" value=\"(\\d+)\""), "what", "Troisième");
        assertThat(lise.get(page).body()).contains("Troisième").doesNotContain("Deuxième");
    }

    @Test
    void one_that_is_taken_out_can_be_put_back_for_thirty_days() {
        var page = notes("what", "Une fanfare").path();
        assertThat(lise.post(page + "/removal").state()).isEqualTo("channel-one:removed");
        assertThat(lise.get("/channels").body()).doesNotContain("Une fanfare");
        assertThat(table(lise)).doesNotContain("Une fanfare");
        assertThat(changes(page, "1", "what", "x").status()).isEqualTo(404);
        lise.post(page + "/restoration");
        assertThat(lise.get("/channels").body()).contains("Une fanfare");

        lise.post(page + "/removal");
        scene.run(
                "update channel_lead set removed_at = removed_at - interval '31 days' where id = ?::uuid",
                page.substring("/channels/".length()));
        notes();
        assertThat(lise.get(page).status()).isEqualTo(404);
    }

    @Test
    void nobody_else_reads_it() {
        var page = notes("what", "Une fanfare").path();
        var other = Walker.member(port, UUID.randomUUID() + "@channel.example", "Omer Curieux");
        assertThat(other.get(page).status()).isEqualTo(404);
        for (var gesture : List.of("", "/removal", "/restoration")) {
            assertThat(other.postOnce(page + gesture, filled("version", "1")).status())
                    .as(gesture)
                    .isEqualTo(404);
        }
        assertThat(other.get("/channels").body()).doesNotContain("Une fanfare");
        assertThat(table(other)).doesNotContain("Une fanfare");
    }

    @Test
    void the_list_goes_on_after_ten() {
        for (int n = 0; n < 12; n++) {
            notes("what", "Demande " + n, "cameOn", "2026-02-" + (n % 9 + 10));
        }
        var first = lise.get("/channels");
        assertThat(pages(first.body())).hasSize(10);
        var next = lise.get(first.find("rel=\"next\" href=\"([^\"]+)\""));
        assertThat(pages(next.body())).hasSize(2).doesNotContainAnyElementsOf(pages(first.body()));
        assertThat(next.body()).doesNotContain("id=\"review\"");
    }

    @Test
    void the_table_runs_nothing_and_speaks_the_language_of_its_reader() {
        notes("what", "=HYPERLINK(\"x\")", "who", "+33 6", "effort", "1,5", "euros", "900");
        assertThat(table(lise))
                .contains(
                        "Reçue le,Demande,Voie",
                        "\"'=HYPERLINK(\"\"x\"\")\"",
                        "'+33 6",
                        "\"1,50\"",
                        ",900");
        var answer = lise.get("/channels.csv");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment", "channels.csv");
        var mary =
                Walker.member(port, UUID.randomUUID() + "@channel.example", "Mary Twoways", "en");
        mary.post("/channels/new", filled("effort", "1.5"));
        assertThat(table(mary)).contains("Received on,Lead,Channel", ",1.50,");
    }

    @Test
    void a_review_is_kept_as_one_types_until_it_is_sent_or_let_go() {
        notes("what", "Une mutuelle");
        draft("goingOn", "Parce que les vraies demandes");
        assertThat(lise.get("/channels").body())
                .contains("Parce que les vraies demandes</textarea>", "Laisser ce brouillon");
        lise.post("/channels/review/draft/removal");
        assertThat(lise.get("/channels").body())
                .doesNotContain("Parce que les vraies demandes", "Laisser ce brouillon");
        draft("goingOn", "Parce que");
        lise.post("/channels/review", "version", "0", "goingOn", "Parce que cela vient");
        assertThat(lise.get("/channels").body())
                .contains("Parce que cela vient</textarea>")
                .doesNotContain("Laisser ce brouillon");
        // What was begun on an older text overwrites nothing when it is sent.
        draft("goingOn", "Autre chose");
        assertThat(
                        lise.postOnce("/channels/review", "version", "0", "goingOn", "Autre chose")
                                .status())
                .isEqualTo(409);
    }

    @Test
    void a_new_lead_is_kept_as_one_types_until_it_is_sent_or_let_go() {
        assertThat(lise.get("/channels/new").body()).doesNotContain("Laisser ce brouillon");
        draftsLead(
                "what", "Une coopérative", "way", "through", "who", "Nour", "effort", "une nuit");
        assertThat(lise.get("/channels/new").body())
                .contains("Une coopérative", "Nour", "une nuit", "Laisser ce brouillon");
        lise.post("/channels/new/draft/removal");
        assertThat(lise.get("/channels/new").body())
                .doesNotContain("Une coopérative", "Laisser ce brouillon");
        draftsLead("what", "Une coopérative de thé");
        notes("what", "Une coopérative de thé");
        assertThat(lise.get("/channels/new").body()).doesNotContain("Une coopérative");
        assertThat(lise.save("/channels/new/draft", "what", "x".repeat(30_000)).status())
                .isEqualTo(422);
    }

    private void draftsLead(String... fields) {
        assertThat(lise.save("/channels/new/draft", fields).status()).isEqualTo(200);
    }

    private void draft(String... fields) {
        assertThat(lise.save("/channels/review/draft", fields).status()).isEqualTo(200);
    }

    @Test
    void a_review_is_kept_with_its_day_and_can_be_written_again_this_half_year() {
        notes("cameOn", today().minusMonths(7).toString());
        assertThat(lise.get("/today").body()).contains("Vos raisons de continuer");
        var due = lise.get("/channels");
        assertThat(due.state()).isEqualTo("channels:due");
        assertThat(due.body()).contains("Pas cette semaine");

        var empty = lise.postOnce("/channels/review", "version", "0");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("id=\"goingOn-error\"");
        var long1 =
                lise.postOnce(
                        "/channels/review",
                        "version",
                        "0",
                        "goingOn",
                        "Je tiens",
                        "changeIf",
                        "x".repeat(501));
        assertThat(long1.status()).isEqualTo(422);
        assertThat(long1.body()).contains("id=\"changeIf-error\"", "Je tiens");

        var kept =
                lise.post(
                        "/channels/review",
                        "version",
                        "0",
                        "goingOn",
                        "J’apprends à chaque rencontre.",
                        "changeIf",
                        "la moitié vient d’une seule personne");
        assertThat(kept.body())
                .contains("Vos mots sont gardés.", "J’apprends à chaque rencontre.", "Gardé le")
                .doesNotContain("Pas cette semaine");
        assertThat(lise.get("/today").body()).doesNotContain("Vos raisons de continuer");

        // From another window: both texts are there.
        var crossed = lise.postOnce("/channels/review", "version", "0", "goingOn", "Autre chose");
        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.state()).isEqualTo("channels:crossed");
        assertThat(crossed.body()).contains("J’apprends à chaque rencontre.", "Autre chose");
        lise.post(
                "/channels/review",
                "version",
                crossed.find("name=\"version\" value=\"(\\d+)\""),
                "goingOn",
                "Autre chose");
        assertThat(lise.get("/channels").body())
                .contains("Autre chose")
                .doesNotContain("J’apprends à chaque rencontre.");
    }

    @Test
    void put_off_it_comes_back_in_two_weeks() {
        notes("cameOn", today().minusMonths(7).toString());
        assertThat(lise.post("/channels/review/later").body())
                .contains("Dans deux semaines, alors.");
        assertThat(lise.get("/today").body()).doesNotContain("Vos raisons de continuer");
        assertThat(lise.get("/channels").state()).isEqualTo("channels");
        scene.run(
                "update channel_review set put_off_to = put_off_to - 14 where owner = (select member from account where email = ?::citext)",
                email);
        assertThat(lise.get("/today").body()).contains("Vos raisons de continuer");
    }

    @Test
    void nothing_is_asked_of_whoever_just_began() {
        notes();
        assertThat(lise.get("/today").body()).doesNotContain("Vos raisons de continuer");
        assertThat(lise.get("/channels").state()).isEqualTo("channels");
    }

    @Test
    void earlier_words_stay_as_they_were_beside_the_facts_that_came_since() {
        notes("way", "through", "who", "Solveig A.", "outcome", "client");
        notes("way", "through", "who", "solveig a.", "outcome", "client");
        notes("way", "direct", "outcome", "client");
        notes("way", "through", "who", "Gaspard L.", "outcome", "nothing");
        lise.post(
                "/channels/review",
                "version",
                "0",
                "goingOn",
                "Je préfère être attendue.",
                "changeIf",
                "tout vient d’une personne");
        // Half a year goes by; what came stays of today.
        scene.run(
                "update channel_review set half = (half - interval '6 months')::date, written_on = written_on - 60 where owner = (select member from account where email = ?::citext)",
                email);
        var page = lise.get("/channels");
        assertThat(page.state()).isEqualTo("channels:due");
        assertThat(page.body())
                .contains(
                        "Je préfère être attendue.",
                        "«\u00a0tout vient d’une personne\u00a0»",
                        "3 clients, dont 2 par quelqu’un, venus par une seule personne.")
                .doesNotContain("Je préfère être attendue.</textarea>");
    }

    @Test
    void an_advice_to_be_read_again_here_is_quoted() {
        notes();
        lise.post(
                "/advice/new",
                "words",
                "Les prescripteurs, ça ne marche pas.",
                "who",
                "Lazare Doutant",
                "subject",
                "Les prescripteurs",
                "known",
                "supposed",
                "sense",
                "otherwise",
                "decision",
                "aside",
                "again",
                "channels",
                "givenOn",
                "2026-03-12");
        assertThat(lise.get("/channels").body())
                .contains(
                        "Un avis laissé de côté",
                        "Les prescripteurs, ça ne marche pas.",
                        "Lazare Doutant");
        assertThat(lise.get("/advice").body()).contains("avec les deux voies");
    }

    @Test
    void who_leaves_the_book_leaves_their_name_and_who_is_brought_together_stays_known() {
        lise.post("/contacts/new", "name", "Ida Partante");
        lise.post("/contacts/new", "name", "Ida Restante");
        var gone = contact("partante");
        var stays = contact("restante");
        var page = notes("way", "through", "who", "Ida Partante").path();
        assertThat(lise.get(page).body()).contains("href=\"/contacts/" + gone + "\"");

        lise.post("/contacts/" + stays + "/merging", "other", gone);
        assertThat(lise.get(page).body()).contains("href=\"/contacts/" + stays + "\"");
        assertThat(lise.get("/channels").body()).contains("Ida Restante");
        lise.post("/contacts/" + stays + "/setting-apart", "other", gone);
        assertThat(lise.get(page).body()).contains("href=\"/contacts/" + gone + "\"");

        scene.run("delete from contact where id = ?::uuid", gone);
        assertThat(lise.get(page).body()).contains("Ida Partante").doesNotContain(gone);
        assertThat(
                        changes(
                                        page,
                                        "1",
                                        "way",
                                        "through",
                                        "who",
                                        "Ida Partante",
                                        "outcome",
                                        "client")
                                .status())
                .isEqualTo(303);
    }

    private Walker.Page notes(String... fields) {
        var sent = sends(fields);
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        return lise.get(sent.location());
    }

    private Walker.Page sends(String... fields) {
        return lise.postOnce("/channels/new", filled(fields));
    }

    private Walker.Page changes(String page, String version, String... fields) {
        var all = new ArrayList<>(List.of(filled(fields)));
        all.addAll(List.of("version", version));
        return lise.postOnce(page, all.toArray(String[]::new));
    }

    /// A whole form, but for what is said otherwise.
    private static String[] filled(String... fields) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("what", "Une demande");
        typed.put("cameOn", today().toString());
        typed.put("way", "direct");
        typed.put("who", "");
        typed.put("outcome", "open");
        typed.put("effort", "");
        typed.put("euros", "");
        for (int n = 0; n < fields.length; n += 2) {
            typed.put(fields[n], fields[n + 1]);
        }
        return typed.entrySet().stream()
                .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                .toArray(String[]::new);
    }

    private static String table(Walker walker) {
        return walker.get("/channels.csv").body();
    }

    private String contact(String words) {
        return lise.get("/contacts?words=" + words).find("href=\"/contacts/([0-9a-f-]{36})\"");
    }

    private static List<String> pages(String body) {
        return Pattern.compile("<th scope=\"row\"><a href=\"(/channels/[0-9a-f-]{36})\"")
                .matcher(body)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }
}
