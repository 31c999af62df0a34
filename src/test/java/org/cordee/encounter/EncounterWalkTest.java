package org.cordee.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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

/// Noting whom one met, what came of it, and by whom one got there.
@InTheHouse
class EncounterWalkTest {
    @LocalServerPort int port;

    private final Scene scene = new Scene();
    private Walker lise = new Walker(0);
    private String email = "";

    @BeforeEach
    void somebody() {
        email = UUID.randomUUID() + "@met.example";
        lise = Walker.member(port, email, "Lise Rencontre");
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void who_is_enough_and_somebody_new_is_in_the_book_by_the_same_gesture() {
        assertThat(lise.get("/encounters").state()).isEqualTo("encounters:empty");
        var noted = notes("Fanny Aubrespin");
        assertThat(noted.state()).isEqualTo("encounter:open");
        assertThat(noted.body()).contains("C’est noté.", "Fanny Aubrespin");
        assertThat(contacts("fanny")).containsExactly("Fanny Aubrespin");
        var today = LocalDate.now(ZoneId.of("Europe/Paris"));
        assertThat(noted.body()).contains("name=\"metOn\" type=\"date\" value=\"" + today + "\"");

        // The same name again is the same person, whatever its accents and case.
        notes("fanny AUBRESPIN", "alive", "Elle apprend d’abord à se taire.");
        assertThat(contacts("fanny")).containsExactly("Fanny Aubrespin");
        assertThat(lise.get("/encounters").body()).contains("Elle apprend d’abord à se taire.");
    }

    @Test
    void all_that_was_typed_stands_in_the_list_and_on_the_page_of_the_contact() {
        notes(
                "Bérénice Tallandray",
                "alive",
                "Des alpinistes sans chaussures",
                "synergy",
                "Une fiche commune",
                "offered",
                "Relire sa page",
                "received",
                "Le nom d’une salle",
                "next",
                "Trois questions avant vendredi",
                "place",
                "Annecy",
                "metOn",
                "2026-03-12",
                "led",
                "Thibault Sarvane");
        var list = lise.get("/encounters").body();
        var page = lise.get(contact("Bérénice Tallandray")).body();
        for (var words :
                List.of(
                        "Des alpinistes sans chaussures",
                        "Trois questions avant vendredi",
                        "Annecy",
                        "12 mars")) {
            assertThat(list).contains(words);
            assertThat(page).contains(words);
        }
        assertThat(list)
                .contains(
                        "Une fiche commune",
                        "Relire sa page",
                        "Le nom d’une salle",
                        "Thibault Sarvane");
        assertThat(page).contains("Thibault Sarvane vous a fait rencontrer Bérénice Tallandray.");
        assertThat(lise.get(contact("Thibault Sarvane")).body())
                .contains("Qui cette personne vous a fait rencontrer", "Bérénice Tallandray");
    }

    @Test
    void presses_at_once_note_it_once_and_write_nobody_down_twice() {
        var key = lise.get("/encounters/new").find("name=\"key\" value=\"([^\"]+)\"");
        AtOnce.all(
                20,
                () ->
                        lise.postOnce(
                                        "/encounters/new",
                                        "key",
                                        key,
                                        "who",
                                        "Aurèle Roumégoux",
                                        "led",
                                        "Solveig Arnoult")
                                .status());
        assertThat(met(lise.get("/encounters").body())).containsExactly("Aurèle Roumégoux");
        assertThat(contacts("roumegoux")).hasSize(1);
        assertThat(contacts("arnoult")).hasSize(1);
    }

    @Test
    void a_name_that_may_be_somebodys_is_asked_for_and_nothing_typed_is_lost() {
        notes("Fanny Aubrespin");
        notes("Fanny Zeller");
        var asked =
                lise.postOnce(
                        "/encounters/new",
                        "who",
                        "Fanny",
                        "alive",
                        "Un rire dans l’escalier",
                        "place",
                        "Lyon");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.state()).isEqualTo("encounter-new:unfit");
        assertThat(asked.body())
                .contains(
                        "Dites de qui il s’agit.",
                        "Fanny Aubrespin",
                        "Fanny Zeller",
                        "Quelqu’un de nouveau",
                        "Un rire dans l’escalier",
                        "value=\"Lyon\"");
        var zeller =
                asked.find(
                        "value=\"(contact\\.[0-9a-f-]{36})\"[^>]*><span><bdi>Fanny Zeller</bdi>");
        var kept =
                lise.post(
                        "/encounters/new",
                        "who",
                        "Fanny",
                        "who.asked",
                        "Fanny",
                        "who.chosen",
                        zeller,
                        "alive",
                        "Un rire dans l’escalier");
        assertThat(kept.body()).contains("<h1><a class=\"plain\"", "Fanny Zeller");
        assertThat(contacts("fanny")).hasSize(2);

        // A choice for another name is none; somebody new is.
        assertThat(
                        lise.postOnce(
                                        "/encounters/new",
                                        "who",
                                        "Fann",
                                        "who.asked",
                                        "Fanny",
                                        "who.chosen",
                                        zeller)
                                .status())
                .isEqualTo(422);
        lise.post("/encounters/new", "who", "Fanny", "who.asked", "Fanny", "who.chosen", "new");
        assertThat(contacts("fanny")).containsExactly("Fanny", "Fanny Aubrespin", "Fanny Zeller");
    }

