package org.cordee.advice;

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

/// Noting what one was advised, what one did with it, and coming back to it.
@InTheHouse
class AdviceWalkTest {
    @LocalServerPort int port;

    private final Scene scene = new Scene();
    private Walker lise = new Walker(0);

    @BeforeEach
    void somebody() {
        lise = Walker.member(port, UUID.randomUUID() + "@advised.example", "Lise Conseillée");
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void all_that_was_noted_stands_on_its_page_and_in_the_list() {
        assertThat(lise.get("/advice").state()).isEqualTo("advice:empty");
        var kept =
                notes(
                        "words",
                        "Baisse d’un tiers la première année.",
                        "knownHow",
                        "Il vend du conseil depuis vingt ans",
                        "ground",
                        "On ne remonte pas d’un tiers.",
                        "decision",
                        "aside",
                        "sense",
                        "otherwise",
                        "givenOn",
                        "2026-03-12");
        assertThat(kept.state()).isEqualTo("advice-one:open");
        var list = lise.get("/advice").body();
        for (var words :
                List.of(
                        "Baisse d’un tiers la première année.",
                        "Thibault Roquemaure",
                        "Mes prix",
                        "Il vend du conseil depuis vingt ans",
                        "On ne remonte pas d’un tiers.",
                        "écarter")) {
            assertThat(kept.body()).contains(words);
            assertThat(list).contains(words);
        }
        assertThat(kept.body())
                .contains("C’est noté.", "12 mars", "elle l’a vu faire", "fait autrement");
        // Who is in no book is not written down for having said something.
        assertThat(lise.get("/contacts").state()).isEqualTo("contacts:empty");
    }

    @Test
    void a_contact_is_recognised_and_one_of_several_is_asked_for() {
        lise.post("/contacts/new", "name", "Roxane Vauquelin-Test");
        var asked = sends("who", "Roxane");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.state()).isEqualTo("advice-new:unfit");
        assertThat(asked.body())
                .contains("Dites de qui il s’agit.", "Roxane Vauquelin-Test", "Monte tes prix");
        var contact =
                asked.find("value=\"(contact\\.[0-9a-f-]{36})\"").substring("contact.".length());
        var kept =
                notes("who", "Roxane", "who.asked", "Roxane", "who.chosen", "contact." + contact);
        assertThat(kept.body()).contains("href=\"/contacts/" + contact + "\"");
        // Somebody else of that name stays a name.
        var other = notes("who", "Roxane", "who.asked", "Roxane", "who.chosen", "new");
        assertThat(other.body()).doesNotContain("href=\"/contacts/" + contact);
        assertThat(lise.get("/advice/new?from=" + contact).body())
                .contains("value=\"Roxane Vauquelin-Test\"");
    }

