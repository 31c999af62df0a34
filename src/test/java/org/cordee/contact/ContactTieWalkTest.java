package org.cordee.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.Walker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Two pages that are one person, pages that have been quiet for long, contacts who are members,
/// and thanks to those who led somewhere.
@InTheHouse
class ContactTieWalkTest {
    @LocalServerPort int port;

    private final Scene scene = new Scene();
    private Walker lise = new Walker(0);
    private Walker mona = new Walker(0);
    private String monas = "";
    private String name = "";

    @BeforeEach
    void two() {
        name = "Lise " + word();
        lise = Walker.member(port, UUID.randomUUID() + "@tied.example", name);
        monas = UUID.randomUUID() + "@tied.example";
        mona = Walker.member(port, monas, "Mona Reliée");
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void two_pages_become_one_and_are_set_apart_again_whole() {
        var kept = note("Bérénice Tallandray", "organisation", "Semnoz");
        var under = note("B. Tallandray", "email", "b@tallandray.example", "note", "Au salon");
        lise.post(under + "/client", "client", "true");
        lise.post(
                "/encounters/new",
                "who",
                "B. Tallandray",
                "alive",
                "Un rire",
                "led",
                "Thibault Sarvane");
        harvest("Un rire", "Maître Verdelin");
        var before = lise.get(under).body();

        assertThat(lise.get(kept + "/merging?words=tallandray").body()).contains("B. Tallandray");
        var one = lise.post(kept + "/merging", "other", id(under));
        assertThat(one.body())
                .contains(
                        "Les deux fiches n’en font plus qu’une.",
                        "b@tallandray.example",
                        "Au salon",
                        "Semnoz",
                        "Un rire",
                        "Client depuis",
                        "Thibault Sarvane vous a fait rencontrer Bérénice Tallandray.",
                        "Maître Verdelin");
        assertThat(found("tallandray")).containsExactly("Bérénice Tallandray");
        assertThat(lise.get("/contacts?shelf=removed").body()).doesNotContain("B. Tallandray");
        assertThat(lise.get("/contacts.csv").body()).contains("b@tallandray.example");
        assertThat(lise.get(verdelin()).body())
                .contains("Bérénice Tallandray, qui vous a fait rencontrer Maître Verdelin.");
        // Pressed again, and by its old address, it is the one that is kept.
        assertThat(lise.post(kept + "/merging", "other", id(under)).status()).isEqualTo(200);
        assertThat(lise.postOnce(under + "/removal").status()).isEqualTo(404);
        assertThat(lise.postOnce(under + "/restoration").status()).isEqualTo(404);
        assertThat(lise.get(under).path()).isEqualTo(kept);

        var apart = lise.post(kept + "/setting-apart", "other", id(under));
        assertThat(apart.body())
                .contains("Les deux fiches sont de nouveau séparées.", "Semnoz")
                .doesNotContain(
                        "b@tallandray.example", "Au salon", "Un rire", "Client depuis", "Thibault");
        assertThat(found("tallandray")).containsExactly("B. Tallandray", "Bérénice Tallandray");
        assertThat(plain(lise.get(under).body())).isEqualTo(plain(before));
    }

    @Test
    void what_was_brought_together_twice_is_set_apart_step_by_step() {
        var one = note("Ana Une", "email", "une@trois.example");
        var two = note("Ana Deux", "email", "deux@trois.example");
        var three = note("Ana Trois", "email", "trois@trois.example");
        lise.post(two + "/merging", "other", id(one));
        lise.post(three + "/merging", "other", id(two));
        assertThat(lise.get(three).body())
                .contains("une@trois.example", "deux@trois.example", "Ana Deux, réunie ici")
                .doesNotContain("Ana Une, réunie ici");
        assertThat(lise.postOnce(three + "/setting-apart", "other", id(one)).status())
                .isEqualTo(404);
        assertThat(lise.get(one).path()).isEqualTo(three);
        lise.post(three + "/setting-apart", "other", id(two));
        assertThat(lise.get(one).path()).isEqualTo(two);
        assertThat(lise.get(two).body()).contains("une@trois.example", "Ana Une, réunie ici");
        lise.post(two + "/setting-apart", "other", id(one));
        assertThat(found("ana")).containsExactly("Ana Deux", "Ana Trois", "Ana Une");
    }

    @Test
    void a_chain_that_bringing_two_together_bends_into_a_circle_ends_where_it_closes() {
        lise.post("/encounters/new", "who", "Cyr Deux", "led", "Cyr Un");
        lise.post("/encounters/new", "who", "Cyr Trois", "led", "Cyr Deux");
        var first = contact("Cyr Un");
        lise.post(first + "/merging", "other", id(contact("Cyr Trois")));
        assertThat(lise.get(first).body()).contains("Cyr Deux vous a fait rencontrer Cyr Un.");
        assertThat(lise.get("/encounters/chains").status()).isEqualTo(200);
        assertThat(lise.get("/encounters").status()).isEqualTo(200);
    }

    @Test
    void who_has_been_quiet_for_three_years_is_asked_about_and_never_goes_by_themselves() {
        var quiet = note("Ancien Contact");
        var met = note("Ancien Rencontré");
        assertThat(lise.get("/contacts").body()).doesNotContain("depuis trois ans");
        scene.run(
                "update contact set made_at = now() - interval '3 years 1 day' where id in (?::uuid, ?::uuid)",
                id(quiet),
                id(met));
        lise.post("/encounters/new", "who", "Ancien Rencontré");
        assertThat(lise.get("/contacts").body())
                .contains("Une fiche n’a pas bougé depuis trois ans");
        var shelf = lise.get("/contacts?shelf=quiet");
        assertThat(shelf.state()).isEqualTo("contacts:quiet");
        assertThat(names(shelf.body())).containsExactly("Ancien Contact");
        note("Un autre");
        assertThat(found("ancien")).hasSize(2);

        assertThat(lise.post(quiet + "/keeping").body()).contains("Cette fiche reste.");
        assertThat(lise.get("/contacts").body()).doesNotContain("depuis trois ans");
        scene.run(
                "update contact set stirred_at = now() - interval '3 years 1 day' where id = ?::uuid",
                id(quiet));
        assertThat(lise.post(quiet + "/removal").state()).isEqualTo("contact:removed");
        assertThat(lise.post(quiet + "/restoration").state()).isEqualTo("contact:open");
    }

    @Test
    void a_contact_is_tied_when_both_want_it_and_either_can_undo_it() {
        var page = note("Mona de Lyon", "email", monas, "note", "Un secret de Lise");
        assertThat(lise.post(page + "/tie", "email", monas).body())
                .contains("C’est demandé.", "sans réponse");
        assertThat(mona.get("/today").body()).contains(name + " pense vous avoir dans son carnet");
        var asked = mona.get("/ties");
        assertThat(asked.body()).contains(name).doesNotContain("Mona de Lyon", "Un secret");
        var answers = asked.find("action=\"(/ties/[0-9a-f-]{36}/answers)\"");
        assertThat(lise.get(page).body()).doesNotContain("Mona Reliée");

        assertThat(mona.post(answers, "yes", "true").body()).contains("Le lien tient.");
        assertThat(mona.get("/today").body()).doesNotContain("dans son carnet");
        assertThat(lise.get(page).body()).contains("Le lien tient avec Mona Reliée");
        assertThat(mona.get("/contacts").body()).doesNotContain(name);

        mona.post(answers, "yes", "false");
        assertThat(lise.get(page).body()).contains("sans réponse").doesNotContain("Mona Reliée");
        mona.post(answers, "yes", "true");
        assertThat(lise.post(page + "/tie/withdrawal").body())
                .contains("C’est défait.", "Demander le lien");
        assertThat(mona.get("/ties").state()).isEqualTo("ties:empty");
        assertThat(mona.postOnce(answers, "yes", "true").status()).isEqualTo(404);
    }

    @Test
    void whether_somebody_is_a_member_cannot_be_told_from_asking() {
        var member = note("Mona", "email", monas);
        var nobody = note("Personne", "email", "personne@nulle-part.example");
        lise.post(member + "/tie", "email", monas);
        lise.post(nobody + "/tie", "email", "personne@nulle-part.example");
        mona.post(
                mona.get("/ties").find("action=\"(/ties/[0-9a-f-]{36}/answers)\""), "yes", "false");
        var asked = tie(lise.get(member).body());
        assertThat(asked).contains("sans réponse");
        assertThat(tie(lise.get(nobody).body())).isEqualTo(asked);

        // Asked again, with this page or another, they are left in peace; until they say so.
        lise.post(member + "/tie/withdrawal");
        lise.post(member + "/tie", "email", monas);
        lise.post(note("Encore Mona", "email", monas) + "/tie", "email", monas);
        assertThat(mona.get("/today").body()).doesNotContain(name);
        assertThat(lise.postOnce(member + "/tie", "email", "autre@ailleurs.example").status())
                .isEqualTo(404);
        assertThat(mona.postOnce(member + "/tie", "email", monas).status()).isEqualTo(404);
    }

    @Test
    void a_thank_you_climbs_to_all_who_are_tied_once_and_tells_nothing_else() {
        lise.post("/encounters/new", "who", "Gaspard Lombrède", "led", "Solveig Arnoult");
        lise.post(
                "/encounters/new",
                "who",
                "Client Secret",
                "led",
                "Gaspard Lombrède",
                "alive",
                "Rien à dire");
        var client = contact("Client Secret");
        assertThat(lise.get(client).body()).contains("Personne de cette chaîne");
        assertThat(lise.post(client + "/thanks", "words", "Merci").body())
                .contains("Personne à qui l’envoyer");

        var solveig = contact("Solveig Arnoult");
        lise.post(solveig, "version", "1", "name", "Solveig Arnoult", "email", monas);
        lise.post(solveig + "/tie", "email", monas);
        mona.post(
                mona.get("/ties").find("action=\"(/ties/[0-9a-f-]{36}/answers)\""), "yes", "true");

        var form = lise.get(client);
        assertThat(form.body()).contains("Remercier Solveig Arnoult");
        var key = form.find("(?s)/thanks\".*?name=\"key\" value=\"([^\"]+)\"");
        var tooLong = lise.postOnce(client + "/thanks", "key", key, "words", "x".repeat(281));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.body()).contains("x".repeat(281));
        for (int i = 0; i < 3; i++) {
            assertThat(
                            lise.post(
                                            client + "/thanks",
                                            "key",
                                            key,
                                            "words",
                                            "Un nom qui a compté")
                                    .body())
                    .contains("Votre merci est parti.", "Vous avez remercié cette chaîne");
        }
        var today = mona.get("/today").body();
        assertThat(today)
                .containsOnlyOnce(name + " vous remercie")
                .contains("Un nom qui a compté")
                .doesNotContain("Client Secret", "Gaspard", "Rien à dire");
        var ties = mona.get("/ties");
        assertThat(ties.body()).doesNotContain("Client Secret", "Gaspard", "Arnoult");
        mona.post(ties.find("action=\"(/thanks/[0-9a-f-]{36}/reading)\""));
        assertThat(mona.get("/today").body()).doesNotContain("vous remercie");

        // Nobody is thanked who undid the tie.
        mona.post(
                mona.get("/ties").find("action=\"(/ties/[0-9a-f-]{36}/answers)\""), "yes", "false");
        assertThat(lise.post(client + "/thanks").body()).contains("Personne à qui l’envoyer");
        assertThat(mona.postOnce(client + "/thanks", "words", "x").status()).isEqualTo(404);
    }

