package org.cordee.giving.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.AtOnce;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.Walker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Feedback between two: closed until it is opened, of which the giver learns nothing, and nobody
/// else anything at all.
@InTheHouse
class FeedbackWalkTest {
    private static final String WORDS = "Tu réponds avant que la question soit finie.";

    @LocalServerPort int port;

    private final Scene scene = new Scene();
    private Someone orianne = new Someone("", "", new Walker(0));
    private Someone lazare = new Someone("", "", new Walker(0));
    private Someone third = new Someone("", "", new Walker(0));
    private Someone stranger = new Someone("", "", new Walker(0));
    private UUID room = UUID.randomUUID();

    private record Someone(String name, String email, Walker walker) {}

    @BeforeEach
    void two_partners_and_others() {
        orianne = someone("Orianne Franche");
        lazare = someone("Lazare Ouvert");
        third = someone("Tristane Tierce");
        stranger = someone("Sidoine Ailleurs");
        room = shares(orianne, lazare);
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void it_is_there_closed_and_opened_without_a_word_to_whoever_gave_it() {
        var given = offers(orianne, lazare, "confronting", WORDS);
        assertThat(given.state()).isEqualTo("feedback-one:given");
        var before = timeless(orianne.walker.get(given.path()));
        var list = timeless(orianne.walker.get("/feedback?side=given"));
        assertThat(list).contains(WORDS);

        assertThat(lazare.walker.get("/today").body())
                .contains("Orianne Franche vous offre un retour confrontant")
                .doesNotContain("question soit finie");
        var closed = lazare.walker.get(given.path());
        assertThat(closed.state()).isEqualTo("feedback-one:closed");
        assertThat(closed.body())
                .contains("Orianne Franche", "Confrontant")
                .doesNotContain("question soit finie");
        assertThat(lazare.walker.get("/feedback").body()).doesNotContain("question soit finie");

        // Looking opens nothing.
        assertThat(lazare.walker.get(given.path()).state()).isEqualTo("feedback-one:closed");
        var opened = lazare.walker.post(given.path() + "/opening");
        assertThat(opened.state()).isEqualTo("feedback-one:opened");
        assertThat(opened.body()).contains(WORDS);
        assertThat(lazare.walker.get("/today").body()).doesNotContain("retour confrontant");
        assertThat(lazare.walker.get("/feedback").body()).contains(WORDS);

        assertThat(timeless(orianne.walker.get(given.path()))).isEqualTo(before);
        assertThat(timeless(orianne.walker.get("/feedback?side=given"))).isEqualTo(list);
        // Nor does the giver open it.
        assertThat(orianne.walker.postOnce(given.path() + "/opening").status()).isEqualTo(404);
    }

    @Test
    void not_now_leaves_it_there_and_nobody_knows() {
        var given = offers(orianne, lazare, "enriching", WORDS);
        var before = timeless(orianne.walker.get(given.path()));
        var later = lazare.walker.post(given.path() + "/rest");
        assertThat(later.body()).contains("Il reste ici. Rien n’est dit.");
        assertThat(lazare.walker.get("/today").body()).doesNotContain("retour enrichissant");
        assertThat(lazare.walker.get("/feedback").state()).isEqualTo("feedback:waiting");
        assertThat(lazare.walker.get(given.path()).state()).isEqualTo("feedback-one:closed");
        assertThat(timeless(orianne.walker.get(given.path()))).isEqualTo(before);
    }

    @Test
    void what_is_asked_is_given_once_or_left_without_a_reason() {
        var asked = asks(lazare, orianne, "Ma façon de conclure, mardi");
        assertThat(asked.state()).isEqualTo("feedback-one:awaited");
        assertThat(orianne.walker.get("/today").body())
                .contains("Lazare Ouvert vous demande un retour");
        var form = orianne.walker.get(asked.path());
        assertThat(form.state()).isEqualTo("feedback-one:asked");
        assertThat(form.body()).contains("Ma façon de conclure, mardi");

        var before = timeless(lazare.walker.get(asked.path()));
        orianne.walker.post(asked.path() + "/rest");
        assertThat(orianne.walker.get("/today").body()).doesNotContain("vous demande un retour");
        assertThat(timeless(lazare.walker.get(asked.path()))).isEqualTo(before);

        var key = UUID.randomUUID().toString();
        var said =
                AtOnce.all(
                        4,
                        () ->
                                orianne.walker.postOnce(
                                        asked.path() + "/words",
                                        "key",
                                        key,
                                        "kind",
                                        "confronting",
                                        "words",
                                        WORDS));
        assertThat(said).allMatch(answer -> answer.status() == 303);
        assertThat(lazare.walker.get(asked.path()).state()).isEqualTo("feedback-one:closed");
        lazare.walker.post(asked.path() + "/opening");
        assertThat(lazare.walker.get(asked.path()).body())
                .contains(WORDS, "Ma façon de conclure, mardi");
        // Another window that had other words loses none of them.
        var other =
                orianne.walker.postOnce(
                        asked.path() + "/words", "kind", "enriching", "words", "Autre chose");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.state()).isEqualTo("feedback-new:unfit");
        assertThat(other.body()).contains("Vous avez déjà répondu", "Autre chose");
        assertThat(lazare.walker.get(asked.path()).body()).doesNotContain("Autre chose");
    }

