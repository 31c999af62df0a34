package org.cordee.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.Walker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a steward lets pass, passes for everybody from the next text on; a client's name never.
@InTheHouse
class AllowedWordsWalkTest {
    private static final String PAGE = "/guard/words";
    private static final String TEXT = "Une formation à la Zorbaline, en mai";

    @LocalServerPort int port;

    private final Scene scene = new Scene();
    private Walker steward = new Walker(0);
    private Walker anne = new Walker(0);

    @BeforeEach
    void a_steward_and_a_member() {
        var email = UUID.randomUUID() + "@words.example";
        steward = Walker.member(port, email, "Tiago Mots");
        anne = Walker.member(port, UUID.randomUUID() + "@words.example", "Anne Mots");
        scene.run(
                "insert into stewardship (member, since) select member, now() from account where email = ?",
                email);
    }

    @AfterEach
    void leave() {
        scene.run("delete from allowed_word");
        scene.close();
    }

    @Test
    void a_word_passes_from_the_next_text_on_in_any_case_until_it_is_taken_back() {
        assertThat(anne.post("/opportunities", "words", TEXT).status()).isEqualTo(422);
        var added = steward.post(PAGE, "word", " zorbaliné ");
        assertThat(added.body())
                .contains("dès le prochain texte", "Ajouté par Tiago Mots", "Le retirer");
        assertThat(anne.post("/opportunities", "words", TEXT).state())
                .isEqualTo("opportunity:noted");
        assertThat(anne.post("/opportunities", "words", "Une journée de ZORBALINE en mai").state())
                .isEqualTo("opportunity:noted");

        var word = added.find("name=\"word\" value=\"([0-9a-f-]{36})\"");
        var removed = steward.post(PAGE + "/removal", "word", word);
        assertThat(removed.body()).contains("Retiré par Tiago Mots");
        assertThat(anne.post("/opportunities", "words", TEXT).status()).isEqualTo(422);
        // It can come back.
        assertThat(steward.post(PAGE, "word", "Zorbaline").status()).isEqualTo(200);
    }

    @Test
    void every_member_reads_the_list_and_only_a_steward_changes_it() {
        steward.post(PAGE, "word", "Zorbaline");
        assertThat(anne.get(PAGE).body())
                .contains("Zorbaline", "Ajouté par Tiago Mots")
                .doesNotContain("Le retirer", "Le laisser passer");
        assertThat(anne.postOnce(PAGE, "word", "Autre").status()).isEqualTo(404);
        var word = scene.ask("select id from allowed_word where word = 'Zorbaline'");
        assertThat(anne.postOnce(PAGE + "/removal", "word", word).status()).isEqualTo(404);
        assertThat(scene.ask("select count(*) from allowed_word where removed_at is null"))
                .isEqualTo("1");
    }

    @Test
    void a_client_is_held_back_even_if_their_name_stands_there() {
        var contact = anne.post("/contacts/new", "name", "Étienne Zorbaline").path();
        anne.post(contact + "/client", "client", "true");
        steward.post(PAGE, "word", "Zorbaline");
        assertThat(anne.post("/opportunities", "words", TEXT).body())
                .contains("Une partie d’un nom de vos clients");
    }

    @Test
    void what_is_no_word_of_sensible_length_is_not_taken_and_stays_typed() {
        refused("", "deux lettres");
        refused("a", "deux lettres");
        refused("2026", "deux lettres");
        refused("x".repeat(61), "soixante");
        refused("un deux trois quatre cinq", "quatre mots");
        steward.post(PAGE, "word", "Zorbaline");
        refused("ZORBALINÉ", "déjà");
        scene.run(
                "insert into allowed_word (id, word, folded, added_at)"
                        + " select gen_random_uuid(), 'mot' || n, 'mot' || n, now() from generate_series(1, 499) n");
        refused("Autrement", "pleine");
    }

    @Test
    void a_long_list_comes_in_pages_by_the_alphabet() {
        scene.run(
                "insert into allowed_word (id, word, folded, added_at)"
                        + " select gen_random_uuid(), 'Mot' || n, 'mot' || n, now() from generate_series(100, 160) n");
        var first = anne.get(PAGE);
        assertThat(first.body()).contains("Mot100", "Mot159").doesNotContain("Mot160");
        var next = anne.get(first.find("rel=\"next\" href=\"([^\"]+)\""));
        assertThat(next.body()).contains("Mot160").doesNotContain("Mot159", "rel=\"next\"");
    }

    private void refused(String word, String why) {
        var answer = steward.postOnce(PAGE, "word", word);
        assertThat(answer.status()).as(word).isEqualTo(422);
        assertThat(answer.state()).isEqualTo("guard-words:unfit");
        assertThat(answer.body()).as(word).contains(why, "value=\"" + word + "\"");
    }
}