    @Test
    void a_contact_of_another_book_is_nobody() {
        var other = Walker.member(port, UUID.randomUUID() + "@advised.example", "Omer Conseil");
        other.post("/contacts/new", "name", "Yann Kerbrat-Test");
        var theirs =
                other.get("/contacts?words=kerbrat").find("href=\"/contacts/([0-9a-f-]{36})\"");
        var kept = notes("who", "Yann K", "who.asked", "Yann K", "who.chosen", "contact." + theirs);
        assertThat(kept.body()).contains("Yann K").doesNotContain(theirs, "Kerbrat");
        assertThat(lise.get("/advice/new?from=" + theirs).status()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_kept_is_said_beside_its_field() {
        var today = today();
        for (var refused :
                Map.ofEntries(
                                Map.entry("words", ""),
                                Map.entry("subject", "x".repeat(121)),
                                Map.entry("who", "x".repeat(201)),
                                Map.entry("known", ""),
                                Map.entry("knownHow", "x".repeat(201)),
                                Map.entry("sense", "peut-être"),
                                Map.entry("decision", "jeter"),
                                Map.entry("ground", "x".repeat(2001)),
                                Map.entry("again", "un jour"),
                                Map.entry("givenOn", today.plusDays(2).toString()),
                                Map.entry("lookOn", "demain"))
                        .entrySet()) {
            var answer =
                    refused.getKey().equals("lookOn")
                            ? sends("again", "on", "lookOn", refused.getValue(), "ground", "Voici")
                            : refused.getKey().equals("ground")
                                    ? sends("ground", refused.getValue(), "knownHow", "Voici")
                                    : sends(
                                            refused.getKey(),
                                            refused.getValue(),
                                            "ground",
                                            "Voici");
            assertThat(answer.status()).as(refused.getKey()).isEqualTo(422);
            assertThat(answer.body())
                    .as(refused.getKey())
                    .contains("id=\"" + refused.getKey() + "-error\"", "Voici");
        }
        assertThat(sends("givenOn", "hier").body()).contains("Reprenez la date");
        assertThat(sends("again", "on", "lookOn", today.toString()).body())
                .contains("Choisissez un jour à venir.");
        assertThat(sends("again", "on", "lookOn", today.plusYears(11).toString()).body())
                .contains("dans les dix ans");
        assertThat(sends("again", "on", "lookOn", "+999999-01-01").body())
                .contains("Reprenez la date");
        assertThat(lise.get("/advice").state()).isEqualTo("advice:empty");
    }

    @Test
    void presses_at_once_note_it_once() {
        var key = lise.get("/advice/new").find("name=\"key\" value=\"([^\"]+)\"");
        AtOnce.all(20, () -> sends("key", key).status());
        assertThat(pages(lise.get("/advice").body())).hasSize(1);
    }

    @Test
    void on_its_day_it_is_on_today_and_what_it_gave_is_written_there() {
        var page = notes("decision", "follow", "sense", "same").path();
        assertThat(lise.get("/today").body()).doesNotContain("Un avis à relire");
        comes(page);
        assertThat(lise.get("/today").body())
                .contains("Un avis à relire", "C’est le jour de revenir à", "Monte tes prix");
        var due = lise.get("/advice");
        assertThat(due.state()).isEqualTo("advice:due");
        assertThat(due.body()).contains("C’est le jour d’y revenir", "il n’a pas servi");

        var unsaid = lise.postOnce(page + "/outcome", "version", "1", "gave", "Deux contrats");
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.body()).contains("Trop tôt en est une.", "Deux contrats");
        var long1 =
                lise.postOnce(
                        page + "/outcome",
                        "version",
                        "1",
                        "worth",
                        "good",
                        "gave",
                        "x".repeat(2001));
        assertThat(long1.status()).isEqualTo(422);

        var looked =
                lise.post(
                        page + "/outcome",
                        "version",
                        "1",
                        "worth",
                        "good",
                        "gave",
                        "Deux contrats");
        assertThat(looked.body()).contains("il a servi", "Deux contrats", "Relu le");
        assertThat(lise.get("/today").body()).doesNotContain("Un avis à relire");
        var list = lise.get("/advice");
        assertThat(list.body())
                .contains("trop peu pour y lire", "Thibault Roquemaure\u00a0: Mes prix");
        assertThat(list.state()).isEqualTo("advice");
    }

    @Test
    void what_is_too_early_or_put_off_comes_back_in_three_months() {
        var early = notes().path();
        comes(early);
        lise.post(early + "/outcome", "version", "1", "worth", "early");
        var later = notes("words", "Attends l’été").path();
        comes(later);
        assertThat(lise.post(later + "/later").body()).contains("Dans trois mois, alors.");
        assertThat(lise.get("/today").body()).doesNotContain("Un avis à relire");
        var then = "datetime=\"" + today().plusMonths(3) + "\"";
        assertThat(lise.get(early).body()).contains(then, "trop tôt pour le dire");
        assertThat(lise.get(later).body()).contains(then);
        // Too early says nothing of anybody.
        assertThat(lise.get("/advice").body()).doesNotContain("Avec le temps");
    }

    @Test
    void from_five_on_it_is_told_how_often_ones_own_sense_was_right() {
        for (int n = 0; n < 5; n++) {
            var page =
                    notes("words", "Avis " + n, "decision", "aside", "sense", "otherwise").path();
            lise.post(page + "/outcome", "version", "1", "worth", n < 2 ? "good" : "poor");
            if (n == 3) {
                assertThat(lise.get("/advice").body())
                        .contains("4 avis relus\u00a0: trop peu")
                        .doesNotContain("Votre propre sens");
            }
        }
        assertThat(lise.get("/advice").body())
                .contains(
                        "5 avis relus.",
                        "Votre propre sens a vu juste 3 fois sur 5.",
                        "Des 5 que vous avez écartés, vous en regrettez 2.",
                        "C’est peu. Tenez-le pour une impression.")
                .doesNotContain("Ce qui vous a servi");
    }

    @Test
    void two_windows_keep_both_texts() {
        var page = notes("ground", "Premier").path();
        assertThat(changes(page, "1", "ground", "Deuxième").status()).isEqualTo(303);
        // The same again changes nothing.
        assertThat(changes(page, "1", "ground", "Deuxième").status()).isEqualTo(303);
        var crossed = changes(page, "1", "ground", "Troisième");
        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.state()).isEqualTo("advice-one:crossed");
        assertThat(crossed.body()).contains("Deuxième", "Troisième");
        var late = lise.postOnce(page + "/outcome", "version", "1", "worth", "good", "gave", "Vu");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Vu");
        changes(page, crossed.find("name=\"version\" value=\"(\\d+)\""), "ground", "Troisième");
        assertThat(lise.get(page).body()).contains("Troisième").doesNotContain("Deuxième");
    }

