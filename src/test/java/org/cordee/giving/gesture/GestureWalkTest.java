package org.cordee.giving.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.Walker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Noting what was given, between two who both read it, and nobody else.
@InTheHouse
class GestureWalkTest {
    @LocalServerPort int port;

    private final Scene scene = new Scene();
    private Walker ondine = new Walker(0);
    private Walker placide = new Walker(0);
    private Walker stranger = new Walker(0);
    private String placidesName = "";

    @BeforeEach
    void people() {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        placidesName = "Placide Donné" + mark;
        ondine = Walker.member(port, mark + "-o@given.example", "Ondine Semée" + mark);
        placide = Walker.member(port, mark + "-p@given.example", placidesName);
        stranger = Walker.member(port, mark + "-s@given.example", "Sacha Passant" + mark);
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void what_one_gave_reaches_the_other_who_says_that_it_was_so_and_what_it_changed() {
        var mine = gives("words", "Le nom d’une salle claire");
        assertThat(mine.state()).isEqualTo("gesture:noted");
        assertThat(ondine.get("/gestures").body())
                .contains("Le nom d’une salle claire", placidesName);
        assertThat(ondine.get("/gestures?side=received").body())
                .doesNotContain("Le nom d’une salle claire");

        var today = placide.get("/today").body();
        assertThat(today).contains("On vous a offert\u00a0: Le nom d’une salle claire");
        assertThat(placide.get("/gestures?side=received").state()).isEqualTo("gestures:asked");
        assertThat(placide.get(mine.path()).state()).isEqualTo("gesture:asked");
        var said = placide.post(mine.path() + "/confirmations");
        assertThat(said.state()).isEqualTo("gesture:noted");
        assertThat(placide.get("/today").body()).doesNotContain("Le nom d’une salle claire");
        assertThat(ondine.get(mine.path()).body()).contains(placidesName + " l’a confirmé.");

        var told = placide.post(mine.path() + "/change", "words", "Un atelier\nde plus");
        assertThat(told.body()).contains("C’est raconté.");
        assertThat(ondine.get(mine.path()).body()).contains("Un atelier\nde plus");
        // It is the receiver’s to tell.
        assertThat(ondine.postOnce(mine.path() + "/change", "words", "Tout").status())
                .isEqualTo(404);
        assertThat(ondine.get(mine.path()).body()).contains("Un atelier");
    }

    @Test
    void an_old_window_overwrites_nothing_of_what_it_changed() {
        var mine = gives("words", "Une porte tenue");
        var began = since(mine);
        assertThat(began).isEmpty();
        placide.post(mine.path() + "/change", "since", began, "words", "Trois rencontres");
        // The same pressed twice is told once.
        assertThat(
                        placide.post(
                                        mine.path() + "/change",
                                        "since",
                                        began,
                                        "words",
                                        "Trois rencontres")
                                .status())
                .isEqualTo(200);
        var crossed = placide.post(mine.path() + "/change", "since", began, "words", "Un contrat");
        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.state()).isEqualTo("gesture:crossed");
        assertThat(crossed.body()).contains("Trois rencontres", "Un contrat");
        assertThat(ondine.get(mine.path()).body())
                .contains("Trois rencontres")
                .doesNotContain("Un contrat");
        // Sent again after both were read, it stands.
        placide.post(
                mine.path() + "/change",
                "since",
                crossed.find("name=\"since\" value=\"([^\"]*)\""),
                "words",
                "Trois rencontres, un contrat");
        assertThat(ondine.get(mine.path()).body()).contains("Trois rencontres, un contrat");
    }

    private String since(Walker.Page mine) {
        return placide.get(mine.path()).find("name=\"since\" value=\"([^\"]*)\"");
    }

