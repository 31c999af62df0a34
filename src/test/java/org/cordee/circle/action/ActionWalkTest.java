package org.cordee.circle.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.cordee.circle.Gathered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Common actions over HTTP: proposed, asked about apart, opened together, started, done and told.
@InTheHouse
class ActionWalkTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String WORDS = "Une matinée à la mairie, avec deux ateliers";

    @LocalServerPort int port;

    private final Scene scene = new Scene();
    private Someone proposer = new Someone("", "", new Walker(0), "");
    private Someone second = new Someone("", "", new Walker(0), "");
    private Someone third = new Someone("", "", new Walker(0), "");
    private Someone stranger = new Someone("", "", new Walker(0), "");
    private String circle = "";

    private record Someone(String name, String email, Walker walker, String id) {}

    @BeforeEach
    void a_circle_of_three() {
        proposer = someone("Ombeline Foyer");
        second = someone("Firmin Corniche");
        third = someone("Sixtine Balcon");
        stranger = someone("Anselme Dehors");
        circle = founded();
        comes(second);
        comes(third);
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void it_is_proposed_to_a_circle_and_read_there_and_nowhere_else() {
        assertThat(proposer.walker.get(circle + "/actions").state())
                .isEqualTo("circle-actions:empty");
        var proposed = propose(form());
        assertThat(proposed.state()).isEqualTo("circle-action:unasked");
        assertThat(proposed.body())
                .contains("C’est proposé.", WORDS, "Dirigeants de la vallée", "Réserver la salle");
        for (var one : List.of(second, third)) {
            var read = one.walker.get(proposed.path());
            assertThat(read.state()).isEqualTo("circle-action:unasked");
            assertThat(read.body())
                    .contains(WORDS, "Firmin Corniche", "La question n’est pas encore posée")
                    .doesNotContain("/text\"", "/withdrawal\"", "/rounds\"");
            assertThat(one.walker.get(circle).body()).contains("Une matinée pour les dirigeants");
            assertThat(one.walker.get(circle + "/actions").state())
                    .isEqualTo("circle-actions:some");
            assertThat(one.walker.get(proposed.path() + "/text").status()).isEqualTo(404);
            for (var verb : List.of("/rounds", "/start", "/withdrawal", "/text")) {
                assertThat(one.walker.post(proposed.path() + verb, "version", "1").status())
                        .as(verb)
                        .isEqualTo(404);
            }
        }
        for (var path : List.of(proposed.path(), circle + "/actions", circle + "/actions/new")) {
            assertThat(stranger.walker.get(path).status()).as(path).isEqualTo(404);
        }
        for (var verb : List.of("/rounds", "/seal", "/draft", "/ticks", "/outcome", "/start")) {
            assertThat(stranger.walker.post(proposed.path() + verb).status()).isEqualTo(404);
        }
    }

    @Test
    void bad_input_is_told_beside_its_field_and_everything_typed_is_kept() {
        var fields = form();
        fields.put("title", " ");
        fields.put("words", "mot ".repeat(301).strip());
        fields.put("due", TODAY.minusDays(1).toString());
        fields.put("doer-0", stranger.id());
        fields.put("due-1", "demain");
        fields.put("what-2", "Écrire l’invitation");
        var refused = write(proposer, circle + "/actions/new", fields);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.state()).isEqualTo("action-new:unfit");
        assertThat(refused.body())
                .contains(
                        "id=\"title-error\"",
                        "id=\"words-error\"",
                        "id=\"due-error\"",
                        "id=\"doer-0-error\"",
                        "id=\"due-1-error\"",
                        "id=\"doer-2-error\"",
                        "id=\"due-2-error\"")
                .contains(
                        "mot ".repeat(301).strip(),
                        "Dirigeants de la vallée",
                        "Réserver la salle",
                        "Écrire l’invitation")
                .doesNotContain("id=\"what-0-error\"", "id=\"clientele-error\"");
        var alone = form();
        for (var row : List.of("0", "1")) {
            alone.put("doer-" + row, "");
            alone.put("what-" + row, "");
            alone.put("due-" + row, "");
        }
        assertThat(write(proposer, circle + "/actions/new", alone).body())
                .contains("id=\"rows-error\"", WORDS);
        // A further line is asked for: nothing is refused, and nothing is lost.
        fields.put("go", "more");
        var longer = write(proposer, circle + "/actions/new", fields);
        assertThat(longer.state()).isEqualTo("action-new:longer");
        assertThat(longer.body())
                .contains("name=\"what-3\"", "Écrire l’invitation")
                .doesNotContain("name=\"what-4\"", "title-error");
        assertThat(second.walker.get(circle + "/actions").state())
                .isEqualTo("circle-actions:empty");
    }

    @Test
    void the_same_form_sent_at_once_makes_one() {
        var fields = form();
        fields.put("key", UUID.randomUUID().toString());
        var sent = AtOnce.all(4, () -> proposer.walker.post(circle + "/actions/new", flat(fields)));
        assertThat(sent)
                .extracting(Walker.Page::path)
                .hasSize(4)
                .containsOnly(sent.getFirst().path());
    }

    @Test
    void the_guard_reads_it_before_the_circle_does() {
        var fields = form();
        fields.put("words", "Nous appelons le 06 12 34 56 78 ensemble");
        var guarded = write(proposer, circle + "/actions/new", fields);
        assertThat(guarded.status()).isEqualTo(422);
        assertThat(guarded.state()).isEqualTo("action-new:guarded");
        assertThat(guarded.body()).contains("id=\"words-guard\"", "Un numéro de téléphone.");
        assertThat(second.walker.get(circle + "/actions").body()).doesNotContain("06 12");
        fields.put("words", WORDS);
        fields.put("what-0", "Appeler le 06 12 34 56 78");
        assertThat(write(proposer, circle + "/actions/new", fields).body())
                .contains("id=\"what-0-guard\"");
    }

    @Test
    void what_is_being_written_is_kept_and_let_go_of() {
        var fields = form();
        fields.put("words", "Une matinée, à moitié");
        fields.put("due-1", "demain");
        assertThat(proposer.walker.save(circle + "/actions/new/draft", flat(fields)).body())
                .contains("Brouillon gardé à");
        var taken = proposer.walker.get(circle + "/actions/new");
        assertThat(taken.state()).isEqualTo("action-new:drafted");
        assertThat(taken.body())
                .contains("Une matinée, à moitié", "Réserver la salle", "value=\"demain\"");
        assertThat(second.walker.get(circle + "/actions/new").state())
                .isEqualTo("action-new:fresh");
        proposer.walker.post(circle + "/actions/new/draft/removal");
        assertThat(proposer.walker.get(circle + "/actions/new").state())
                .isEqualTo("action-new:fresh");

        // Once it is sent, nothing is left of the draft.
        proposer.walker.save(circle + "/actions/new/draft", flat(fields));
        var path = propose(form()).path();
        assertThat(proposer.walker.get(circle + "/actions/new").state())
                .isEqualTo("action-new:fresh");
        fields.put("version", "1");
        proposer.walker.save(path + "/text/draft", flat(fields));
        assertThat(proposer.walker.get(path + "/text").state()).isEqualTo("action-text:drafted");
        assertThat(proposer.walker.get(path).body()).doesNotContain("à moitié");
        // A draft of what another window has changed since does not write over it.
        var other = form();
        other.put("version", "1");
        other.put("words", "De l’autre fenêtre");
        proposer.walker.post(path + "/text", flat(other));
        assertThat(second.walker.save(path + "/text/draft", flat(fields)).status()).isEqualTo(404);
        proposer.walker.save(path + "/text/draft", flat(fields));
        fields.put("due-1", TODAY.plusDays(9).toString());
        assertThat(write(proposer, path + "/text", fields).state())
                .isEqualTo("action-text:crossed");
        assertThat(proposer.walker.get(path + "/text").body())
                .contains("Une matinée, à moitié", "name=\"version\" value=\"2\"");
    }

    @Test
    void what_is_over_is_read_page_by_page() {
        var first = propose(form()).path();
        proposer.walker.post(first + "/withdrawal");
        for (int n = 0; n < 20; n++) {
            proposer.walker.post(propose(form()).path() + "/withdrawal");
        }
        var list = second.walker.get(circle + "/actions").body();
        assertThat(list.split("Abandonnée", -1)).hasSize(21);
        assertThat(list).doesNotContain(first);
        var more = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(list);
        assertThat(more.find()).isTrue();
        assertThat(second.walker.get(more.group(1)).body())
                .contains(first)
                .doesNotContain("rel=\"next\"");
    }

    @Test
    void the_guard_reads_an_answer_before_it_is_sealed() {
        var path = propose(form()).path();
        ask(path);
        var named = seal(second, path, "if", "Pas sans appeler le 06 12 34 56 78");
        assertThat(named.status()).isEqualTo(422);
        assertThat(named.state()).isEqualTo("circle-action:guarded");
        assertThat(named.body()).contains("id=\"reply-guard\"", "Pas sans appeler");
        var swapped = new ArrayList<>(List.of(answer(second, path, "if", "Au 06 12 34 56 78")));
        swapped.addAll(
                List.of("guard.words.words.1", "06 12 34 56 78", "guard.replace", "words.words.1"));
        var neutral = second.walker.post(path + "/draft", swapped.toArray(String[]::new));
        assertThat(neutral.state()).isEqualTo("circle-action:guarded");
        assertThat(neutral.body())
                .contains("un numéro de téléphone")
                .doesNotContain("78</textarea>");
        assertThat(second.walker.get(path).state()).isEqualTo("circle-action:writing");
        assertThat(seal(second, path, "if", "Pas sans appeler").state())
                .isEqualTo("circle-action:waiting");
    }

    @Test
    void windows_that_cross_lose_nothing() {
        var path = propose(form()).path();
        var left = form();
        left.put("version", "1");
        left.put("words", "De la fenêtre de gauche");
        var right = form();
        right.put("version", "1");
        right.put("words", "De la fenêtre de droite");
        assertThat(write(proposer, path + "/text", left).status()).isEqualTo(303);
        var crossed = write(proposer, path + "/text", right);
        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.state()).isEqualTo("action-text:crossed");
        assertThat(crossed.body())
                .contains(
                        "De la fenêtre de gauche",
                        "De la fenêtre de droite",
                        "name=\"version\" value=\"2\"");
        right.put("version", "2");
        assertThat(write(proposer, path + "/text", right).status()).isEqualTo(303);
        assertThat(second.walker.get(path).body()).contains("De la fenêtre de droite");
    }

    @Test
    void where_positionings_overlap_is_told_in_words_from_what_each_lets_circles_read() {
        for (var one : List.of(proposer, second, third)) {
            one.walker.post(
                    "/profile/positioning",
                    "clientele",
                    "mid-sized",
                    "zone",
                    "occitanie",
                    "service",
                    "teams");
        }
        third.walker.post("/profile/positioning", "clientele", "mid-sized");
        var path = propose(form()).path();
        for (var one : List.of(proposer, second, third)) {
            assertThat(one.walker.get(path).body())
                    .contains(
                            "Firmin Corniche et Ombeline Foyer",
                            "Assez proches pour être rivaux",
                            "Entreprises moyennes",
                            "2 autres rapprochements, plus légers")
                    .doesNotContain("Rien à en lire");
        }
        // Nobody reads it whom the circle may not: not even who is also a partner, or oneself.
        scene.run(
                "insert into profile_visibility values (?::uuid, 'positioning', 'partners', true)",
                second.id());
        for (var one : List.of(proposer, second, third)) {
            assertThat(one.walker.get(path).body())
                    .contains(
                            "Rien à en lire chez Firmin Corniche",
                            "Deux personnes ont aussi quelque chose en commun")
                    .doesNotContain("Assez proches pour être rivaux", "Mêmes services");
        }
        scene.run(
                "update profile_visibility set audience = 'circles' where member = ?::uuid",
                second.id());
        assertThat(third.walker.get(path).body()).contains("Assez proches pour être rivaux");
    }

    @Test
    void each_answers_apart_and_nobody_learns_more_than_sealed_before_all_opens() {
        var path = propose(form()).path();
        assertThat(ask(path).state()).isEqualTo("circle-action:writing");
        var refused = seal(second, path, "", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"consent-error\"");
        var without = seal(second, path, "if", "");
        assertThat(without.body()).contains("id=\"reply-error\"", "Dites à quelle condition");

        var before = third.walker.get(path).body();
        second.walker.post(path + "/draft", answer(second, path, "if", "Pas avant mai"));
        assertThat(third.walker.get(path).body()).isEqualTo(before);
        assertThat(second.walker.get(path).body()).contains("Pas avant mai");
        var sealed = seal(second, path, "if", "Pas avant mai");
        assertThat(sealed.state()).isEqualTo("circle-action:waiting");
        var known = third.walker.get(path).body();
        assertThat(known)
                .contains("Firmin Corniche a scellé")
                .doesNotContain("Pas avant mai", "Oui, si…</span></p>");
        // Taken back and sealed again: the same, to the last byte.
        second.walker.post(path + "/unsealing");
        assertThat(third.walker.get(path).body()).isEqualTo(before);
        seal(second, path, "no", "Plutôt en juin");
        assertThat(third.walker.get(path).body()).isEqualTo(known);
        // The same press once more is the same seal.
        var again = answer(second, path, "no", "Plutôt en juin");
        assertThat(second.walker.postOnce(path + "/seal", again).status()).isEqualTo(303);
        var late = second.walker.post(path + "/draft", answer(second, path, "yes", "Trop tard"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Trop tard");

        seal(third, path, "yes", "");
        assertThat(proposer.walker.post(path + "/start").body())
                .contains("Elle ne peut pas encore commencer");
        var opened = seal(proposer, path, "yes", "Volontiers");
        assertThat(opened.state()).isEqualTo("circle-action:opened");
        for (var one : List.of(proposer, second, third)) {
            assertThat(one.walker.get(path).body())
                    .contains("Plutôt en juin", "Volontiers", "Tous n’ont pas dit oui");
        }
        assertThat(second.walker.post(path + "/unsealing").body()).contains("Trop tard");
        assertThat(proposer.walker.post(path + "/start").body())
                .contains("Elle ne peut pas encore commencer");
    }

    @Test
    void an_answer_written_in_two_windows_is_kept_twice_until_one_is_chosen() {
        var path = propose(form()).path();
        ask(path);
        var left = answer(second, path, "yes", "De la fenêtre de gauche");
        var right = answer(second, path, "no", "De la fenêtre de droite");
        assertThat(second.walker.postOnce(path + "/draft", left).status()).isEqualTo(303);
        var crossed = second.walker.postOnce(path + "/seal", right);
        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.state()).isEqualTo("circle-action:crossed");
        assertThat(crossed.body())
                .contains("De la fenêtre de gauche", "De la fenêtre de droite", "Oui, cela me va");
        assertThat(second.walker.get(path).state()).isEqualTo("circle-action:writing");
        var saved = second.walker.save(path + "/draft", left);
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body()).contains("Enregistré à", "\"consent\":1");
    }

    @Test
    void it_is_changed_and_asked_anew_until_each_says_yes() {
        var path = propose(form()).path();
        ask(path);
        seal(second, path, "yes", "");
        // A change closes the round unopened: what was said was said of other words.
        var fields = form();
        fields.put("version", "1");
        fields.put("words", "Une soirée, sans ateliers");
        assertThat(proposer.walker.get(path + "/text").body())
                .contains("La question a été posée sur ce texte.");
        proposer.walker.post(path + "/text", flat(fields));
        assertThat(proposer.walker.get(path).state()).isEqualTo("circle-action:unasked");
        assertThat(seal(third, path, "yes", "Encore là").status()).isEqualTo(409);
        // Of the version that was read, and of no other.
        assertThat(proposer.walker.post(path + "/rounds", "version", "1").body())
                .contains("L’action a changé entre-temps.");
        assertThat(ask(path).state()).isEqualTo("circle-action:writing");
        for (var one : List.of(proposer, second)) {
            assertThat(seal(one, path, "yes", "").state()).isEqualTo("circle-action:waiting");
        }
        assertThat(seal(third, path, "yes", "").state()).isEqualTo("circle-action:ready");
        assertThat(second.walker.post(path + "/start").status()).isEqualTo(404);
        // Kept as it is, it stays asked about.
        fields.put("version", "2");
        proposer.walker.post(path + "/text", flat(fields));
        assertThat(proposer.walker.post(path + "/start").state())
                .isEqualTo("circle-action:started");
        fields.put("words", "Autre chose");
        var late = write(proposer, path + "/text", fields);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("elle ne change plus", "Autre chose");
        assertThat(proposer.walker.get(path + "/text").status()).isEqualTo(404);
    }

    @Test
    void of_last_seals_at_once_one_opens_it() {
        var path = propose(form()).path();
        ask(path);
        var waiting = new ArrayList<>(List.of(proposer, second, third));
        var sealed =
                AtOnce.all(
                        3,
                        () -> {
                            Someone one;
                            synchronized (waiting) {
                                one = waiting.removeLast();
                            }
                            return seal(one, path, "yes", "").status();
                        });
        assertThat(sealed).containsOnly(200);
        assertThat(third.walker.get(path).state()).isEqualTo("circle-action:ready");
    }

    @Test
    void who_leaves_closes_it_unopened_and_who_comes_is_asked() {
        var path = propose(form()).path();
        ask(path);
        seal(second, path, "no", "Un mot scellé");
        seal(proposer, path, "yes", "");
        third.walker.post(circle + "/departure");
        assertThat(third.walker.get(path).status()).isEqualTo(404);
        for (var one : List.of(proposer, second)) {
            var closed = one.walker.get(path);
            assertThat(closed.state()).isEqualTo("circle-action:unasked");
            assertThat(closed.body()).contains("La question s’est refermée sans s’ouvrir");
        }
        // What each was writing stays theirs.
        assertThat(second.walker.get(path).body()).contains("Un mot scellé");
        assertThat(proposer.walker.get(path).body()).doesNotContain("Un mot scellé");

        ask(path);
        seal(second, path, "yes", "");
        // Whoever comes is asked too, and those who sealed decide again.
        comes(stranger);
        assertThat(stranger.walker.get(path).state()).isEqualTo("circle-action:writing");
        assertThat(second.walker.get(path).state()).isEqualTo("circle-action:writing");
        for (var one : List.of(proposer, second, stranger)) {
            seal(one, path, "yes", "");
        }
        assertThat(proposer.walker.get(path).state()).isEqualTo("circle-action:ready");
        // Once it is open who comes reads nothing of it, and it is asked anew.
        comes(third);
        assertThat(third.walker.get(path).state()).isEqualTo("circle-action:before");
        assertThat(proposer.walker.get(path).body())
                .contains("Quelqu’un est entré dans le cercle depuis. Posez la question");
        assertThat(proposer.walker.post(path + "/start").body())
                .contains("Elle ne peut pas encore commencer");
        assertThat(ask(path).state()).isEqualTo("circle-action:writing");
        // Who proposed it leaves: another may answer for it.
        proposer.walker.post(circle + "/departure", "to", second.id());
        assertThat(ask(second, path).state()).isEqualTo("circle-action:writing");
    }

    @Test
    void lines_are_ticked_by_those_who_do_them_and_what_came_of_it_ends_it() {
        var path = started();
        assertThat(proposer.walker.post(path + "/ticks", "line", "0", "done", "true").status())
                .isEqualTo(404);
        var ticked = second.walker.post(path + "/ticks", "line", "0", "done", "true");
        assertThat(ticked.body()).contains("C’est noté.", "Fait, le");
        assertThat(proposer.walker.get(path).body()).contains("Fait, le");
        second.walker.post(path + "/ticks", "line", "0", "done", "false");
        assertThat(proposer.walker.get(path).body()).doesNotContain("Fait, le");
        assertThat(second.walker.post(path + "/ticks", "line", "7", "done", "true").status())
                .isEqualTo(404);

        var empty = third.walker.post(path + "/outcome", "outcome", " ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("id=\"outcome-error\"");
        var named = third.walker.post(path + "/outcome", "outcome", "Merci au 06 12 34 56 78");
        assertThat(named.body()).contains("id=\"outcome-guard\"", "Merci au");
        var told = third.walker.post(path + "/outcome", "outcome", "Neuf personnes sont venues");
        assertThat(told.state()).isEqualTo("circle-action:over");
        for (var one : List.of(proposer, second)) {
            assertThat(one.walker.get(path).body())
                    .contains("Neuf personnes sont venues", "Sixtine Balcon");
        }
        var late = second.walker.post(path + "/outcome", "outcome", "Une autre fin");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Une autre fin", "Neuf personnes sont venues");
        assertThat(second.walker.post(path + "/ticks", "line", "0", "done", "true").body())
                .contains("Cette action n’est pas en route.");
        assertThat(second.walker.get(circle + "/actions").body()).contains("Terminée");
        assertThat(second.walker.get(circle).body())
                .doesNotContain("Une matinée pour les dirigeants");
    }

    @Test
    void its_proposer_may_give_it_up_and_an_open_round_closes_with_it() {
        var path = propose(form()).path();
        ask(path);
        assertThat(second.walker.post(path + "/withdrawal").status()).isEqualTo(404);
        assertThat(proposer.walker.post(path + "/withdrawal").state())
                .isEqualTo("circle-action:given-up");
        assertThat(second.walker.get(path).body()).contains("Abandonnée le");
        assertThat(seal(second, path, "yes", "").status()).isEqualTo(409);
        assertThat(second.walker.get("/today").body()).doesNotContain(path);
    }

    @Test
    void today_calls_for_ones_word_and_for_ones_line_within_a_week() {
        var path = propose(form()).path();
        assertThat(second.walker.get("/today").body()).doesNotContain(path);
        ask(path);
        for (var one : List.of(proposer, second, third)) {
            assertThat(one.walker.get("/today").body())
                    .contains("Une action commune attend votre réponse, sous sceau", path);
            seal(one, path, "yes", "");
            assertThat(one.walker.get("/today").body()).doesNotContain(path);
        }
        proposer.walker.post(path + "/start");
        // Due in six days; the other line only in eight.
        assertThat(second.walker.get("/today").body()).contains("Réserver la salle, pour le");
        assertThat(proposer.walker.get("/today").body()).doesNotContain("Imprimer le programme");
        second.walker.post(path + "/ticks", "line", "0", "done", "true");
        assertThat(second.walker.get("/today").body()).doesNotContain("Réserver la salle");
    }

    private String started() {
        var path = propose(form()).path();
        ask(path);
        for (var one : List.of(proposer, second, third)) {
            seal(one, path, "yes", "");
        }
        assertThat(proposer.walker.post(path + "/start").state())
                .isEqualTo("circle-action:started");
        return path;
    }

    private Map<String, String> form() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", "Une matinée pour les dirigeants");
        fields.put("words", WORDS);
        fields.put("clientele", "Dirigeants de la vallée");
        fields.put("due", TODAY.plusDays(30).toString());
        fields.put("doer-0", second.id());
        fields.put("what-0", "Réserver la salle");
        fields.put("due-0", TODAY.plusDays(6).toString());
        fields.put("doer-1", proposer.id());
        fields.put("what-1", "Imprimer le programme");
        fields.put("due-1", TODAY.plusDays(8).toString());
        fields.put("doer-2", "");
        fields.put("what-2", "");
        fields.put("due-2", "");
        return fields;
    }

    private Walker.Page propose(Map<String, String> fields) {
        var proposed = proposer.walker.post(circle + "/actions/new", flat(fields));
        assertThat(proposed.state()).as(proposed.body()).isEqualTo("circle-action:unasked");
        return proposed;
    }

    private static Walker.Page write(Someone who, String path, Map<String, String> fields) {
        return who.walker.postOnce(path, flat(fields));
    }

    private Walker.Page ask(String path) {
        return ask(proposer, path);
    }

    private static Walker.Page ask(Someone who, String path) {
        var version = who.walker.get(path).find("name=\"version\" value=\"(\\d+)\"");
        return who.walker.post(path + "/rounds", "version", version);
    }

    private static Walker.Page seal(Someone who, String path, String consent, String words) {
        return who.walker.post(path + "/seal", answer(who, path, consent, words));
    }

    /// On what lies there now.
    private static String[] answer(Someone who, String path, String consent, String words) {
        var page = who.walker.get(path).body();
        return new String[] {
            "words.consent",
            consent,
            "words.words",
            words,
            "version.consent",
            version(page, "consent"),
            "version.words",
            version(page, "words")
        };
    }

    private static String version(String page, String heading) {
        var found =
                Pattern.compile("name=\"version." + heading + "\" value=\"(\\d+)\"").matcher(page);
        return found.find() ? found.group(1) : "0";
    }

    private static String[] flat(Map<String, String> fields) {
        return fields.entrySet().stream()
                .flatMap(one -> List.of(one.getKey(), one.getValue()).stream())
                .toArray(String[]::new);
    }

    private String founded() {
        return Gathered.circle("Le cercle du jeudi", proposer.walker);
    }

    /// Knocks, and is let in by the word of who proposes.
    private void comes(Someone one) {
        Gathered.comes(circle, proposer.walker, one.walker);
    }

    private Someone someone(String name) {
        var email = UUID.randomUUID() + "@actions.example";
        var walker = Walker.member(port, email, name);
        var id = scene.ask("select member from account where email = ?", email);
        return new Someone(name, email, walker, id);
    }
}