    @Test
    void a_question_taken_back_is_asked_no_more_and_no_word_written_is_lost() {
        var asked = asks(lazare, orianne, "Ma façon de conclure, mardi");
        orianne.walker.post(asked.path() + "/draft", "kind", "enriching", "words", "Je dirais que");
        assertThat(lazare.walker.post(asked.path() + "/removal").state())
                .isEqualTo("feedback-one:removed");
        assertThat(orianne.walker.get(asked.path()).status()).isEqualTo(404);
        assertThat(orianne.walker.get("/today").body()).doesNotContain("vous demande un retour");
        var late =
                orianne.walker.postOnce(
                        asked.path() + "/words", "kind", "enriching", "words", "Je dirais que oui");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Ce retour n’est plus demandé", "Je dirais que oui");
        lazare.walker.post(asked.path() + "/restoration");
        assertThat(orianne.walker.get(asked.path()).body()).contains("Je dirais que");
    }

    @Test
    void either_takes_out_their_own_side_and_the_last_takes_the_whole() {
        var given = offers(orianne, lazare, "enriching", WORDS);
        assertThat(orianne.walker.post(given.path() + "/removal").state())
                .isEqualTo("feedback-one:removed");
        assertThat(orianne.walker.get("/feedback?side=given").body()).doesNotContain(WORDS);
        assertThat(lazare.walker.post(given.path() + "/opening").body()).contains(WORDS);
        lazare.walker.post(given.path() + "/removal");
        assertThat(lazare.walker.get("/feedback").body()).doesNotContain(WORDS);
        lazare.walker.post(given.path() + "/restoration");
        assertThat(lazare.walker.get("/feedback").body()).contains(WORDS);
        lazare.walker.post(given.path() + "/removal");
        scene.run("update feedback_side set removed_at = removed_at - interval '31 days'");
        offers(orianne, lazare, "enriching", "Un autre");
        offers(lazare, orianne, "enriching", "Un autre encore");
        assertThat(orianne.walker.get(given.path()).status()).isEqualTo(404);
        var id = UUID.fromString(given.path().substring("/feedback/".length()));
        assertThat(scene.run("update feedback_words set words = 'x' where feedback = ?", id))
                .isZero();
    }

    @Test
    void nobody_else_reads_a_word_nor_that_it_is_there() {
        var three = shares(orianne, lazare, third);
        var before = timeless(third.walker.get("/partnerships/" + three));
        var given = offers(orianne, lazare, "confronting", WORDS);
        for (var who : List.of(third, stranger)) {
            for (var path :
                    List.of(
                            "",
                            "/opening",
                            "/rest",
                            "/words",
                            "/draft",
                            "/removal",
                            "/restoration")) {
                var answer =
                        path.isEmpty()
                                ? who.walker.get(given.path())
                                : who.walker.postOnce(
                                        given.path() + path, "words", "x", "kind", "enriching");
                assertThat(answer.status()).as(who.name() + path).isEqualTo(404);
                assertThat(answer.body()).doesNotContain("question soit finie");
            }
            assertThat(who.walker.get("/feedback").body()).doesNotContain("Orianne Franche,");
        }
        // Where a third is, it is no fact; where the two are alone, it is one.
        assertThat(timeless(third.walker.get("/partnerships/" + three))).isEqualTo(before);
        assertThat(orianne.walker.get("/partnerships/" + three).body())
                .doesNotContain("Retour donné");
        for (var who : List.of(orianne, lazare)) {
            assertThat(who.walker.get("/partnerships/" + room).body()).contains("Retour donné");
        }
        // Whoever comes afterwards reads nothing of it.
        joins(room, stranger, 0);
        assertThat(stranger.walker.get("/partnerships/" + room).body())
                .doesNotContain("Retour donné");
    }