    @Test
    void a_member_is_found_by_their_name_and_becomes_one_contact() {
        var name = "Mireille " + word();
        var mireille = scene.person(UUID.randomUUID() + "@met.example", name);
        var asked = lise.postOnce("/encounters/new", "who", name);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("Membre de Cordée", "member." + mireille.id());
        for (int i = 0; i < 2; i++) {
            lise.post(
                    "/encounters/new",
                    "who",
                    name,
                    "who.asked",
                    name,
                    "who.chosen",
                    "member." + mireille.id());
        }
        assertThat(contacts(name.replace(" ", "+"))).containsExactly(name);
        assertThat(met(lise.get("/encounters").body())).containsExactly(name, name);
        // Somebody who is nobody is not believed.
        assertThat(
                        lise.postOnce(
                                        "/encounters/new",
                                        "who",
                                        name,
                                        "who.asked",
                                        name,
                                        "who.chosen",
                                        "member." + UUID.randomUUID())
                                .status())
                .isEqualTo(303);
    }

    @Test
    void a_note_begins_with_the_member_one_was_matched_with() {
        var name = "Aliénor " + word();
        var met = scene.person(UUID.randomUUID() + "@met.example", name).id();
        var form = lise.get("/encounters/new?met=" + met);
        assertThat(form.body())
                .contains(
                        "value=\"" + name + "\"",
                        "name=\"who.chosen\" value=\"member." + met + "\"",
                        "action=\"/encounters/new?met=" + met + "\"");
        lise.post("/encounters/new", "who", "Nour");
        lise.post("/encounters/new/draft?met=" + met, "who", name, "alive", "Un long silence");
        // Its words wait beside what is begun with nobody in particular, whatever else is noted.
        lise.post("/encounters/new", "who", "Nour");
        assertThat(lise.get("/encounters/new?met=" + met).body()).contains("Un long silence");
        assertThat(lise.get("/encounters/new").body()).doesNotContain("Un long silence");
        lise.post(
                "/encounters/new?met=" + met,
                "who",
                name,
                "who.asked",
                name,
                "who.chosen",
                "member." + met,
                "alive",
                "Un rire");
        assertThat(contacts(name.replace(" ", "+"))).containsExactly(name);
        assertThat(lise.get("/encounters/new?met=" + met).body())
                .doesNotContain("Un long silence", "Un rire");
        assertThat(lise.get("/encounters/new?met=" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void while_one_types_those_who_may_be_meant_are_told() {
        notes("Fanny Aubrespin");
        var told = lise.get("/contacts/namesakes?field=who&who=fan");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body())
                .contains("Fanny Aubrespin", "name=\"who.chosen\"")
                .doesNotContain("<html");
        assertThat(lise.get("/contacts/namesakes?field=who&who=").body())
                .doesNotContain("<fieldset");
        assertThat(lise.get("/contacts/namesakes?field=x&x=fan").status()).isEqualTo(404);
        var other = Walker.member(port, UUID.randomUUID() + "@met.example", "Omer Rencontre");
        assertThat(other.get("/contacts/namesakes?field=who&who=fan").body())
                .doesNotContain("Aubrespin");
    }

    @Test
    void what_cannot_be_kept_is_said_beside_its_field() {
        var ahead = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(2).toString();
        for (var refused :
                Map.of(
                                "who",
                                "",
                                "metOn",
                                ahead,
                                "alive",
                                "x".repeat(4001),
                                "place",
                                "x".repeat(121))
                        .entrySet()) {
            var named = refused.getKey().equals("who") ? "place" : "who";
            var answer =
                    lise.postOnce(
                            "/encounters/new",
                            named,
                            "Anaïs",
                            "next",
                            "Le pas suivant",
                            refused.getKey(),
                            refused.getValue());
            assertThat(answer.status()).as(refused.getKey()).isEqualTo(422);
            assertThat(answer.body())
                    .as(refused.getKey())
                    .contains("id=\"" + refused.getKey() + "-error\"", "Le pas suivant");
        }
        assertThat(lise.postOnce("/encounters/new", "who", "Anaïs", "metOn", "hier").body())
                .contains("Reprenez la date");
        assertThat(lise.get("/encounters").state()).isEqualTo("encounters:empty");
        assertThat(contacts("anais")).isEmpty();
    }

    @Test
    void two_windows_keep_both_texts() {
        var page = notes("Yann Querrec", "alive", "Premier").path();
        lise.post(
                page,
                "version",
                "1",
                "who",
                "Yann Querrec",
                "alive",
                "Deuxième",
                "metOn",
                "2026-01-02");
        var crossed =
                lise.postOnce(
                        page,
                        "version",
                        "1",
                        "who",
                        "Yann Querrec",
                        "alive",
                        "Troisième",
                        "metOn",
                        "2026-01-02");
        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.state()).isEqualTo("encounter:crossed");
        assertThat(crossed.body()).contains("Deuxième", "Troisième");
        lise.post(
                page,
                "version",
                crossed.find("name=\"version\" value=\"(\\d+)\""),
                "who",
                "Yann Querrec",
                "alive",
                "Troisième",
                "metOn",
                "2026-01-02");
        assertThat(lise.get(page).body()).contains("Troisième").doesNotContain("Deuxième");
    }

    @Test
    void with_whom_and_by_whom_can_be_put_right() {
        var page = notes("Yan Querec", "led", "Gaspard Lombrède").path();
        lise.post(page, "version", "1", "who", "Yann Querrec", "led", "Gaspard Lombrède");
        assertThat(lise.get(page).body())
                .contains("Gaspard Lombrède vous a fait rencontrer Yann Querrec.");
        lise.post(page, "version", "2", "who", "Yann Querrec", "led", "");
        assertThat(lise.get(page).body()).doesNotContain("vous a fait rencontrer");
    }

    @Test
    void one_that_is_taken_out_can_be_put_back_for_thirty_days() {
        var page = notes("Yann Querrec", "alive", "Un silence").path();
        assertThat(lise.post(page + "/removal").state()).isEqualTo("encounter:removed");
        assertThat(lise.get("/encounters").body()).doesNotContain("Un silence");
        assertThat(lise.get(contact("Yann Querrec")).body()).doesNotContain("Un silence");
        assertThat(lise.postOnce(page, "version", "1", "who", "Yann Querrec").status())
                .isEqualTo(404);
        lise.post(page + "/restoration");
        assertThat(lise.get("/encounters").body()).contains("Un silence");

        lise.post(page + "/removal");
        scene.run(
                "update encounter set removed_at = removed_at - interval '31 days' where id = ?::uuid",
                page.substring("/encounters/".length()));
        notes("Quelqu’un d’autre");
        assertThat(lise.get(page).status()).isEqualTo(404);
    }

    @Test
    void what_is_being_written_waits_until_it_is_kept_or_let_go() {
        var kept =
                lise.postWith(
                        Map.of("Accept", "application/json"),
                        "/encounters/new/draft",
                        "who",
                        "Nour",
                        "alive",
                        "Une phrase que personne");
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.body()).contains("Brouillon gardé");
        assertThat(lise.get("/encounters/new").body()).contains("Nour", "Une phrase que personne");
        assertThat(lise.post("/encounters/new/draft", "who", "Nour H").body())
                .contains("Le brouillon reste.", "Reprendre le brouillon");
        assertThat(lise.get("/encounters/new").body()).contains("Nour H");
        lise.post("/encounters/new/draft/removal");
        assertThat(lise.get("/encounters/new").body()).doesNotContain("Nour");

        lise.post("/encounters/new/draft", "who", "Nour");
        notes("Nour");
        assertThat(lise.get("/encounters/new").body()).doesNotContain("Nour");

        var contact = contact("Nour").substring("/contacts/".length());
        lise.post("/encounters/new/draft?with=" + contact, "who", "Nour", "alive", "La suite");
        assertThat(lise.get("/encounters/new?with=" + contact).body()).contains("La suite");
        assertThat(lise.get("/encounters/new").body()).doesNotContain("La suite");
        var long1 =
                lise.postOnce("/encounters/new/draft", "who", "Nour", "alive", "x".repeat(30_000));
        assertThat(long1.status()).isEqualTo(422);
        assertThat(long1.body()).contains("Raccourcissez", "x".repeat(30_000));
    }