    @Test
    void a_day_that_has_passed_may_stand_while_the_rest_is_changed() {
        var page = notes().path();
        comes(page);
        assertThat(
                        changes(
                                        page,
                                        "1",
                                        "again",
                                        "on",
                                        "lookOn",
                                        today().toString(),
                                        "ground",
                                        "A")
                                .status())
                .isEqualTo(303);
        assertThat(
                        changes(page, "2", "again", "on", "lookOn", today().minusDays(1).toString())
                                .status())
                .isEqualTo(422);
    }

    @Test
    void one_that_is_taken_out_can_be_put_back_for_thirty_days() {
        var page = notes("words", "Cesse d’écrire").path();
        assertThat(lise.post(page + "/removal").state()).isEqualTo("advice-one:removed");
        assertThat(lise.get("/advice").body()).doesNotContain("Cesse d’écrire");
        assertThat(changes(page, "1", "ground", "x").status()).isEqualTo(404);
        assertThat(lise.postOnce(page + "/later").status()).isEqualTo(404);
        lise.post(page + "/restoration");
        assertThat(lise.get("/advice").body()).contains("Cesse d’écrire");

        lise.post(page + "/removal");
        scene.run(
                "update advice set removed_at = removed_at - interval '31 days' where id = ?::uuid",
                id(page));
        notes();
        assertThat(lise.get(page).status()).isEqualTo(404);
    }

    @Test
    void what_is_being_written_waits_until_it_is_kept_or_let_go() {
        var kept =
                lise.postWith(
                        Map.of("Accept", "application/json"),
                        "/advice/new/draft",
                        "words",
                        "Une phrase que personne",
                        "known",
                        "tried");
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.body()).contains("Brouillon gardé");
        assertThat(lise.get("/advice/new").body())
                .contains("Une phrase que personne", "value=\"tried\" checked");
        assertThat(lise.post("/advice/new/draft", "words", "Une phrase, puis").body())
                .contains("Le brouillon reste.", "Reprendre le brouillon");
        lise.post("/advice/new/draft/removal");
        assertThat(lise.get("/advice/new").body()).doesNotContain("Une phrase");