    @Test
    void only_a_partner_can_be_asked_and_offered_to() {
        assertThat(stranger.walker.get("/feedback").body())
                .contains("Un retour va d’un partenaire");
        assertThat(stranger.walker.get("/feedback/new").body()).doesNotContain("<select");
        for (var side : List.of("", "?side=ask")) {
            var refused =
                    stranger.walker.postOnce(
                            "/feedback/new" + side,
                            "to",
                            id(lazare),
                            "kind",
                            "enriching",
                            "words",
                            WORDS);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("n’est plus parmi vos partenaires", WORDS);
        }
        assertThat(lazare.walker.get("/feedback").state()).isEqualTo("feedback:empty");
    }

    @Test
    void what_cannot_be_sent_is_said_beside_its_field_and_all_is_kept() {
        for (var refused :
                List.of(
                        List.of("to", "", "Choisissez quelqu’un."),
                        List.of("to", "nobody", "Choisissez quelqu’un."),
                        List.of("kind", "gold", "Dites de quelle sorte"),
                        List.of("words", " ", "Écrivez votre retour."),
                        List.of("words", "x".repeat(4001), "Raccourcissez"))) {
            var fields =
                    new java.util.LinkedHashMap<>(
                            Map.of("to", id(lazare), "kind", "enriching", "words", WORDS));
            fields.put(refused.get(0), refused.get(1));
            var answer = orianne.walker.postOnce("/feedback/new", flat(fields));
            assertThat(answer.status()).as(refused.toString()).isEqualTo(422);
            assertThat(answer.state()).isEqualTo("feedback-new:unfit");
            assertThat(answer.body()).contains(refused.get(2));
        }
        for (int time = 0; time < 5; time++) {
            offers(orianne, lazare, "enriching", "Fois " + time);
        }
        var enough = orianne.walker.postOnce("/feedback/new", flat(filled("enriching", WORDS)));
        assertThat(enough.status()).isEqualTo(422);
        assertThat(enough.body()).contains("Cinq en un jour", WORDS);
    }

    @Test
    void the_guard_reads_it_before_it_leaves() {
        var blocked =
                orianne.walker.postOnce(
                        "/feedback/new",
                        flat(filled("confronting", "Écris à marta.zorn@exemple.fr de ta part")));
        assertThat(blocked.status()).isEqualTo(422);
        assertThat(blocked.body()).contains("Une adresse de courriel.", "ne peut pas partir ainsi");
        assertThat(lazare.walker.get("/feedback").state()).isEqualTo("feedback:empty");
    }

    @Test
    void the_same_form_sent_twice_gives_it_once() {
        var fields = filled("enriching", WORDS);
        fields.put("key", UUID.randomUUID().toString());
        var first = orianne.walker.post("/feedback/new", flat(fields));
        var second = orianne.walker.post("/feedback/new", flat(fields));
        assertThat(second.path()).isEqualTo(first.path());
        assertThat(orianne.walker.get("/feedback?side=given").body().split("question soit", -1))
                .hasSize(2);
    }

    @Test
    void a_draft_waits_and_two_windows_lose_nothing() {
        var json = Map.of("Accept", "application/json");
        var first =
                orianne.walker.postWith(
                        json, "/feedback/new/draft", flat(filled("enriching", "Le premier texte")));
        assertThat(first.status()).isEqualTo(200);
        var version = first.find("\"words\":\"([0-9a-f]+)\"");
        assertThat(orianne.walker.get("/feedback/new").body())
                .contains("Le premier texte", version);
        assertThat(orianne.walker.get("/feedback").body()).contains("Reprendre votre retour");
        // A window that stands on nothing does not overwrite it.
        var other = filled("enriching", "Le second texte");
        assertThat(orianne.walker.postWith(json, "/feedback/new/draft", flat(other)).status())
                .isEqualTo(409);
        var both = orianne.walker.postOnce("/feedback/new/draft", flat(other));
        assertThat(both.status()).isEqualTo(409);
        assertThat(both.state()).isEqualTo("feedback-new:crossed");
        assertThat(both.body()).contains("Le premier texte", "Le second texte");
        // Nor does sending it take the other away.
        orianne.walker.post("/feedback/new", flat(other));
        assertThat(orianne.walker.get("/feedback/new").body()).contains("Le premier texte");
        // What stands on it does.
        var on = filled("enriching", "Le premier texte, et sa suite");
        on.put("version.words", version);
        assertThat(orianne.walker.postWith(json, "/feedback/new/draft", flat(on)).status())
                .isEqualTo(200);
        orianne.walker.post("/feedback/new/draft/removal");
        assertThat(orianne.walker.get("/feedback/new").body()).doesNotContain("Le premier texte");
        assertThat(lazare.walker.get("/feedback/new").body()).doesNotContain("Le premier texte");
    }