    @Test
    void a_name_that_came_of_it_begins_a_chain_of_any_length() {
        notes("Solveig Arnoult");
        harvests("Solveig Arnoult", "Gaspard Lombrède");
        notes("Gaspard Lombrède");
        harvests("Gaspard Lombrède", "Yann Querrec");
        var yann = notes("Yann Querrec");
        var said =
                "Solveig Arnoult vous a fait rencontrer Gaspard Lombrède, qui vous a fait rencontrer Yann Querrec.";
        assertThat(yann.body()).contains(said);
        assertThat(lise.get(contact("Yann Querrec")).body()).contains(said);
        assertThat(lise.get("/encounters/chains").body()).contains(said, "Jusqu’à Yann Querrec");
        assertThat(lise.get("/encounters").body()).contains(said);

        // Nobody leads back to whom they came from.
        var circle = lise.postOnce(yann.path() + "/names", "name", "Solveig Arnoult");
        assertThat(circle.status()).isEqualTo(422);
        assertThat(circle.body()).contains("la chaîne tournerait en rond");
        var back =
                lise.postOnce("/encounters/new", "who", "Solveig Arnoult", "led", "Yann Querrec");
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.body()).contains("la chaîne tournerait en rond");
        assertThat(lise.postOnce("/encounters/new", "who", "Zoé", "led", "Zoé").status())
                .isEqualTo(422);