        lise.post("/advice/new/draft", "words", "Une phrase");
        notes();
        assertThat(lise.get("/advice/new").body()).doesNotContain("Une phrase");
        var long1 = lise.postOnce("/advice/new/draft", "words", "x".repeat(30_000));
        assertThat(long1.status()).isEqualTo(422);
        assertThat(long1.body()).contains("id=\"words-error\"");
    }

    @Test
    void it_stands_on_the_page_of_whoever_said_it() {
        lise.post("/contacts/new", "name", "Ulysse Conseilleur");
        var page = "/contacts/" + contact("conseilleur");
        assertThat(lise.get(page).body()).contains("Aucun avis noté.", "/advice/new?from=");
        notes("who", "Ulysse Conseilleur", "words", "Prends ton temps");
        assertThat(lise.get(page).body()).contains("Prends ton temps", "laisser reposer");
        lise.post(
                "/advice/new/draft?from=" + page.substring("/contacts/".length()),
                "words",
                "La suite");
        assertThat(lise.get("/advice/new").body()).doesNotContain("La suite");
        assertThat(lise.get("/advice/new?from=" + page.substring("/contacts/".length())).body())
                .contains("La suite");
    }

    @Test
    void nobody_else_reads_it() {
        var page = notes().path();
        var other = Walker.member(port, UUID.randomUUID() + "@advised.example", "Omer Curieux");
        assertThat(other.get(page).status()).isEqualTo(404);
        for (var gesture : List.of("", "/outcome", "/later", "/removal", "/restoration")) {
            assertThat(other.postOnce(page + gesture, "worth", "good", "version", "1").status())
                    .as(gesture)
                    .isEqualTo(404);
        }
        assertThat(other.get("/advice?words=prix").body()).doesNotContain("Monte tes prix");
    }

    @Test
    void the_list_is_looked_through_by_person_subject_and_word_and_goes_on() {
        for (int n = 0; n < 21; n++) {
            notes("words", "Numéro " + n, "who", "Aurélien Lointain", "subject", "Les salons");
        }
        notes("words", "Une page, un client", "who", "Jeanne Ardoin", "subject", "Écrire");
        for (var words : List.of("jeanne", "ECRIRE", "page+cli", "ardoin+ecr")) {
            assertThat(pages(lise.get("/advice?words=" + words).body())).as(words).hasSize(1);
        }
        assertThat(lise.get("/advice?words=introuvable").body()).contains("Rien à ces mots.");
        var first = lise.get("/advice");
        assertThat(pages(first.body())).hasSize(20);
        var next = first.find("rel=\"next\" href=\"([^\"]+)\"").replace("&amp;", "&");
        assertThat(pages(lise.get(next).body())).hasSize(2);
        var found = lise.get("/advice?words=lointain");
        var more = found.find("rel=\"next\" href=\"([^\"]+)\"").replace("&amp;", "&");
        assertThat(pages(lise.get(more).body())).hasSize(1);
    }

    @Test
    void what_was_heard_on_the_same_subject_stands_beside_it() {
        notes("words", "Ne demande rien", "who", "Lazare Bonnet", "subject", "L’acompte");
        var page = notes("words", "Demande un acompte", "subject", "l’ACOMPTE");
        assertThat(page.body()).contains("Déjà entendu", "Lazare Bonnet", "Ne demande rien");
    }

    @Test
    void who_leaves_the_book_leaves_their_name_and_who_is_brought_together_stays_known() {
        lise.post("/contacts/new", "name", "Odon Partant");
        lise.post("/contacts/new", "name", "Odon Restant");
        var gone = contact("partant");
        var stays = contact("restant");
        var page = notes("who", "Odon Partant").path();
        assertThat(lise.get(page).body()).contains("href=\"/contacts/" + gone + "\"");

        lise.post("/contacts/" + stays + "/merging", "other", gone);
        assertThat(lise.get(page).body())
                .contains("href=\"/contacts/" + stays + "\"", "Odon Restant");
        lise.post("/contacts/" + stays + "/setting-apart", "other", gone);
        assertThat(lise.get(page).body()).contains("href=\"/contacts/" + gone + "\"");

        lise.post("/contacts/" + gone + "/removal");
        assertThat(lise.get(page).body())
                .contains("Odon Partant")
                .doesNotContain("href=\"/contacts/" + gone);
        scene.run("delete from contact where id = ?::uuid", gone);
        var left = lise.get(page);
        assertThat(left.body()).contains("Odon Partant", "Monte tes prix");
        // And it can still be written on.
        assertThat(changes(page, "1", "who", "Odon Partant", "ground", "Après").status())
                .isEqualTo(303);
    }

    private Walker.Page notes(String... fields) {
        var sent = sends(fields);
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        return lise.get(sent.location());
    }

    private Walker.Page sends(String... fields) {
        return lise.postOnce("/advice/new", filled(fields));
    }

    private Walker.Page changes(String page, String version, String... fields) {
        var all = new ArrayList<>(List.of(filled(fields)));
        all.addAll(List.of("version", version));
        return lise.postOnce(page, all.toArray(String[]::new));
    }

    /// A whole form, but for what is said otherwise.
    private static String[] filled(String... fields) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("words", "Monte tes prix");
        typed.put("who", "Thibault Roquemaure");
        typed.put("subject", "Mes prix");
        typed.put("known", "seen");
        typed.put("sense", "unsure");
        typed.put("decision", "rest");
        typed.put("again", "three");
        typed.put("givenOn", "2026-03-12");
        for (int n = 0; n < fields.length; n += 2) {
            typed.put(fields[n], fields[n + 1]);
        }
        return typed.entrySet().stream()
                .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                .toArray(String[]::new);
    }

    /// The day to come back to it is here.
    private void comes(String page) {
        scene.run(
                "update advice set look_on = ?::date where id = ?::uuid",
                today().toString(),
                id(page));
    }

    private String contact(String words) {
        return lise.get("/contacts?words=" + words).find("href=\"/contacts/([0-9a-f-]{36})\"");
    }

    private static String id(String page) {
        return page.substring("/advice/".length());
    }

    private static List<String> pages(String body) {
        return Pattern.compile("<th scope=\"row\"><a href=\"(/advice/[0-9a-f-]{36})\"")
                .matcher(body)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }
}
