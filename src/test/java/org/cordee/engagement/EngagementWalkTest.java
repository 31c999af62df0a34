package org.cordee.engagement;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.Somebody;
import org.cordee.TestInstance;
import org.cordee.Walker;
import org.cordee.current.Sessions;
import org.cordee.vault.VaultOwner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Engagements over HTTP, without scripts: opened in the vault, read with it, ended, erased.
@InTheHouse
class EngagementWalkTest {
    private static final String CLIENT = "Ateliers Vaubrancourt";
    private static final String COACHEE = "Maëlys Desrivages";
    private static final String ASKED = "Elle refait le planning la nuit";
    private static final String BENEATH = "Peur de perdre sa place";

    @LocalServerPort int port;

    @Autowired Sessions sessions;

    private final Scene scene = new Scene();

    @SuppressWarnings("NullAway.Init")
    private VaultOwner coach;

    @BeforeEach
    void a_coach_with_an_open_vault() {
        coach = VaultOwner.founded(port, scene, sessions, "Apolline Alliance");
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void without_a_vault_one_is_led_to_prepare_it() {
        var other = Walker.member(port, UUID.randomUUID() + "@vault.example", "Sidoine Sanscoffre");
        var list = other.get("/engagements");
        assertThat(list.state()).isEqualTo("engagements:no-vault");
        assertThat(list.body())
                .contains("Il vous faut d’abord un coffre", "href=\"/vault\"")
                .doesNotContain("href=\"/engagements/new\"");
        assertThat(other.get("/engagements/new").state()).isEqualTo("vault:new");
        assertThat(other.postOnce("/engagements/new", "organisation", CLIENT).status())
                .isEqualTo(401);
    }

    @Test
    void it_is_opened_read_with_the_vault_and_nameless_without() {
        assertThat(coach.walker().get("/engagements").state()).isEqualTo("engagements:empty");
        var opened = begin();
        assertThat(opened.state()).isEqualTo("engagement:open");
        assertThat(opened.body()).contains(CLIENT, COACHEE, ASKED, BENEATH, "La garde connaît");
        var list = coach.walker().get("/engagements");
        assertThat(list.state()).isEqualTo("engagements:open");
        assertThat(list.body()).contains(CLIENT).doesNotContain(COACHEE);

        coach.walker().post("/vault/closing");
        var shut = coach.walker().get("/engagements");
        assertThat(shut.state()).isEqualTo("engagements:shut");
        assertThat(shut.body())
                .contains("Accompagnement du ", opened.path())
                .doesNotContain(CLIENT);
        var door = coach.walker().get(opened.path());
        assertThat(door.state()).isEqualTo("vault:shut");
        assertThat(door.body()).doesNotContain(CLIENT);
        assertThat(coach.opens().status()).isEqualTo(200);
        assertThat(coach.walker().get(opened.path()).body()).contains(CLIENT);
    }

    @Test
    void nobody_else_finds_anything_of_it() {
        var path = begin().path();
        var other = VaultOwner.founded(port, scene, sessions, "Firmin Voisin");
        var steward = VaultOwner.founded(port, scene, sessions, "Irénée Intendant");
        scene.run("insert into stewardship values (?, now())", steward.id());
        for (var one : List.of(other, steward)) {
            assertThat(one.walker().get("/engagements").state()).isEqualTo("engagements:empty");
            for (var page : List.of("", "/text")) {
                assertThat(one.walker().get(path + page).status()).isEqualTo(404);
            }
            for (var verb : List.of("/text", "/ending", "/reopening", "/removal")) {
                assertThat(one.walker().postOnce(path + verb, flat(form())).status())
                        .as(verb)
                        .isEqualTo(404);
            }
        }
        scene.run("delete from stewardship where member = ?", steward.id());
        assertThat(coach.walker().get(path).body()).contains(CLIENT, "/review");
    }

    @Test
    void bad_input_is_told_beside_its_field_and_all_that_was_typed_is_kept() {
        var fields = form();
        fields.put("organisation", " \t");
        fields.put("people", "nom ".repeat(301).strip());
        var refused = coach.walker().postOnce("/engagements/new", flat(fields));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.state()).isEqualTo("engagement-new:unfit");
        assertThat(refused.body())
                .contains("id=\"organisation-error\"", "id=\"people-error\"", "2 endroits")
                .contains(ASKED, BENEATH, "nom ".repeat(301).strip())
                .doesNotContain("id=\"asked-error\"");
        assertThat(coach.walker().get("/engagements").state()).isEqualTo("engagements:empty");
    }