        for (int i = 0; i < 12; i++) {
            harvests(
                    i == 0 ? "Yann Querrec" : "Nom " + (i - 1) + " Suivant",
                    "Nom " + i + " Suivant");
            notes("Nom " + i + " Suivant");
        }
        harvests("Solveig Arnoult", "Brève");
        var longest = lise.get("/encounters/chains?first=longest").body();
        assertThat(longest.indexOf("Jusqu’à Nom 11 Suivant"))
                .isPositive()
                .isLessThan(longest.indexOf("Jusqu’à Brève"));
        var latest = lise.get("/encounters/chains").body();
        assertThat(latest.indexOf("Jusqu’à Brève"))
                .isPositive()
                .isLessThan(latest.indexOf("Jusqu’à Nom 11 Suivant"));
    }

    @Test
    void who_is_gone_in_the_middle_is_somebody_and_the_chain_holds() {
        notes("Solveig Arnoult");
        harvests("Solveig Arnoult", "Gaspard Lombrède");
        notes("Gaspard Lombrède");
        harvests("Gaspard Lombrède", "Yann Querrec");
        var gaspard = contact("Gaspard Lombrède");
        var yann = contact("Yann Querrec");
        lise.post(gaspard + "/removal");
        var said =
                "Solveig Arnoult vous a fait rencontrer quelqu’un, qui vous a fait rencontrer Yann Querrec.";
        assertThat(lise.get(yann).body()).contains(said).doesNotContain("Lombrède");
        lise.post(gaspard + "/restoration");
        assertThat(lise.get(yann).body()).contains("Lombrède");

        lise.post(gaspard + "/removal");
        scene.run(
                "update contact set removed_at = removed_at - interval '31 days' where id = ?::uuid",
                gaspard.substring("/contacts/".length()));
        lise.post("/contacts/new", "name", "Une autre personne");
        assertThat(lise.get(gaspard).status()).isEqualTo(404);
        assertThat(lise.get(yann).body()).contains(said);
        assertThat(lise.get("/encounters/chains").body()).contains(said);
        // What one noted of them stays, without their name.
        assertThat(lise.get("/encounters").body()).contains("Quelqu’un").doesNotContain("Lombrède");
    }

    @Test
    void a_member_who_took_their_account_away_is_somebody() {
        var name = "Célestin " + word();
        var member = scene.person(UUID.randomUUID() + "@met.example", name);
        notes(name, "who.asked", name, "who.chosen", "member." + member.id());
        harvests(name, "Yann Querrec");
        var yann = contact("Yann Querrec");
        assertThat(lise.get(yann).body()).contains(name + " vous a fait rencontrer Yann Querrec.");
        scene.run("delete from member where id = ?", member.id());
        assertThat(lise.get(yann).body())
                .contains("Quelqu’un vous a fait rencontrer Yann Querrec.")
                .doesNotContain(name);
    }

    @Test
    void twenty_stand_on_a_page_the_latest_first() {
        for (int i = 1; i <= 22; i++) {
            notes("Passant " + i, "metOn", "2026-01-%02d".formatted(i));
        }
        var first = lise.get("/encounters");
        assertThat(met(first.body())).hasSize(20).startsWith("Passant 22", "Passant 21");
        var next = lise.get(first.find("rel=\"next\" href=\"([^\"]+)\""));
        assertThat(met(next.body())).containsExactly("Passant 2", "Passant 1");
    }

    @Test
    void nobody_else_reads_or_changes_anything_of_it() {
        var page = notes("Yann Querrec", "alive", "Un secret").path();
        var contact = contact("Yann Querrec").substring("/contacts/".length());
        var other = Walker.member(port, UUID.randomUUID() + "@met.example", "Omer Rencontre");
        assertThat(other.get(page).status()).isEqualTo(404);
        for (var deed : List.of("", "/removal", "/restoration", "/names")) {
            assertThat(
                            other.postOnce(
                                            page + deed,
                                            "who",
                                            "Pris",
                                            "name",
                                            "Pris",
                                            "version",
                                            "1")
                                    .status())
                    .as(deed)
                    .isEqualTo(404);
        }
        assertThat(other.get("/encounters/new?with=" + contact).status()).isEqualTo(404);
        assertThat(other.postOnce("/encounters/new/draft?with=" + contact, "who", "Pris").status())
                .isEqualTo(404);
        // Somebody else's contact is not chosen: the name is somebody new.
        other.post(
                "/encounters/new",
                "who",
                "Yann Querrec",
                "who.asked",
                "Yann Querrec",
                "who.chosen",
                "contact." + contact);
        assertThat(other.get("/encounters").body()).doesNotContain(contact);
        assertThat(lise.get(page).body()).contains("Un secret");
    }

    private Walker.Page notes(String who, String... fields) {
        var all = new ArrayList<>(List.of("who", who));
        all.addAll(List.of(fields));
        var page = lise.post("/encounters/new", all.toArray(String[]::new));
        assertThat(page.state()).as(who).isEqualTo("encounter:open");
        return page;
    }

    private void harvests(String from, String name) {
        var page = lise.get(contact(from)).find("href=\"(/encounters/(?!new)[0-9a-f-]{36})\"");
        assertThat(lise.post(page + "/names", "name", name).body())
                .contains("Ce nom est dans votre carnet.", name);
    }

    private String contact(String name) {
        return lise.get("/contacts?words=" + name.replace(" ", "+"))
                .find(
                        "href=\"(/contacts/[0-9a-f-]{36})\">(?:(?!</a>)[\\s\\S])*<span class=\"person__name\">"
                                + Pattern.quote(name)
                                + "</span>");
    }

    private List<String> contacts(String words) {
        return met(lise.get("/contacts?words=" + words).body());
    }

    private static List<String> met(String body) {
        return Pattern.compile("<span class=\"person__name\">([^<]*)</span>")
                .matcher(body)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /// A name that no other test has.
    private static String word() {
        return "R" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }
}