    @Test
    void whoever_received_may_note_it_and_the_giver_is_thanked() {
        var thanks = gives("side", "received", "words", "Une relecture franche", "kind", "truth");
        assertThat(ondine.get("/gestures?side=received").body()).contains("Une relecture franche");
        assertThat(placide.get("/today").body())
                .contains("On vous remercie\u00a0: Une relecture franche");
        assertThat(placide.get("/gestures").body()).contains("Avec plaisir");
        assertThat(placide.post(thanks.path() + "/silence").body()).contains("Rien n’est parti.");
        assertThat(placide.get("/today").body()).doesNotContain("Une relecture franche");
        // It stands all the same, and Ondine is told of nothing.
        assertThat(ondine.get(thanks.path()).body())
                .contains("Une relecture franche")
                .doesNotContain("confirmé");
    }

    @Test
    void nobody_else_reads_it() {
        var mine = gives("words", "Entre nous seulement");
        for (var path :
                List.of("", "/confirmations", "/silence", "/story", "/change", "/removal")) {
            var answer =
                    path.isEmpty()
                            ? stranger.get(mine.path())
                            : stranger.postOnce(mine.path() + path, "words", "x");
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("Entre nous seulement");
        }
        assertThat(placide.get(mine.path()).state()).isEqualTo("gesture:asked");
    }

    @Test
    void taken_back_before_a_word_it_never_was_and_after_it_each_has_their_own() {
        var early = gives("words", "Trop tôt dit");
        assertThat(ondine.post(early.path() + "/removal").state()).isEqualTo("gesture:removed");
        assertThat(placide.get(early.path()).status()).isEqualTo(404);
        assertThat(placide.get("/today").body()).doesNotContain("Trop tôt dit");
        ondine.post(early.path() + "/restoration");
        assertThat(placide.get(early.path()).state()).isEqualTo("gesture:asked");

        placide.post(early.path() + "/confirmations");
        ondine.post(early.path() + "/removal");
        assertThat(ondine.get("/gestures").body()).doesNotContain("Trop tôt dit");
        assertThat(placide.get(early.path()).body()).contains("Trop tôt dit");
        placide.post(early.path() + "/removal");
        // After thirty days of both, nothing is left of it.
        scene.run("update gesture_side set removed_at = removed_at - interval '31 days'");
        gives("words", "Un autre");
        placide.post("/gestures/new", "who", "Régine", "words", "Un mot", "kind", "idea");
        assertThat(ondine.get(early.path()).status()).isEqualTo(404);
        var id = UUID.fromString(early.path().substring("/gestures/".length()));
        assertThat(scene.run("update gesture set words = 'x' where id = ?", id)).isZero();
    }

    @Test
    void with_somebody_who_is_no_member_it_is_ones_own() {
        var noted =
                ondine.post(
                        "/gestures/new",
                        "who",
                        "Tante Zélie",
                        "words",
                        "Une place à la tribune",
                        "kind",
                        "visibility",
                        "day",
                        today().minusDays(3).toString());
        assertThat(noted.body())
                .contains("Tante Zélie", "Vous, et personne d’autre.", "De la visibilité")
                .doesNotContain("histoire d’une boucle");
        assertThat(ondine.get("/contacts").body()).contains("Tante Zélie");
    }

    @Test
    void what_cannot_be_noted_is_said_beside_its_field_and_all_is_kept() {
        var long_ = "x".repeat(1001);
        for (var refused :
                List.of(
                        List.of("day", today().plusDays(1).toString(), "un jour passé"),
                        List.of("day", "jamais", "Reprenez la date"),
                        List.of("kind", "gold", "Choisissez ce que"),
                        List.of("words", "  ", "Écrivez une ligne"),
                        List.of("words", long_, "Raccourcissez"),
                        List.of("who", " ", "Dites avec qui"))) {
            var answer = sends("Zoé Gardée", refused.get(0), refused.get(1));
            assertThat(answer.status()).as(refused.toString()).isEqualTo(422);
            assertThat(answer.state()).isEqualTo("gesture-new:unfit");
            assertThat(answer.body()).contains(refused.get(2));
            if (!refused.get(0).equals("words")) {
                assertThat(answer.body()).contains("Relire un devis");
            }
        }
        assertThat(ondine.get("/gestures").state()).isEqualTo("gestures:empty");
        assertThat(ondine.get("/contacts").state()).isEqualTo("contacts:empty");
    }