    private String verdelin() {
        return contact("Maître Verdelin");
    }

    private void harvest(String alive, String who) {
        var page =
                lise.get("/encounters")
                        .find("(?s)href=\"(/encounters/[0-9a-f-]{36})\"(?:(?!</li>).)*" + alive);
        lise.post(page + "/names", "name", who);
    }

    private String note(String who, String... fields) {
        var all = new ArrayList<>(List.of("name", who));
        all.addAll(List.of(fields));
        var page = lise.post("/contacts/new", all.toArray(String[]::new));
        assertThat(page.state()).isEqualTo("contact:open");
        return page.path();
    }

    private String contact(String who) {
        return lise.get("/contacts?words=" + who.replace(" ", "+"))
                .find("href=\"(/contacts/[0-9a-f-]{36})\"");
    }

    private List<String> found(String words) {
        return names(lise.get("/contacts?words=" + words).body());
    }

    private static List<String> names(String body) {
        return Pattern.compile("<span class=\"person__name\">([^<]*)</span>")
                .matcher(body)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String id(String page) {
        return page.substring("/contacts/".length());
    }

    /// Without what is new each time.
    private static String plain(String body) {
        return body.replaceAll("name=\"(_csrf|key|version)\" value=\"[^\"]*\"", "")
                .replaceAll("<div class=\"toasts?\"[\\s\\S]*", "");
    }

    /// What the page of a contact says of the tie, without whose it is.
    private static String tie(String body) {
        var from = body.indexOf("id=\"tie\"");
        return plain(body.substring(from, body.indexOf("</section>", from)))
                .replaceAll("/contacts/[0-9a-f-]{36}", "/contacts/x");
    }

    /// A name that no other test has.
    private static String word() {
        return "T" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }
}