    @Test
    void a_meeting_is_told_to_the_partnership_only_if_one_says_so() {
        scene.run(
                "insert into contact (id, owner, name, given_name, family_name, made_at, card)"
                        + " select gen_random_uuid(), o.member, 'Lazare Ouvert', '', '', now(), l.member"
                        + " from account o, account l where o.email = ? and l.email = ?",
                orianne.email(),
                lazare.email());
        var met =
                orianne.walker.post(
                        "/encounters/new",
                        "who",
                        "Lazare Ouvert",
                        "who.asked",
                        "Lazare Ouvert",
                        "who.chosen",
                        "member." + id(lazare),
                        "metOn",
                        // The day of the house: a partnership's days are not those of a time zone.
                        LocalDate.now(ZoneOffset.UTC).toString(),
                        "alive",
                        "Un doute");
        assertThat(met.body()).contains("Le partenariat peut savoir");
        var before = timeless(lazare.walker.get("/partnerships/" + room));
        assertThat(before).doesNotContain("Rencontre tenue");
        assertThat(orianne.walker.post(met.path() + "/meeting", "told", "yes").body())
                .contains("Le partenariat sait", "checked");
        assertThat(
                        scene.ask(
                                "select count(*)::text from encounter where told_to = ?::uuid and met_on >= current_date",
                                id(lazare)))
                .isEqualTo("1");
        assertThat(lazare.walker.get("/partnerships/" + room).body())
                .contains("Rencontre tenue")
                .doesNotContain("Un doute");
        assertThat(lazare.walker.get(met.path()).status()).isEqualTo(404);
        assertThat(lazare.walker.postOnce(met.path() + "/meeting", "told", "yes").status())
                .isEqualTo(404);
        orianne.walker.post(met.path() + "/meeting");
        assertThat(timeless(lazare.walker.get("/partnerships/" + room))).isEqualTo(before);
    }

    private Walker.Page offers(Someone giver, Someone receiver, String kind, String words) {
        return giver.walker.post("/feedback/new", "to", id(receiver), "kind", kind, "words", words);
    }

    private Walker.Page asks(Someone asker, Someone giver, String question) {
        return asker.walker.post("/feedback/new?side=ask", "to", id(giver), "words", question);
    }

    /// What Orianne sends to Lazare.
    private Map<String, String> filled(String kind, String words) {
        return new java.util.LinkedHashMap<>(
                Map.of("to", id(lazare), "kind", kind, "words", words));
    }

    private static String[] flat(Map<String, String> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    /// But for what is new with every rendering.
    private static String timeless(Walker.Page page) {
        return page.body()
                .replaceAll("name=\"(_csrf|key)\" value=\"[^\"]*\"", "")
                .replaceAll("nonce=\"[^\"]*\"", "");
    }

    private Someone someone(String name) {
        var email = UUID.randomUUID() + "@retour.example";
        return new Someone(name, email, Walker.member(port, email, name));
    }

    private String id(Someone who) {
        return scene.ask("select member::text from account where email = ?", who.email());
    }

    private UUID shares(Someone... people) {
        var id = UUID.randomUUID();
        scene.run(
                "insert into partnership (id, purpose, exchange_on, opened_by, opened_at)"
                        + " select ?, 'Ensemble', current_date, member, now() - interval '1 day' from account where email = ?",
                id,
                people[0].email());
        for (var who : people) {
            joins(id, who, 60);
        }
        return id;
    }

    private void joins(UUID partnership, Someone who, int minutesAgo) {
        scene.run(
                "insert into party (partnership, member, joined_at) select ?, member, now() - make_interval(mins => ?) from account where email = ?",
                partnership,
                minutesAgo,
                who.email());
    }
}