    @Test
    void the_same_form_sent_twice_opens_one_and_windows_that_cross_lose_nothing() {
        var fields = form();
        fields.put("key", UUID.randomUUID().toString());
        var first = coach.walker().post("/engagements/new", flat(fields));
        assertThat(coach.walker().post("/engagements/new", flat(fields)).path())
                .isEqualTo(first.path());

        var left = form();
        left.put("version", "1");
        left.put("beneath", "De la fenêtre de gauche");
        var right = form();
        right.put("version", "1");
        right.put("beneath", "De la fenêtre de droite");
        assertThat(coach.walker().postOnce(first.path() + "/text", flat(left)).status())
                .isEqualTo(303);
        var crossed = coach.walker().postOnce(first.path() + "/text", flat(right));
        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.state()).isEqualTo("engagement-text:crossed");
        assertThat(crossed.body())
                .contains("De la fenêtre de gauche", "De la fenêtre de droite", "value=\"2\"");
        right.put("version", "2");
        assertThat(coach.walker().post(first.path() + "/text", flat(right)).body())
                .contains("De la fenêtre de droite");
    }

    @Test
    void what_is_written_while_the_vault_closes_comes_back_whole() {
        coach.walker().get("/engagements/new");
        scene.run(
                "update vault_opening set used_at = now() - interval '11 minutes' where member = ?",
                coach.id());
        var kept = coach.walker().postOnce("/engagements/new", flat(form()));
        assertThat(kept.status()).isEqualTo(401);
        assertThat(kept.state()).isEqualTo("vault-kept:shut");
        assertThat(kept.body()).contains(CLIENT, COACHEE, ASKED, BENEATH);
        coach.opens();
        assertThat(begin().body()).contains(CLIENT, COACHEE, ASKED, BENEATH);
    }

    @Test
    void what_is_being_written_is_kept_as_ciphertext_with_the_vault_shut_too() throws Exception {
        var fields = form();
        fields.put("asked", "Elle refait le canar");
        assertThat(coach.walker().save("/engagements/new/draft", flat(fields)).body())
                .contains("Brouillon gardé à");
        var taken = coach.walker().get("/engagements/new");
        assertThat(taken.state()).isEqualTo("engagement-new:drafted");
        assertThat(taken.body()).contains(CLIENT, COACHEE, "Elle refait le canar</textarea>");
        // It closes in the midst of a sentence, which goes on being kept and is not read.
        coach.walker().post("/vault/closing");
        fields.put("asked", "Elle refait le canarmot");
        assertThat(coach.walker().save("/engagements/new/draft", flat(fields)).status())
                .isEqualTo(200);
        assertThat(coach.walker().get("/engagements/new").state()).isEqualTo("vault:shut");
        try (var superuser = TestInstance.superuser()) {
            var rows = Somebody.lines(superuser, "select t::text from vault_draft t");
            assertThat(rows).isNotEmpty();
            assertThat(String.join("\n", rows))
                    .doesNotContain("canar", HexFormat.of().formatHex("canar".getBytes(UTF_8)));
        }
        coach.opens();
        assertThat(coach.walker().get("/engagements/new").body()).contains("canarmot</textarea>");
        assertThat(coach.walker().post("/engagements/new/draft/removal").state())
                .isEqualTo("engagement-new:fresh");

        coach.walker().save("/engagements/new/draft", flat(fields));
        var path = begin().path();
        assertThat(coach.walker().get("/engagements/new").state())
                .isEqualTo("engagement-new:fresh");
        fields.put("version", "1");
        coach.walker().save(path + "/text/draft", flat(fields));
        assertThat(coach.walker().get(path + "/text").state()).isEqualTo("engagement-text:drafted");
        assertThat(coach.walker().get(path).body()).contains(ASKED).doesNotContain("canarmot");
        fields.put("beneath", "x".repeat(20_001));
        assertThat(coach.walker().save(path + "/text/draft", flat(fields)).status()).isEqualTo(422);
        coach.walker().post(path + "/text/draft/removal");
        assertThat(coach.walker().get(path + "/text").state()).isEqualTo("engagement-text:fresh");

        var other = VaultOwner.founded(port, scene, sessions, "Firmin Brouillon");
        assertThat(other.walker().get("/engagements/new").state())
                .isEqualTo("engagement-new:fresh");
        assertThat(other.walker().save(path + "/text/draft", flat(fields)).status()).isEqualTo(404);
    }

    @Test
    void the_guard_knows_its_names_with_the_vault_shut_until_it_is_erased() {
        var path = begin().path();
        coach.walker().post("/vault/closing");
        for (var written :
                List.of(
                        "Vu les ateliers VAUBRANCOURT hier",
                        "avec maelys desrivages",
                        "Mme Desrivages est revenue",
                        "M. Desrivages")) {
            assertThat(blocked(written)).as(written).isTrue();
        }
        assertThat(blocked("Vu un atelier hier, avec une responsable")).isFalse();
        // Changed, it knows the new ones and no longer the old; ended, it still does.
        coach.opens();
        var fields = form();
        fields.put("version", "1");
        fields.put("people", "Théophane Grandclos");
        coach.walker().post(path + "/text", flat(fields));
        assertThat(blocked("avec maelys desrivages")).isFalse();
        coach.walker().post(path + "/ending");
        assertThat(blocked("Théophane Grandclos")).isTrue();
        assertThat(coach.walker().post(path + "/removal").state()).isEqualTo("engagements:empty");
        assertThat(blocked("Théophane Grandclos a appelé")).isFalse();
    }

    @Test
    void it_is_ended_taken_up_again_and_erased_with_its_keys() {
        var path = begin().path();
        var id = path.substring("/engagements/".length());
        assertThat(coach.walker().post(path + "/removal").body())
                .contains("Commencez par le clore");
        assertThat(coach.walker().post(path + "/reopening").body()).contains("Il n’était pas clos");
        var over = coach.walker().post(path + "/ending");
        assertThat(over.state()).isEqualTo("engagement:over");
        assertThat(over.body()).contains(CLIENT, "Effacer pour de bon");
        assertThat(coach.walker().post(path + "/ending").body()).contains("Il était déjà clos");
        assertThat(coach.walker().post(path + "/reopening").state()).isEqualTo("engagement:open");
        coach.walker().post(path + "/ending");
        assertThat(count("vault_key where holder = '%s'", id)).isEqualTo("1");
        assertThat(coach.walker().post(path + "/removal").body()).contains("sont effacés");
        assertThat(coach.walker().get(path).status()).isEqualTo(404);
        assertThat(count("vault_key where holder = '%s'", id)).isEqualTo("0");
        assertThat(count("kept_name where holder = '%s'", id)).isEqualTo("0");
    }

    @Test
    void further_ones_are_on_further_pages() {
        for (int n = 0; n < 21; n++) {
            var fields = form();
            fields.put("organisation", "Client numéro " + n + ".");
            coach.walker().post("/engagements/new", flat(fields));
        }
        var list = coach.walker().get("/engagements");
        assertThat(list.body())
                .contains("Client numéro 20.", "Client numéro 1.")
                .doesNotContain("Client numéro 0.");
        var more = list.find("rel=\"next\" href=\"([^\"]+)\"");
        assertThat(coach.walker().get(more).body())
                .contains("Client numéro 0.")
                .doesNotContain("Client numéro 1.", "rel=\"next\"");
    }

    /// Whatever table it may have come into, in whatever encoding.
    @Test
    void no_table_holds_a_word_of_it() throws Exception {
        begin();
        var wanted = new ArrayList<String>();
        for (var words : List.of("Vaubrancourt", "Desrivages", ASKED, BENEATH)) {
            wanted.add(words);
            wanted.add(HexFormat.of().formatHex(words.getBytes(UTF_8)));
            wanted.add(HexFormat.of().formatHex(words.getBytes(UTF_16LE)));
        }
        try (var superuser = TestInstance.superuser()) {
            var tables =
                    Somebody.lines(
                            superuser,
                            "select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace");
            assertThat(tables).contains("engagement", "letter", "draft", "submission");
            for (var table : tables) {
                var dump =
                        String.join(
                                "\n",
                                Somebody.lines(
                                        superuser, "select t::text from \"" + table + "\" t"));
                assertThat(dump).as(table).doesNotContain(wanted);
            }
            // The canary: what is there in clear would be seen.
            assertThat(String.join("\n", Somebody.lines(superuser, "select t::text from member t")))
                    .contains("Apolline Alliance");
        }
    }

    private Walker.Page begin() {
        return coach.walker().post("/engagements/new", flat(form()));
    }

    private static Map<String, String> form() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("organisation", CLIENT);
        fields.put("people", COACHEE + "\nBaudouin Hautecombe");
        fields.put("asked", ASKED);
        fields.put("beneath", BENEATH);
        return fields;
    }

    private boolean blocked(String text) {
        return coach.walker()
                .postWith(
                        Map.of("Accept", "application/json"),
                        "/guard/readings",
                        "text",
                        text,
                        "field",
                        "words")
                .body()
                .contains("\"strong\":true");
    }

    private String count(String table, String id) {
        return scene.ask("select count(*) from " + table.formatted(id));
    }

    private static String[] flat(Map<String, String> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                .toArray(String[]::new);
    }
}