    @Test
    void nobody_gives_themselves_nor_floods_another() {
        scene.run(
                "insert into contact (id, owner, name, given_name, family_name, made_at, card)"
                        + " select gen_random_uuid(), m.id, 'Moi-même', '', '', now(), m.id from member m where m.name like 'Ondine Semée%'"
                        + " and not exists (select from contact c where c.owner = m.id and c.card = m.id)");
        var oneself = sends("Moi-même");
        assertThat(oneself.status()).isEqualTo(422);
        assertThat(oneself.body()).contains("Choisissez quelqu’un d’autre que vous.");
        for (int time = 0; time < 10; time++) {
            gives("words", "Fois " + time);
        }
        var enough = sends(placidesName);
        assertThat(enough.status()).isEqualTo(422);
        assertThat(enough.body()).contains("beaucoup noté", "Relire un devis");
    }

    @Test
    void the_same_form_sent_twice_notes_it_once() {
        var key = UUID.randomUUID().toString();
        var first = sends("Zoé Deux", "key", key);
        var second = sends("Zoé Deux", "key", key);
        assertThat(second.path()).isEqualTo(first.path());
        assertThat(ondine.get("/gestures").body().split("Relire un devis", -1)).hasSize(2);
    }

    @Test
    void what_is_begun_is_kept_and_can_be_let_go() {
        ondine.post("/gestures/new/draft", "who", "Zoé", "words", "Un début", "side", "received");
        assertThat(ondine.get("/gestures").body()).contains("Reprendre votre note");
        assertThat(ondine.get("/gestures/new").body()).contains("Un début", "value=\"Zoé\"");
        assertThat(placide.get("/gestures/new").body()).doesNotContain("Un début");
        ondine.post("/gestures/new/draft/removal");
        assertThat(ondine.get("/gestures/new").body()).doesNotContain("Un début");
    }

    @Test
    void the_list_is_paged_the_latest_first() {
        for (int n = 0; n < 21; n++) {
            sends(
                    "Zoé Nombreuse",
                    "words",
                    "Numéro " + n + ".",
                    "day",
                    today().minusDays(n).toString());
        }
        var first = ondine.get("/gestures");
        assertThat(first.body()).contains("Numéro 0.", "Numéro 19.").doesNotContain("Numéro 20.");
        var next = first.find("rel=\"next\" href=\"([^\"]+)\"");
        assertThat(ondine.get(next).body()).contains("Numéro 20.").doesNotContain("Numéro 19.");
    }

    private Walker.Page gives(String... fields) {
        return sends(placidesName, fields);
    }

    /// One who is a member is chosen among those of the name, the first time.
    private Walker.Page sends(String who, String... fields) {
        var typed =
                new ArrayList<>(List.of("who", who, "words", "Relire un devis", "kind", "hand"));
        typed.addAll(List.of(fields));
        var all = last(typed);
        var answer = ondine.post("/gestures/new", all.toArray(String[]::new));
        if (answer.status() == 422 && answer.body().contains("value=\"member.")) {
            all.addAll(
                    List.of(
                            "who.asked",
                            who,
                            "who.chosen",
                            answer.find("value=\"(member\\.[0-9a-f-]{36})\"")));
            return ondine.post("/gestures/new", all.toArray(String[]::new));
        }
        return answer;
    }

    /// Of a field that is there twice, the last.
    private static ArrayList<String> last(List<String> fields) {
        var kept = new java.util.LinkedHashMap<String, String>();
        for (int at = 0; at < fields.size(); at += 2) {
            kept.put(fields.get(at), fields.get(at + 1));
        }
        var all = new ArrayList<String>();
        kept.forEach((name, value) -> all.addAll(List.of(name, value)));
        return all;
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }
}
