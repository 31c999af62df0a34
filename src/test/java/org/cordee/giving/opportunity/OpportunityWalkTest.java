package org.cordee.giving.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordee.AtOnce;
import org.cordee.InTheHouse;
import org.cordee.Outbox;
import org.cordee.Scene;
import org.cordee.Walker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Something heard of, and its way: to whom it is proposed and why, one after the other, answered
/// inside and from a mail, passed on, and what nobody learns of it.
@InTheHouse
class OpportunityWalkTest {
    private static final String WORDS =
            "Une coopérative laitière veut former ses chefs d’atelier à la conduite de réunions";

    @LocalServerPort int port;

    private final Scene scene = new Scene();
    private final Walker nobody = new Walker(0);
    private Someone berenice = new Someone("", "", new Walker(0));
    private Someone idalie = new Someone("", "", new Walker(0));
    private Someone maia = new Someone("", "", new Walker(0));
    private Someone yolaine = new Someone("", "", new Walker(0));
    private Walker stranger = new Walker(0);

    private record Someone(String name, String email, Walker walker) {
        /// What stands on a page, whenever it is asked for.
        String read(String path) {
            var body = walker.get(path).body();
            return body.substring(body.indexOf("<main"), body.indexOf("</main>"))
                    .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
        }
    }

