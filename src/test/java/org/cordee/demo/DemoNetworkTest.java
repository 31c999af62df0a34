package org.cordee.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.cordee.Somebody;
import org.cordee.TestInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The invented network as its visitors find it, from a first start to a later one.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoNetworkTest {
    @TempDir static Path folder = Path.of("");

    private static DemoHouse house;

    @BeforeAll
    static void a_first_start() throws Exception {
        house = DemoHouse.on(folder);
        // The house looks for loops that closed every few seconds.
        for (int times = 0; times < 300 && !loopIsTold(); times++) {
            Thread.sleep(100);
        }
    }

    private static boolean loopIsTold() throws Exception {
        try (var connection = house.superuser()) {
            return !Somebody.value(connection, "select count(*) from story").equals("0");
        }
    }

    @AfterAll
    static void the_end() throws Exception {
        house.close();
    }

    @Test
    @Order(1)
    void a_first_start_leaves_no_letter_that_is_due_no_session_and_no_mail() throws Exception {
        assertThat(house.rows())
                .containsEntry("member", 10)
                .containsEntry("account", 10)
                .containsEntry("stewardship", 1)
                .containsEntry("partnership", 13)
                .containsEntry("party", 27)
                .containsEntry("round", 109)
                .containsEntry("common_action", 1)
                .containsEntry("contribution", 5)
                .containsEntry("session", 0)
                .containsEntry("wrong_link", 0);
        try (var connection = house.superuser()) {
            assertThat(
                            TestInstance.ask(
                                    connection,
                                    "select count(*) from letter where due_at <= now()"))
                    .isEqualTo("0");
        }
        assertThat(house.mails()).isEmpty();
        assertThat(Files.readString(folder.resolve("demo"))).isEqualTo("demo=yes\n");
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource({
        "helene,   Idris Benhaddou,   revealed, '13 points parcourus par tous, sur 13.'",
        "idris,    Hélène Marcilly,   revealed, '13 points parcourus par tous, sur 13.'",
        "helene,   Maud Keravel,      revealed, 'Aucun point parcouru par tous, sur 14.'",
        "maud,     Hélène Marcilly,   revealed, 'Aucun point parcouru par tous, sur 14.'",
        "helene,   Thibault Sarvane,  waiting,  C’est scellé. On attend Thibault Sarvane",
        "thibault, Hélène Marcilly,   writing,  Passer pour celui qui vient couper",
        "idris,    Gaspard Lombrède,  writing,  Un client qui veut bien essayer",
        "gaspard,  Idris Benhaddou,   writing,  Jouer des saynètes devant des gens fatigués",
        "gaspard,  Solveig Arnoult,   revealed, '4 points à se dire.'",
        "solveig,  Gaspard Lombrède,  revealed, '11 points parcourus par tous, sur 12.'",
        "jeanne,   Yann Querrec,      revealed, 'Aucun point parcouru par tous, sur 18.'",
        "yann,     Cyprien Lavergnat, revealed, 'Aucun point parcouru par tous, sur 18.'",
        "cyprien,  Jeanne Valombre,   revealed, 'Aucun point parcouru par tous, sur 18.'",
    })
    void each_finds_what_they_are_in_the_middle_of(
            String handle, String partner, String state, String words) {
        var walker = house.visit(handle);
        var room =
                walker.get("/partnerships")
                        .find("href=\"(/partnerships/[0-9a-f-]{36})\">[^<]*" + partner);

        var page = walker.get(room + "/expectations");
        assertThat(page.state()).isEqualTo("expectations:" + state);
        assertThat(page.body()).contains(words);
        assertThat(walker.get(room).body()).contains(partner);
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource({
        "helene,   9, 'vos attentes viennent de s’ouvrir'",
        "helene,   9, 'La porte de l’étape'",
        "helene,   9, 'Rencontrer Nour, médiatrice à Marseille'",
        "helene,   9, 'Faire connaissance avec Gaspard Lombrède'",
        "helene,   9, 'Un avis à relire'",
        "helene,   9, 'Une PME de Voiron rachète son concurrent'",
        "idris,    6, 'Dire ce que vaut un travail noté, de votre côté'",
        "maud,     4, 'Une coopérative laitière cherche à former ses chefs d’atelier'",
        "maud,     4, 'Hélène Marcilly vous demande un retour'",
        "maud,     4, 'Écrire l’invitation, pour le'",
        "thibault, 2, 'Écrire vos attentes, de votre côté'",
        "gaspard,  3, 'Écrire vos attentes, de votre côté'",
        "solveig,  3, Gaspard Lombrède propose un texte",
        "solveig,  3, 'Hélène Marcilly vous remercie'",
        "helene,   9, 'une boucle s’est fermée'",
        "thibault, 2, 'Cordée vous propose un cercle'",
        "jeanne,   1, 'Une demi-heure à sa journée d’étude'",
        "yann,     2, 'en trente secondes'",
        "cyprien,  2, 'vos attentes viennent de s’ouvrir'",
        "helene,   9, 'Gaspard Lombrède frappe à la porte'",
        "odile,    0, Rien ne vous attend.",
    })
    void today_says_what_asks_for_them(String handle, int calls, String words) {
        var today = house.visit(handle).get("/today");

        assertThat(today.body()).contains(words);
        assertThat(today.body().split("class=\"strand__kind\"", -1)).hasSize(calls + 1);
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource({
        "helene, Idris Benhaddou, /work, work:noted, 'Vous la voyez autrement'",
        "idris,  Hélène Marcilly, /work, work:noted, 'Rendez-vous avec le prospect de Voiron'",
        "helene, Idris Benhaddou, /terms, work-terms:in-force, 'Dit au client le'",
        "idris,  Hélène Marcilly, /complementarities, complementarities:brought, 'À découvert'",
        "yann,   Jeanne Valombre, /pre-mortem, pre-mortem:revealed, 'Je ne ris plus pendant les préparations.'",
    })
    void what_they_did_and_how_it_could_fail_is_there_to_read(
            String handle, String partner, String path, String state, String words) {
        var walker = house.visit(handle);
        var room =
                walker.get("/partnerships")
                        .find("href=\"(/partnerships/[0-9a-f-]{36})\">[^<]*" + partner);

        var page = walker.get(room + path);
        assertThat(page.state()).isEqualTo(state);
        assertThat(page.body()).contains(words);
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource({
        "helene,  Idris Benhaddou,  in-force, 'Un an, puis une vraie conversation avant de continuer.'",
        "idris,   Hélène Marcilly,  in-force, 'compté pour un tiers du tarif'",
        "solveig, Gaspard Lombrède, proposed, 'Le premier rendez-vous'",
        "gaspard, Solveig Arnoult,  proposed, 'Votre proposition'",
        "helene,  Maud Keravel,     none,     'Écrire une première proposition'",
    })
    void each_charter_is_where_they_have_brought_it(
            String handle, String partner, String state, String words) {
        var walker = house.visit(handle);
        var room =
                walker.get("/partnerships")
                        .find("href=\"(/partnerships/[0-9a-f-]{36})\">[^<]*" + partner);

        var page = walker.get(room + "/charter");
        assertThat(page.state()).isEqualTo("charter:" + state);
        assertThat(page.body()).contains(words);
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource({
        "idris,   Hélène Marcilly,   'Une saison de crise'",
        "gaspard, Jeanne Valombre,   'Une saison de performance'",
        "jeanne,  Gaspard Lombrède,  'Les saisons d’avant'",
        "maud,    Yann Querrec,      'Une saison d’euphorie'",
        "solveig, Cyprien Lavergnat, 'Un essoufflement'",
        "jeanne,  Maud Keravel,      'Une saison de croisière'",
        "gaspard, Yann Querrec,      'Une saison de silence'",
        "solveig, Maud Keravel,      'La mise en route'",
    })
    void each_season_is_shown(String handle, String partner, String words) {
        var walker = house.visit(handle);
        var room =
                walker.get("/partnerships")
                        .find("href=\"(/partnerships/[0-9a-f-]{36})\">[^<]*" + partner);

        assertThat(walker.get(room + "/pulse").body()).contains(words);
    }

    @Test
    @Order(2)
    void three_years_are_told_to_everybody() {
        assertThat(new org.cordee.Walker(house.port()).get("/p/gaspard-et-jeanne").body())
                .contains("Jeanne Valombre", "avant que cela ne presse");
    }

    @Test
    @Order(2)
    void what_is_sealed_or_a_draft_is_on_no_page_of_the_other() {
        var helene = house.visit("helene");
        var thibault = house.visit("thibault");
        var room =
                helene.get("/partnerships")
                        .find("href=\"(/partnerships/[0-9a-f-]{36})\">[^<]*Thibault");

        assertThat(helene.get(room + "/expectations").body())
                .contains("C’est scellé")
                .doesNotContain("celui qui vient couper");
        assertThat(thibault.get(room + "/expectations").body())
                .contains("celui qui vient couper")
                .doesNotContain("fermer les bouches");
    }

    @ParameterizedTest
    @Order(2)
    @ValueSource(
            strings = {
                "helene",
                "idris",
                "maud",
                "thibault",
                "gaspard",
                "solveig",
                "jeanne",
                "yann",
                "cyprien",
                "odile"
            })
    void everybody_has_a_whole_profile(String handle) {
        var visitor = house.visit(handle);
        var profile = visitor.get("/profile/card");

        for (var field : new String[] {"name", "place"}) {
            assertThat(profile.find("name=\"" + field + "\"[^>]* value=\"([^\"]+)\""))
                    .as(field)
                    .isNotBlank();
        }
        assertThat(profile.find("name=\"headline\"[^>]*>\\s*([^<]+)</textarea>")).isNotBlank();
        assertThat(visitor.get("/profile").body())
                .contains("Niveau", "axes__rope")
                .doesNotContain("Rien encore", "Une ligne suffit", "Aucun code signalé");
    }

    @Test
    @Order(2)
    void odile_is_the_steward() throws Exception {
        try (var connection = house.superuser()) {
            assertThat(
                            TestInstance.ask(
                                    connection,
                                    "select email from stewardship join account using (member)"))
                    .isEqualTo("odile@cordee.example");
        }
    }

    @Test
    @Order(2)
    void four_share_what_works_and_the_fifth_reads_none_of_it() {
        assertThat(house.visit("maud").get("/practices").body())
                .contains(
                        "Le planning sur une feuille, et la gomme",
                        "Dire son prix, puis se taire",
                        "Trois phrases avant de se voir");
        assertThat(house.visit("gaspard").get("/practices").body())
                .doesNotContain("la gomme", "Dire son prix", "Trois phrases");
    }

    @Test
    @Order(2)
    void four_do_something_together_to_which_each_said_yes() {
        var maud = house.visit("maud");
        var path = maud.get("/circles").find("href=\"(/circles/[0-9a-f-]{36})\"") + "/actions";
        var action =
                maud.get(maud.get(path).find("href=\"(/circles/[^\"]+/actions/[0-9a-f-]{36})\""));
        assertThat(action.state()).isEqualTo("circle-action:started");
        assertThat(action.body())
                .contains("Une matinée pour les dirigeants de la vallée", "Fait, le");
        assertThat(house.visit("gaspard").get(action.path()).status()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void they_sat_together_once_and_will_again() {
        var maud = house.visit("maud");
        var circle = maud.get("/circles").find("href=\"(/circles/[0-9a-f-]{36})\"");
        var list = maud.get(circle + "/sessions");
        assertThat(list.body()).contains("Chez Hélène et à distance");
        var past = list.body().substring(list.body().indexOf("id=\"past\""));
        var session = past.replaceAll("(?s).*?href=\"(/circles/sessions/[^\"]+)\".*", "$1");
        assertThat(maud.get(session).body())
                .contains(
                        "Intervision",
                        "Arbitrer va plus vite",
                        "Tous d’accord",
                        "Compter jusqu’à sept")
                .doesNotContain("À vous<");
        assertThat(house.visit("gaspard").get(session).status()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void somebody_who_was_not_invented_has_no_button() {
        var walker = new org.cordee.Walker(house.port());

        assertThat(walker.postOnce("/sign-in/demo", "member", "lazare").status()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void all_of_it_happened_before_now_and_by_day() throws Exception {
        try (var connection = house.superuser()) {
            assertThat(
                            TestInstance.ask(
                                    connection,
                                    """
                                    select string_agg(what || ' ' || at, ', ')
                                      from (select 'opened' as what, opened_at as at from partnership
                                            union all select 'joined', joined_at from party
                                            union all select 'invited', invited_at from invitation
                                            union all select 'saved', saved_at from answer
                                            union all select 'sealed', sealed_at from seal
                                            union all select 'revealed', revealed_at from round where revealed_at is not null
                                            union all select 'marked', marked_at from expectation_mark) told
                                     where at > now() or extract(hour from at at time zone 'Europe/Paris') < 7
                                    """))
                    .isNull();
            assertThat(
                            TestInstance.ask(
                                    connection,
                                    "select count(*) from round where revealed_at > now() - interval '24 hours'"))
                    .isEqualTo("1");
        }
    }

    /// What a start leaves that was cut before its end, made by taking away again what comes late.
    @Test
    @Order(3)
    void a_start_cut_midway_is_finished_by_the_next() throws Exception {
        var whole = contents();
        try (var connection = house.superuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    delete from stewardship;
                    delete from session;
                    delete from member where id = (select member from account where email = 'odile@cordee.example');
                    delete from expectation_mark where member = (select member from account where email = 'yann@cordee.example');
                    create temporary table cut as select id from partnership where purpose like 'Former des chefs%';
                    delete from answer where round in (select r.id from round r join cut on r.room = cut.id);
                    delete from round_party rp using round r join cut on r.room = cut.id join partnership p on p.id = cut.id where rp.round = r.id and rp.member <> p.opened_by;
                    delete from party using cut where partnership = cut.id and member <> (select opened_by from partnership p where p.id = cut.id);
                    update invitation set answer = null, answered_at = null from cut where partnership = cut.id;
                    """);
        }
        assertThat(contents()).isNotEqualTo(whole);

        house.startAgain();

        assertThat(contents()).isEqualTo(whole);
        assertThat(house.mails()).isEmpty();
    }

    @Test
    @Order(4)
    void a_second_start_adds_nothing_and_thirty_days_later_time_has_passed() throws Exception {
        var before = contents();
        house.close();

        house = DemoHouse.on(folder, "P30D");

        assertThat(contents()).isEqualTo(before);
        assertThat(house.mails()).isEmpty();
        // Six days were left, and fourteen of grace.
        var helene = house.visit("helene");
        var room =
                helene.get("/partnerships")
                        .find("href=\"(/partnerships/[0-9a-f-]{36})\">[^<]*Thibault");
        assertThat(helene.get(room + "/expectations").state()).isEqualTo("expectations:idle");
        assertThat(helene.get("/today").body())
                .contains("La porte de l’étape", "Écrire la première page de l’offre")
                .doesNotContain("attentes");
    }

    /// All rows but those by which one comes in. But for what the house writes by itself in its own
    /// time.
    private static TreeMap<String, Integer> contents() throws Exception {
        var rows = new TreeMap<>(house.rows());
        rows.keySet()
                .removeAll(
                        java.util.Set.of(
                                "sign_in_link",
                                "session",
                                "letter",
                                "pulse_link",
                                "network_week",
                                "loop_change",
                                "fellow_news",
                                "story"));
        return rows;
    }
}