    @BeforeEach
    void four_of_whom_each_knows_the_next() {
        stranger = new Walker(port);
        berenice = someone("Bérénice Passeuse");
        idalie = someone("Idalie Passeuse");
        maia = someone("Maïa Passeuse");
        yolaine = someone("Yolaine Passeuse");
        share(berenice, idalie);
        share(berenice, maia);
        share(idalie, yolaine);
        share(maia, yolaine);
        forehand(idalie, "Des réunions d’atelier où l’on apprend quelque chose");
        forehand(maia, "La médiation entre associés");
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void it_is_proposed_to_whom_it_suits_and_says_why() {
        var one = note(berenice, WORDS);
        assertThat(one.state()).isEqualTo("opportunity:noted");
        assertThat(one.body())
                .contains("C’est son coup droit", "Des réunions d’atelier", "Servir à Idalie")
                .contains("Ce qui se répond")
                .doesNotContain("Servir à Maïa", "Yolaine", "meilleur", "score");
        // Whom nothing meets can be chosen all the same.
        assertThat(one.body()).contains("Maïa Passeuse</option>");
    }

    /// What is remembered of one's fellows counts only as long as they let one read it.
    @Test
    void what_is_withdrawn_from_a_profile_is_not_read_at_the_next_request() {
        var one = note(berenice, WORDS);
        assertThat(one.body()).contains("Servir à Idalie");
        forehand(idalie, "La comptabilité des petites structures");
        assertThat(berenice.walker.get(one.path()).body())
                .doesNotContain("Servir à Idalie", "Des réunions d’atelier")
                .contains("Idalie Passeuse</option>");
        forehand(maia, "Conduire des réunions qui finissent");
        assertThat(berenice.walker.get(one.path()).body()).contains("Servir à Maïa");
    }

    @Test
    void where_there_are_many_others_one_is_sought_by_name_and_nothing_typed_is_lost() {
        for (int n = 0; n < 18; n++) {
            share(berenice, someone("Passant " + (char) ('A' + n)));
        }
        var late = someone("Zénobie Passeuse");
        share(berenice, late);
        var one = note(berenice, WORDS);
        assertThat(one.body()).contains("Passant A</option>").doesNotContain("Zénobie");
        assertThat(one.body().split("</option>")).hasSize(1 + 1 + 8);
        var sought =
                berenice.walker.post(
                        one.path() + "/passes",
                        "first",
                        "seek",
                        "name",
                        "zeno",
                        "line",
                        "Pour toi",
                        "shown",
                        "true");
        assertThat(sought.status()).isEqualTo(422);
        assertThat(sought.body())
                .contains("Zénobie Passeuse</option>", "value=\"zeno\"", "Pour toi")
                .doesNotContain(
                        "Passant A</option>", "class=\"notice notice--plain\" role=\"alert\"");
        var sent =
                berenice.walker.post(
                        one.path() + "/passes", "first", "other", "other", id(late), "name", "");
        assertThat(sent.body()).contains("Zénobie Passeuse\u00a0: la balle lui est servie");
        assertThat(
                        berenice.walker
                                .post(one.path() + "/passes", "first", "seek", "name", "Personne")
                                .body())
                .contains("Personne de ce nom");
    }

    @Test
    void whoever_is_asked_answers_with_a_tap_and_the_sender_knows() {
        var one = note(berenice, WORDS);
        var sent = serve(berenice, one, idalie);
        assertThat(sent.state()).isEqualTo("opportunity:fresh");
        assertThat(sent.body()).contains("Idalie Passeuse\u00a0: la balle lui est servie");
        assertThat(idalie.walker.get("/today").body()).contains("coopérative laitière", "Répondre");

        var reached = reached(idalie);
        assertThat(reached.state()).isEqualTo("opportunity-received:waiting");
        var said = idalie.walker.post(reached.path() + "/answers", "answer", "present");
        assertThat(said.state()).isEqualTo("opportunity-received:present");
        // From two windows it is said once.
        assertThat(idalie.walker.post(reached.path() + "/answers", "answer", "present").state())
                .isEqualTo("opportunity-received:present");
        var known = berenice.walker.get(one.path());
        assertThat(known.state()).isEqualTo("opportunity:taken");
        assertThat(known.body()).contains("«\u00a0Présent\u00a0!\u00a0»");
        assertThat(berenice.walker.get("/today").body())
                .contains("Idalie Passeuse répond «\u00a0Présent\u00a0!\u00a0»");
    }

    @Test
    void several_are_asked_one_after_the_other_and_nobody_learns_of_the_others() {
        var one = note(berenice, WORDS);
        berenice.walker.post(
                one.path() + "/passes", "first", id(idalie), "then", id(maia), "shown", "true");
        var sent = berenice.read(one.path());
        assertThat(sent)
                .contains(
                        "Idalie Passeuse\u00a0: la balle lui est servie",
                        "Maïa Passeuse\u00a0: ensuite");
        assertThat(maia.walker.get("/opportunities").state()).isEqualTo("opportunities:empty");
        assertThat(Outbox.find("opportunity", maia.email)).isEmpty();

        var first = reached(idalie);
        assertThat(first.body()).doesNotContain("Maïa");
        idalie.walker.post(first.path() + "/answers", "answer", "not-for-me");
        // The next is asked at once, and the sender reads what they read before.
        assertThat(berenice.read(one.path())).isEqualTo(sent);
        assertThat(reached(maia).body()).doesNotContain("Idalie");
        assertThat(Outbox.latest("opportunity", maia.email).subject())
                .startsWith("Une passe de Bérénice Passeuse, fraîche jusqu’au");
    }

    @Test
    void silence_until_its_turn_is_over_lets_the_next_be_asked() {
        var one = note(berenice, WORDS);
        berenice.walker.post(one.path() + "/passes", "first", id(idalie), "then", id(maia));
        var sent = berenice.read(one.path());
        later(one);
        assertThat(reached(maia).state()).isEqualTo("opportunity-received:waiting");
        assertThat(berenice.read(one.path())).isEqualTo(sent);
        // Whoever was silent may still be in: the first has it.
        var late = reached(idalie);
        assertThat(idalie.walker.post(late.path() + "/answers", "answer", "present").state())
                .isEqualTo("opportunity-received:present");
        assertThat(maia.walker.get("/opportunities").state()).isEqualTo("opportunities:empty");
    }

    @Test
    void a_mail_answers_with_one_button_and_looking_changes_nothing() {
        serve(berenice, note(berenice, WORDS), idalie);
        var letter = Outbox.take("opportunity", idalie.email);
        assertThat(letter.text())
                .contains("Bérénice Passeuse")
                .doesNotContain("laitière", "atelier");
        var links = links(letter);
        assertThat(links).hasSize(3);
        assertThat(stranger.get(links.get(1)).state()).isEqualTo("opportunity-mail:not-for-me");
        var asked = stranger.get(links.getFirst());
        assertThat(asked.state()).isEqualTo("opportunity-mail:present");
        assertThat(asked.body()).contains("coopérative laitière");
        // Passing on asks to sign in.
        assertThat(stranger.get(links.get(2)).state()).startsWith("sign-in");

        var said = stranger.post(links.getFirst(), "present", "true");
        assertThat(said.state()).isEqualTo("opportunity-mail:said");
        assertThat(Outbox.take("notice", idalie.email).text())
                .contains("Vous avez répondu «\u00a0Présent\u00a0!\u00a0»")
                .doesNotContain("laitière");
        assertThat(stranger.get(links.getFirst()).status()).isEqualTo(410);
        assertThat(stranger.post(links.getFirst(), "present", "false").status()).isEqualTo(410);
        assertThat(reached(idalie).state()).isEqualTo("opportunity-received:present");

        var again = stranger.post(said.path());
        assertThat(again.state()).isEqualTo("opportunity-mail:present");
        assertThat(reached(idalie).state()).isEqualTo("opportunity-received:waiting");
    }

    @Test
    void what_the_sender_keeps_inside_is_not_shown_from_a_mail() {
        var one = note(berenice, WORDS);
        berenice.walker.post(
                one.path() + "/passes", "first", id(idalie), "line", "J’ai pensé à vous");
        var asked = stranger.get(Outbox.take("opportunity", idalie.email).link());
        assertThat(asked.body())
                .contains("Bérénice Passeuse")
                .doesNotContain("laitière", "J’ai pensé");
    }

    @Test
    void a_link_is_over_with_its_day_and_when_it_is_taken_back() {
        var stale = note(berenice, WORDS);
        serve(berenice, stale, idalie);
        var link = Outbox.take("opportunity", idalie.email).link();
        scene.run(
                "update opportunity set until_on = current_date - 2 where id = ?",
                uuid(stale.path()));
        assertThat(stranger.get(link).status()).isEqualTo(410);
        assertThat(stranger.post(link, "present", "true").status()).isEqualTo(410);
        assertThat(idalie.walker.get("/opportunities").state()).isEqualTo("opportunities:empty");

        var other = note(berenice, WORDS);
        serve(berenice, other, idalie);
        var second = Outbox.take("opportunity", idalie.email).link();
        var reached = reached(idalie);
        berenice.walker.post(other.path() + "/withdrawal");
        assertThat(stranger.get(second).status()).isEqualTo(410);
        assertThat(idalie.walker.get(reached.path()).status()).isEqualTo(404);
    }

    @Test
    void two_answers_at_once_are_one_and_two_who_are_in_are_one() {
        var one = note(berenice, WORDS);
        serve(berenice, one, idalie);
        serve(berenice, one, maia);
        later(one);
        var link = Outbox.take("opportunity", idalie.email).link();
        assertThat(AtOnce.all(2, () -> new Walker(port).post(link, "present", "true").state()))
                .containsOnly("opportunity-mail:said");
        assertThat(maia.walker.get("/opportunities").state()).isEqualTo("opportunities:empty");
        assertThat(berenice.walker.get(one.path()).body())
                .contains(
                        "Idalie Passeuse\u00a0: «\u00a0Présent\u00a0!\u00a0»",
                        "Maïa Passeuse\u00a0: laissée");
    }

    @Test
    void it_goes_on_and_the_chain_is_kept_and_thanked() {
        var one = note(berenice, WORDS);
        serve(berenice, one, idalie);
        var first = reached(idalie);
        var further = idalie.walker.get(first.path() + "/passes");
        // Whoever had it is not proposed, and is refused kindly.
        assertThat(further.body())
                .contains("Yolaine Passeuse")
                .doesNotContain("Bérénice Passeuse</option>");
        var round =
                idalie.walker.post(
                        first.path() + "/passes", "first", id(berenice), "line", "Tenez");
        assertThat(round.status()).isEqualTo(422);
        assertThat(round.body()).contains("l’a déjà eue en main", "Tenez");
        assertThat(idalie.walker.get(first.path()).state())
                .isEqualTo("opportunity-received:waiting");

        idalie.walker.post(first.path() + "/passes", "first", id(yolaine), "shown", "true");
        assertThat(idalie.walker.get(first.path()).state())
                .isEqualTo("opportunity-received:passed-on");
        assertThat(berenice.walker.get(one.path()).body())
                .contains("Idalie Passeuse l’a passée plus loin")
                .doesNotContain("Yolaine");
        var second = reached(yolaine);
        assertThat(second.body()).contains("Bérénice Passeuse, ", "Idalie Passeuse, ");
        yolaine.walker.post(second.path() + "/answers", "answer", "present");
        // Who is in is known to those it came through.
        assertThat(berenice.walker.get(one.path()).body()).contains("Yolaine Passeuse répond");

        yolaine.walker.post(second.path() + "/outcome", "words", "Six ateliers, et un an de plus");
        yolaine.walker.post(second.path() + "/thanks", "words", "Merci à vous deux");
        assertThat(berenice.walker.get(one.path()).body())
                .contains("Six ateliers, et un an de plus", "Merci à vous deux");
        assertThat(idalie.walker.get(first.path()).body())
                .contains("Six ateliers, et un an de plus", "Merci à vous deux");
        assertThat(idalie.walker.get("/today").body())
                .contains("Yolaine Passeuse remercie toute la chaîne");
        assertThat(maia.walker.get("/today").body()).doesNotContain("Yolaine Passeuse");
    }

    @Test
    void an_old_window_overwrites_nothing_of_what_came_of_it() {
        var one = note(berenice, WORDS);
        serve(berenice, one, idalie);
        var page = reached(idalie).path();
        idalie.walker.post(page + "/answers", "answer", "present");
        idalie.walker.post(page + "/outcome", "since", "", "words", "Deux ateliers");
        var crossed = idalie.walker.post(page + "/outcome", "since", "", "words", "Trois");
        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.state()).isEqualTo("opportunity-received:crossed");
        assertThat(crossed.body()).contains("Deux ateliers", "Trois</textarea>");
        assertThat(berenice.walker.get(one.path()).body()).contains("Deux ateliers");
        idalie.walker.post(
                page + "/outcome",
                "since",
                crossed.find("name=\"since\" value=\"([^\"]*)\""),
                "words",
                "Trois ateliers");
        assertThat(berenice.walker.get(one.path()).body()).contains("Trois ateliers");

        idalie.walker.post(page + "/thanks", "words", "Merci");
        assertThat(idalie.walker.post(page + "/thanks", "words", "Merci").status()).isEqualTo(200);
        var twice = idalie.walker.post(page + "/thanks", "words", "Merci encore");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.body()).contains("Merci encore");
    }

    @Test
    void what_is_being_written_is_kept_until_it_is_sent_or_let_go() {
        berenice.walker.save("/opportunities/draft", "words", "Un lycée cherche");
        assertThat(berenice.walker.get("/opportunities").body())
                .contains("Un lycée cherche</textarea>");
        var one = note(berenice, WORDS);
        assertThat(berenice.walker.get("/opportunities").body()).doesNotContain("Un lycée cherche");

        serve(berenice, one, idalie);
        var page = reached(idalie).path();
        assertThat(idalie.walker.save(page + "/outcome/draft", "words", "x").status())
                .isEqualTo(404);
        idalie.walker.post(page + "/answers", "answer", "present");
        idalie.walker.save(page + "/outcome/draft", "words", "Deux ateliers");
        idalie.walker.save(page + "/thanks/draft", "words", "Merci bien");
        assertThat(idalie.walker.get(page).body())
                .contains("Deux ateliers</textarea>", "value=\"Merci bien\"");
        assertThat(berenice.walker.get(one.path()).body())
                .doesNotContain("Deux ateliers", "Merci bien");
        idalie.walker.post(page + "/thanks/draft/removal");
        idalie.walker.post(page + "/outcome", "words", "Deux ateliers");
        assertThat(idalie.walker.get(page).body())
                .contains("Deux ateliers</textarea>")
                .doesNotContain("Merci bien", "Laisser ce brouillon");
    }

    @Test
    void an_answer_that_is_taken_back_and_given_again_loses_nothing_of_what_was_told() {
        var one = note(berenice, WORDS);
        serve(berenice, one, idalie);
        var page = reached(idalie).path();
        idalie.walker.post(page + "/answers", "answer", "present");
        idalie.walker.post(page + "/outcome", "words", "Deux ateliers");
        idalie.walker.post(page + "/answers/withdrawal");
        assertThat(berenice.walker.get(one.path()).body()).doesNotContain("Deux ateliers");
        assertThat(idalie.walker.post(page + "/answers", "answer", "present").body())
                .contains("Deux ateliers");
    }

    @Test
    void not_now_shows_nowhere_and_nobody_is_asked_who_wants_none() {
        var one = note(berenice, WORDS);
        idalie.walker.post("/opportunities/pause", "yes", "true");
        assertThat(berenice.walker.get(one.path()).body()).doesNotContain("Idalie");
        var refused = berenice.walker.post(one.path() + "/passes", "first", id(idalie));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Cette passe ne peut pas aller à cette personne")
                .doesNotContain("en ce moment");
        idalie.walker.post("/opportunities/pause", "yes", "false");
        assertThat(berenice.walker.get(one.path()).body()).contains("Servir à Idalie");
    }

    @Test
    void not_now_does_not_show_on_the_watch_of_others_either() {
        scene.run(
                "insert into need (id, member, slot, words, audience, asked_at, fades_on)"
                        + " select gen_random_uuid(), member, 0, 'Une salle à Brest', 'members', now(), current_date + 30 from account where email = ?",
                idalie.email);
        var list = berenice.read("/opportunities/watch");
        var one = berenice.read("/opportunities/watch/" + id(idalie));
        assertThat(list).contains("Idalie Passeuse");
        assertThat(one).contains("Une salle à Brest");
        idalie.walker.post("/opportunities/pause", "yes", "true");
        assertThat(berenice.read("/opportunities/watch")).isEqualTo(list);
        assertThat(berenice.read("/opportunities/watch/" + id(idalie))).isEqualTo(one);
    }

    @Test
    void whoever_is_leaving_the_only_room_is_left_out() {
        scene.run(
                "insert into exit (id, partnership, opened_by, opened_at)"
                        + " select gen_random_uuid(), p.partnership, p.member, now() from party p join account a on a.member = p.member where a.email = ?",
                maia.email);
        assertThat(note(berenice, WORDS).body()).contains("Idalie").doesNotContain("Maïa Passeuse");
    }

    @Test
    void whoever_one_shares_only_silence_with_is_left_out() {
        scene.run(
                "update party set joined_at = now() - interval '90 days' where partnership in (select partnership from party p join account a on a.member = p.member where a.email = ?)",
                maia.email);
        scene.run(
                "insert into agreement (id, partnership, kind, subject, terms, author, proposed_at, closed_at, outcome)"
                        + " select gen_random_uuid(), p.partnership, 'rhythm', p.partnership, jsonb_build_object('every', 14, 'first', current_date - 60, 'delay', 5),"
                        + " p.member, now() - interval '61 days', now() - interval '61 days', 'agreed'"
                        + " from party p join account a on a.member = p.member join party b on b.partnership = p.partnership"
                        + " join account c on c.member = b.member where a.email = ? and c.email = ?",
                maia.email,
                berenice.email);
        assertThat(note(berenice, WORDS).body()).contains("Idalie").doesNotContain("Maïa Passeuse");
        // With whom one shares another room that is alive, it is otherwise.
        share(berenice, maia);
        assertThat(note(berenice, WORDS).body()).contains("Maïa Passeuse");
    }

    @Test
    void what_somebody_hides_meets_nothing() {
        scene.run(
                "insert into profile_visibility (member, aspect, audience, serves) select member, 'forehand', 'me', true from account where email = ?",
                idalie.email);
        assertThat(note(berenice, WORDS).body()).doesNotContain("Servir à Idalie", "apprend");
    }

    @Test
    void the_watch_is_heard_and_read_by_oneself_alone() {
        var page = berenice.walker.get("/opportunities/watch/" + id(maia));
        assertThat(page.state()).isEqualTo("watch-one");
        berenice.walker.post(
                "/opportunities/watch/" + id(maia), "words", "coopératives, fromageries\nlaiterie");
        assertThat(berenice.walker.get("/opportunities/watch").body())
                .contains("coopératives, fromageries et laiterie");
        assertThat(note(berenice, "Une fromagerie cherche un appui").body())
                .contains("Votre veille", "Servir à Maïa");
        assertThat(maia.walker.get("/opportunities/watch").body()).doesNotContain("fromageries");
        assertThat(stranger(page.path()).status()).isEqualTo(404);
    }

    @Test
    void an_old_window_of_the_watch_changes_what_was_changed_in_it() {
        var page = "/opportunities/watch/" + id(maia);
        berenice.walker.post(page, "was", "", "words", "fromageries\nlaiteries");
        assertThat(berenice.walker.get(page).body())
                .contains("name=\"was\" value=\"fromageries\nlaiteries\"");
        // Two windows were opened on these two lines.
        berenice.walker.post(
                page, "was", "fromageries\r\nlaiteries", "words", "laiteries\nformation");
        berenice.walker.post(
                page,
                "was",
                "fromageries\r\nlaiteries",
                "words",
                "fromageries\nlaiteries\nmédiation");
        assertThat(berenice.walker.get("/opportunities/watch").body())
                .contains("laiteries, formation et médiation");
    }

    @Test
    void what_is_typed_and_ticked_for_the_watch_stays_where_it_is_not_kept() {
        scene.run(
                "insert into need (id, member, slot, words, audience, asked_at, fades_on)"
                        + " select gen_random_uuid(), member, 0, 'Une salle à Brest', 'members', now(), current_date + 30 from account where email = ?",
                maia.email);
        var refused =
                berenice.walker.post(
                        "/opportunities/watch/" + id(maia),
                        "words",
                        "x".repeat(121) + "\ncourt",
                        "also",
                        "Une salle à Brest");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("x".repeat(121) + "\ncourt", "value=\"Une salle à Brest\" checked");
    }

    @Test
    void the_guard_stands_before_the_line() {
        scene.run(
                "insert into contact (id, owner, name, given_name, family_name, made_at, client_since)"
                        + " select gen_random_uuid(), member, 'Étienne Jorlandais', '', '', now(), now() from account where email = ?",
                berenice.email);
        var refused =
                berenice.walker.post("/opportunities", "words", "ETIENNE  jorlandais part en mai");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.state()).isEqualTo("opportunities:unfit");
        assertThat(refused.body())
                .contains("Un nom de vos clients", "<mark", "ETIENNE  jorlandais part en mai");
        assertThat(
                        berenice.walker
                                .post(
                                        "/opportunities",
                                        "words",
                                        "ETIENNE  jorlandais part en mai",
                                        "guard.words.1",
                                        "ETIENNE  jorlandais",
                                        "guard.words.1.why",
                                        "agreed")
                                .status())
                .isEqualTo(422);

        var site = berenice.walker.post("/opportunities", "words", "Voir www.laiterie.example");
        assertThat(site.status()).isEqualTo(422);
        assertThat(site.body()).doesNotContain("name=\"guard.words.1.why\"");

        var words = "Un accompagnement à Trégastel";
        var asked = berenice.walker.post("/opportunities", "words", words);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body())
                .contains("name=\"guard.words.1\" value=\"Trégastel\"", words + "</textarea>");
        assertThat(kept(words, "own_words", " ").status()).isEqualTo(422);
        assertThat(kept(words, "own_words", " ").body()).contains("Dites-le en quelques mots");
        assertThat(kept(words, "", "").status()).isEqualTo(422);
        // What the guard did not find, nobody keeps by saying so.
        assertThat(
                        berenice.walker
                                .post(
                                        "/opportunities",
                                        "words",
                                        words,
                                        "guard.words.1",
                                        "Perros",
                                        "guard.words.1.why",
                                        "wide")
                                .status())
                .isEqualTo(422);
        assertThat(kept(words, "own_words", "La ville est grande").state())
                .isEqualTo("opportunity:noted");
    }

    private Walker.Page kept(String words, String why, String reason) {
        return berenice.walker.post(
                "/opportunities",
                "words",
                words,
                "guard.words.1",
                "Trégastel",
                "guard.words.1.why",
                why,
                "guard.words.1.words",
                reason);
    }

    @Test
    void a_neutral_wording_takes_the_place_and_all_else_stays_typed() {
        var asked =
                berenice.walker.post(
                        "/opportunities",
                        "words",
                        "La réunion de Sophie Jorlandais. Sophie Jorlandais paie.",
                        "days",
                        "14",
                        "guard.words.1",
                        "Sophie Jorlandais",
                        "guard.replace",
                        "words.1");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.state()).isEqualTo("opportunities:unfit");
        assertThat(asked.body())
                .contains(
                        "La réunion d’une personne. Une personne paie.</textarea>",
                        "C’est remplacé",
                        "value=\"14\" checked");
        assertThat(note(berenice, "La réunion d’une personne. Une personne paie.").state())
                .isEqualTo("opportunity:noted");
    }

    @Test
    void what_was_kept_with_a_reason_is_not_asked_again_of_the_same() {
        var one = note(berenice, WORDS);
        serve(berenice, one, idalie);
        var page = reached(idalie).path();
        idalie.walker.post(page + "/answers", "answer", "present");
        var words = "Deux ateliers à Trégastel";
        assertThat(idalie.walker.post(page + "/outcome", "words", words).status()).isEqualTo(422);
        idalie.walker.post(
                page + "/outcome",
                "words",
                words,
                "guard.words.1",
                "Trégastel",
                "guard.words.1.why",
                "public");
        var since = idalie.walker.get(page).find("name=\"since\" value=\"([^\"]*)\"");
        var again =
                idalie.walker.post(
                        page + "/outcome", "since", since, "words", "Trois ateliers à Trégastel");
        assertThat(again.status()).isEqualTo(200);
        assertThat(berenice.walker.get(one.path()).body()).contains("Trois ateliers à Trégastel");
        // In anything else it is asked, and of anybody else.
        assertThat(idalie.walker.post(page + "/thanks", "words", words).status()).isEqualTo(422);
        assertThat(note(berenice, words).status()).isEqualTo(422);
        assertThat(scene.ask("select count(*) from guard_reason r where r::text ilike '%gastel%'"))
                .isEqualTo("0");
    }

    @Test
    void the_guard_stands_before_what_came_of_it_and_before_the_thanks() {
        scene.run(
                "insert into contact (id, owner, name, given_name, family_name, made_at, client_since)"
                        + " select gen_random_uuid(), member, 'Étienne Jorlandais', '', '', now(), now() from account where email = ?",
                idalie.email);
        var one = note(berenice, WORDS);
        serve(berenice, one, idalie);
        var page = reached(idalie).path();
        idalie.walker.post(page + "/answers", "answer", "present");
        var words = "Deux ateliers pour Étienne Jorlandais";
        for (var form : List.of("/outcome", "/thanks")) {
            var refused = idalie.walker.post(page + form, "words", words);
            assertThat(refused.status()).as(form).isEqualTo(422);
            assertThat(refused.body())
                    .as(form)
                    .contains("Un nom de vos clients", "<mark")
                    .containsPattern(words + "(</textarea>|\")");
            // Nothing confirms a name of one's own.
            assertThat(
                            idalie.walker
                                    .post(
                                            page + form,
                                            "words",
                                            words,
                                            "guard.words.1",
                                            "Étienne Jorlandais",
                                            "guard.words.1.why",
                                            "agreed")
                                    .status())
                    .as(form)
                    .isEqualTo(422);
        }
        assertThat(berenice.walker.get(one.path()).body())
                .doesNotContain("Deux ateliers", "Jorlandais");
    }

    @Test
    void a_form_sent_twice_notes_and_passes_once() {
        var key = UUID.randomUUID().toString();
        var one = berenice.walker.post("/opportunities", "key", key, "words", WORDS);
        assertThat(berenice.walker.post("/opportunities", "key", key, "words", WORDS).path())
                .isEqualTo(one.path());
        AtOnce.all(2, () -> serve(berenice, one, idalie).status());
        assertThat(count("select count(*) from opportunity_pass where opportunity = ?", one.path()))
                .isEqualTo("1");
    }

    private Walker.Page stranger(String path) {
        return Walker.member(port, UUID.randomUUID() + "@passe.example", "Zélie Passagère")
                .get(path);
    }

    private Someone someone(String name) {
        var email = UUID.randomUUID() + "@passe.example";
        return new Someone(name, email, Walker.member(port, email, name));
    }

    private void share(Someone one, Someone other) {
        var room = UUID.randomUUID();
        scene.run(
                "insert into partnership (id, purpose, exchange_on, opened_by, opened_at)"
                        + " select ?, 'Ensemble', current_date, member, now() from account where email = ?",
                room,
                one.email);
        for (var who : List.of(one, other)) {
            scene.run(
                    "insert into party (partnership, member, joined_at) select ?, member, now() from account where email = ?",
                    room,
                    who.email);
        }
    }

    private void forehand(Someone who, String words) {
        scene.run(
                "insert into practice (member, forehand) select member, ? from account where email = ?"
                        + " on conflict (member) do update set forehand = excluded.forehand",
                words,
                who.email);
    }

    private static Walker.Page note(Someone who, String words) {
        return who.walker.post("/opportunities", "words", words, "days", "3");
    }

    private Walker.Page serve(Someone who, Walker.Page one, Someone to) {
        return who.walker.post(one.path() + "/passes", "first", id(to), "shown", "true");
    }

    /// The one that reached somebody last.
    private static Walker.Page reached(Someone who) {
        return who.walker.get(
                who.walker
                        .get("/opportunities")
                        .find("href=\"(/opportunities/received/[0-9a-f-]{36})\""));
    }

    /// As if the turn of whoever was asked first were over.
    private void later(Walker.Page one) {
        scene.run(
                "update opportunity_pass set asked_at = asked_at - interval '2 days', turn_ends = turn_ends - interval '2 days' where opportunity = ?",
                uuid(one.path()));
        scene.run(
                "update opportunity_pass set turn_ends = now() + interval '1 day' where opportunity = ? and turn_ends > now()",
                uuid(one.path()));
    }

    private String id(Someone who) {
        return scene.ask("select member from account where email = ?", who.email);
    }

    private String count(String sql, String path) {
        return scene.ask(sql, uuid(path));
    }

    private static UUID uuid(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static List<String> links(Outbox.Mail letter) {
        return Pattern.compile("(?m)^https?://\\S+$")
                .matcher(letter.text())
                .results()
                .map(found -> found.group())
                .toList();
    }
}
