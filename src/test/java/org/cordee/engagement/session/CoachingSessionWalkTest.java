package org.cordee.engagement.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.Somebody;
import org.cordee.TestInstance;
import org.cordee.Walker;
import org.cordee.current.MemberId;
import org.cordee.current.Sessions;
import org.cordee.vault.VaultOwner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Sessions with a client over HTTP, without scripts: planned, their subject chosen and followed,
/// noted in five columns or in two minutes, the next prepared.
@InTheHouse
class CoachingSessionWalkTest {
    private static final String NIGHT = "Je refais le planning la nuit.";
    private static final String MONDAY = "Dire ce qui se passe lundi";
    private static final String[] COLUMNS = {
        "facts", "5 mars, trois plannings refaits", "opinion-1", "Il ne nous fait pas confiance",
        "whose-1", "L’équipe, par lui", "emotions", "Fatigue, dite en riant",
        "hard", "La nuit tourne mieux sans lui", "steps", "Rien après 20 h\nDemander au chef"
    };

    @LocalServerPort int port;

    @Autowired Sessions sessions;
    @Autowired Subjects subjects;

    private final Scene scene = new Scene();

    @SuppressWarnings("NullAway.Init")
    private VaultOwner coach;

    @SuppressWarnings("NullAway.Init")
    private String engagement;

    @BeforeEach
    void an_engagement() {
        coach = VaultOwner.founded(port, scene, sessions, "Apolline Séance");
        engagement =
                walker().post("/engagements/new", "organisation", "Ateliers Vaubrancourt").path();
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void a_session_is_planned_moved_and_called_off() {
        assertThat(all().state()).isEqualTo("coaching-sessions:empty");
        var unfit = walker().postOnce(engagement + "/sessions/new", "day", "hier", "time", "");
        assertThat(unfit.status()).isEqualTo(422);
        assertThat(unfit.state()).isEqualTo("coaching-plan:unfit");
        assertThat(unfit.body()).contains("id=\"day-error\"", "value=\"hier\"");
        assertThat(
                        walker().postOnce(
                                        engagement + "/sessions/new",
                                        "day",
                                        "2231-03-05",
                                        "time",
                                        "10:00")
                                .body())
                .contains("plus de quatre ans");
        var key = UUID.randomUUID().toString();
        var session = plan("2027-03-05", "09:30", key);
        assertThat(plan("2027-03-05", "09:30", key)).isEqualTo(session);
        assertThat(walker().get(session).state()).isEqualTo("coaching-session:planned");
        assertThat(all().body()).contains("À venir", "5 mars 2027, 9\u00a0h\u00a030");

        var known = walker().get(session + "/plan").find("name=\"known\" value=\"([^\"]+)\"");
        assertThat(
                        walker().post(
                                        session + "/plan",
                                        "day",
                                        "2027-03-06",
                                        "time",
                                        "11:00",
                                        "known",
                                        known)
                                .body())
                .contains("6 mars 2027, 11\u00a0h");
        var crossed =
                walker().postOnce(
                                session + "/plan",
                                "day",
                                "2027-03-07",
                                "time",
                                "12:00",
                                "known",
                                known);
        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.state()).isEqualTo("coaching-plan:crossed");
        assertThat(crossed.body()).contains("6 mars 2027, 11\u00a0h", "value=\"2027-03-07\"");
        walker().save(session + "/preparation/draft", "line", "Me taire");
        isDrafted("1");
        assertThat(walker().post(session + "/cancellation").state())
                .isEqualTo("coaching-sessions:empty");
        assertThat(walker().get(session).status()).isEqualTo(404);
        isDrafted("0");
    }

    @Test
    void what_was_held_is_apart_from_what_is_planned_and_further_ones_on_further_pages() {
        for (int n = 1; n <= 21; n++) {
            plan("2025-01-%02d".formatted(n), "10:00", UUID.randomUUID().toString());
        }
        var list = all();
        assertThat(list.body())
                .contains("Tenues", "21 janvier 2025", "2 janvier 2025")
                .doesNotContain("À venir", "le 1er janvier 2025", "du 1er janvier 2025");
        var more = walker().get(list.find("rel=\"next\" href=\"([^\"]+)\""));
        assertThat(more.body())
                .contains("1er janvier 2025")
                .doesNotContain("2 janvier 2025", "rel=\"next\"");
        plan("2027-01-01", "10:00", UUID.randomUUID().toString());
        assertThat(all().body()).containsSubsequence("À venir", "2027", "Tenues", "2025");
    }

    @Test
    void a_subject_left_open_is_proposed_again_taken_up_and_closed_where_it_ends() {
        var first = plan("2025-03-05", "10:00");
        var empty = walker().postOnce(first + "/subject", "line", " ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("id=\"line-error\"");
        var key = UUID.randomUUID().toString();
        var chosen = walker().post(first + "/subject", "line", NIGHT, "key", key);
        assertThat(chosen.body())
                .contains("Sujet choisi par le coaché", NIGHT, "Encore ouvert", "Dit en séance");
        assertThat(walker().post(first + "/subject", "line", NIGHT, "key", key).path())
                .isEqualTo(first);
        assertThat(count("session_subject")).isEqualTo("1");
        assertThat(all().body()).contains(NIGHT, "sujet ouvert");

        var next = plan("2027-03-19", "10:00");
        assertThat(walker().get(next + "/preparation").body()).contains(NIGHT, "Il choisira");
        var form = walker().get(next + "/subject");
        assertThat(form.state()).isEqualTo("coaching-subject:new");
        assertThat(form.body()).contains("Laissés ouverts", NIGHT);
        var subject = form.find("name=\"taken\" value=\"([0-9a-f-]{36})\"");
        var both = walker().postOnce(next + "/subject", "taken", subject, "line", MONDAY);
        assertThat(both.status()).isEqualTo(422);
        assertThat(both.body()).contains("pas les deux", MONDAY, "checked");
        assertThat(walker().post(next + "/subject", "taken", subject).body())
                .contains(NIGHT, "Encore ouvert");
        assertThat(walker().post(next + "/subject/closing").body())
                .contains("Suivi jusqu’au bout", "Le laisser ouvert");
        assertThat(walker().get(first).body()).contains("Clos depuis");
        assertThat(walker().post(first + "/subject/reopening").body())
                .contains("Rien n’a changé", "Clos depuis");
        var third = plan("2027-04-02", "10:00");
        assertThat(walker().get(third + "/subject").body()).doesNotContain(NIGHT);
        var gone = walker().postOnce(third + "/subject", "taken", subject);
        assertThat(gone.status()).isEqualTo(422);
        assertThat(gone.body()).contains("clos depuis");
        assertThat(walker().post(next + "/subject/reopening").body()).contains("reste ouvert");
        assertThat(walker().get(third + "/subject").body()).contains(NIGHT);
    }

    @Test
    void two_windows_that_choose_lose_nothing_and_a_subject_that_no_session_is_about_goes() {
        var session = plan("2025-03-05", "10:00");
        walker().post(session + "/subject", "line", NIGHT);
        var crossed = walker().postOnce(session + "/subject", "line", MONDAY);
        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.state()).isEqualTo("coaching-subject:crossed");
        assertThat(crossed.body()).contains(NIGHT, MONDAY);
        var known = crossed.find("name=\"known\" value=\"([^\"]+)\"");
        assertThat(walker().post(session + "/subject", "line", MONDAY, "known", known).body())
                .contains(MONDAY);
        var list = walker().get(engagement + "/sessions/subjects");
        assertThat(list.body()).contains(NIGHT, MONDAY);
        // About Monday there is a session: it stays. Of the night nobody spoke.
        var removals = list.body().split("/removal\"", -1);
        assertThat(removals).hasSize(3);
        var ids = new ArrayList<String>();
        for (int n = 0; n < 2; n++) {
            ids.add(removals[n].substring(removals[n].length() - 36));
        }
        assertThat(remove(ids.get(0)).body()).contains("Une séance en a parlé");
        assertThat(remove(ids.get(1)).body()).contains(MONDAY).doesNotContain(NIGHT);
    }

    @Test
    void a_coachee_leaves_a_subject_with_the_vault_shut_and_nobody_signed_in() {
        var session = plan("2027-03-05", "10:00");
        walker().post("/vault/closing");
        var id = UUID.fromString(engagement.substring("/engagements/".length()));
        var me = new MemberId(coach.id());
        assertThat(subjects.leave(id, me, NIGHT)).isEqualTo(Subjects.Leaving.LEFT);
        assertThat(subjects.leave(id, me, " \t")).isEqualTo(Subjects.Leaving.EMPTY);
        assertThat(subjects.leave(id, me, "x".repeat(201))).isEqualTo(Subjects.Leaving.TOO_LONG);
        var other = new MemberId(UUID.randomUUID());
        assertThat(subjects.leave(id, other, NIGHT)).isEqualTo(Subjects.Leaving.OVER);
        coach.opens();
        assertThat(walker().get(session).body()).contains(NIGHT, "Écrit par le coaché");
        assertThat(walker().get(session + "/preparation").body()).contains(NIGHT);
        // Nobody but the coachee takes back what the coachee wrote.
        assertThat(walker().get(engagement + "/sessions/subjects").body())
                .contains(NIGHT)
                .doesNotContain("/removal");
        for (int n = 0; n < 19; n++) {
            assertThat(subjects.leave(id, me, MONDAY)).isEqualTo(Subjects.Leaving.LEFT);
        }
        assertThat(subjects.leave(id, me, MONDAY)).isEqualTo(Subjects.Leaving.ENOUGH);
        walker().post(engagement + "/ending");
        scene.run("update session_subject set closed_at = now() where engagement = ?", id);
        assertThat(subjects.leave(id, me, MONDAY)).isEqualTo(Subjects.Leaving.OVER);
    }

    @Test
    void a_session_is_noted_in_five_columns() {
        var session = plan("2025-03-05", "10:00");
        assertThat(walker().get(session).state()).isEqualTo("coaching-session:held");
        var noted = walker().post(session + "/notes", columns());
        assertThat(noted.state()).isEqualTo("coaching-session:noted");
        assertThat(noted.body())
                .containsSubsequence(
                        "Faits",
                        "5 mars, trois plannings refaits",
                        "Opinions",
                        "Il ne nous fait pas confiance",
                        "<span class=\"whose\">L’équipe, par lui</span>",
                        "Émotions",
                        "Fatigue, dite en riant",
                        "Difficile à dire",
                        "La nuit tourne mieux sans lui",
                        "Pas",
                        "<li>Rien après 20 h</li>",
                        "<li>Demander au chef</li>");
        var form = walker().get(session + "/notes");
        assertThat(form.state()).isEqualTo("coaching-notes:fresh");
        // What is there, and three more.
        assertThat(form.body()).contains("id=\"opinion-4\"").doesNotContain("id=\"opinion-5\"");
        // What is noted is not called off.
        assertThat(walker().post(session + "/cancellation").body()).contains("déjà noté");
        var next = walker().get(plan("2027-03-19", "10:00") + "/preparation");
        assertThat(next.state()).isEqualTo("coaching-preparation:ready");
        assertThat(next.body())
                .contains("Rien après 20 h", "Demander au chef", "La nuit tourne mieux sans lui")
                .doesNotContain("Fatigue, dite en riant");
    }

    @Test
    void an_opinion_without_an_owner_is_refused_beside_its_field_and_all_that_was_typed_kept() {
        var session = plan("2025-03-05", "10:00");
        var refused =
                walker().postOnce(
                                session + "/notes",
                                columns("opinion-2", "Ça part de travers", "whose-3", "Sabine"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.state()).isEqualTo("coaching-notes:unfit");
        assertThat(refused.body())
                .contains("id=\"whose-2-error\"", "id=\"opinion-3-error\"", "2 endroits")
                .contains("Ça part de travers", "Sabine", "Fatigue, dite en riant", "20 h")
                .doesNotContain("id=\"whose-1-error\"");
        assertThat(walker().get(session).state()).isEqualTo("coaching-session:held");
        var long1 = walker().postOnce(session + "/notes", "facts", "mot ".repeat(601).strip());
        assertThat(long1.body()).contains("id=\"facts-error\"", "mot ".repeat(601).strip());
    }

    @Test
    void two_windows_that_note_lose_nothing() {
        var session = plan("2025-03-05", "10:00");
        walker().post(session + "/notes", "facts", "De la gauche", "version", "0");
        var crossed =
                walker().postOnce(session + "/notes", "facts", "De la droite", "version", "0");
        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.state()).isEqualTo("coaching-notes:crossed");
        assertThat(crossed.body())
                .contains("De la gauche", "De la droite", "name=\"version\" value=\"1\"");
        assertThat(walker().get(session + "/notes").state()).isEqualTo("coaching-notes:drafted");
        assertThat(
                        walker().post(session + "/notes", "facts", "De la droite", "version", "1")
                                .body())
                .contains("De la droite")
                .doesNotContain("De la gauche");
        // The same again changes nothing, and crosses nothing.
        assertThat(
                        walker().post(session + "/notes", "facts", "De la droite", "version", "0")
                                .state())
                .isEqualTo("coaching-session:noted");
    }

    @Test
    void two_minutes_after_join_the_same_note_and_a_drift_is_the_coachs_alone() {
        var session = plan("2025-03-05", "10:00");
        walker().post(session + "/subject", "line", NIGHT);
        walker().post(session + "/notes", columns());
        var form = walker().get(session + "/summary");
        assertThat(form.body()).contains(NIGHT, "name=\"followed\" value=\"open\" checked");
        var noted =
                walker().post(
                                session + "/summary",
                                "version",
                                "1",
                                "followed",
                                "closed",
                                "moved",
                                "Il a ri",
                                "step",
                                "Appeler le chef",
                                "drift",
                                "J’ai donné un conseil");
        assertThat(noted.body())
                .contains("Il a ri", "<li>Appeler le chef</li>", "J’ai donné un conseil")
                .contains("<li>Rien après 20 h</li>", "Fatigue, dite en riant")
                .contains("Suivi jusqu’au bout", "Le laisser ouvert");
        var quiet = plan("2025-03-12", "10:00");
        walker().post(quiet + "/summary", "moved", "Rien");
        var drifts = walker().get(engagement + "/sessions/drifts");
        assertThat(drifts.state()).isEqualTo("coaching-drifts:some");
        assertThat(drifts.body())
                .contains("J’ai donné un conseil", "5 mars 2025")
                .doesNotContain("12 mars 2025");
        assertThat(walker().get(plan("2027-03-19", "10:00") + "/preparation").body())
                .contains("J’ai donné un conseil");
        // A step on an older reading takes nothing away, and so crosses nothing.
        assertThat(
                        walker().post(
                                        session + "/summary",
                                        "version",
                                        "1",
                                        "moved",
                                        "Il a ri",
                                        "step",
                                        "Dormir",
                                        "drift",
                                        "J’ai donné un conseil")
                                .body())
                .contains("<li>Appeler le chef</li>", "<li>Dormir</li>");
        assertThat(
                        walker().postOnce(session + "/summary", "version", "1", "moved", "Autre")
                                .status())
                .isEqualTo(409);
    }

    @Test
    void an_intention_is_kept_and_two_windows_lose_nothing() {
        var session = plan("2027-03-05", "10:00");
        var first = walker().get(session + "/preparation");
        assertThat(first.state()).isEqualTo("coaching-preparation:first");
        assertThat(
                        walker().post(session + "/preparation", "line", "Me taire", "version", "0")
                                .body())
                .contains("<p class=\"prose\" data-private>Me taire</p>");
        var crossed =
                walker().postOnce(session + "/preparation", "line", "Écouter", "version", "0");
        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.body()).contains("Me taire", "value=\"Écouter\"");
        var unfit = walker().postOnce(session + "/preparation", "line", "x".repeat(201));
        assertThat(unfit.status()).isEqualTo(422);
        assertThat(unfit.body()).contains("x".repeat(201), "id=\"line-error\"");
    }

    @Test
    void what_is_written_while_the_vault_closes_is_kept_as_ciphertext_and_comes_back_whole()
            throws Exception {
        var session = plan("2025-03-05", "10:00");
        for (var form : List.of("/notes", "/summary", "/preparation")) {
            assertThat(walker().save(session + form + "/draft", "facts", "a", "line", "a").body())
                    .contains("Brouillon gardé à");
        }
        walker().post("/vault/closing");
        assertThat(walker().save(session + "/notes/draft", columns("hard", "canarmot")).status())
                .isEqualTo(200);
        assertThat(walker().save(session + "/summary/draft", "moved", "canarbouge").status())
                .isEqualTo(200);
        assertThat(walker().save(session + "/preparation/draft", "line", "canarligne").status())
                .isEqualTo(200);
        var kept = walker().postOnce(session + "/notes", columns());
        assertThat(kept.status()).isEqualTo(401);
        assertThat(kept.state()).isEqualTo("vault-kept:shut");
        assertThat(kept.body()).contains("Fatigue, dite en riant", "L’équipe, par lui");
        assertThat(walker().postOnce(session + "/subject", "line", NIGHT).body()).contains(NIGHT);
        try (var superuser = TestInstance.superuser()) {
            for (var table : List.of("vault_draft", "coaching_session", "session_subject")) {
                var rows =
                        String.join(
                                "\n",
                                Somebody.lines(superuser, "select t::text from " + table + " t"));
                assertThat(rows)
                        .doesNotContain("canar", HexFormat.of().formatHex("canar".getBytes(UTF_8)));
            }
        }
        coach.opens();
        assertThat(walker().get(session + "/notes").state()).isEqualTo("coaching-notes:drafted");
        assertThat(walker().get(session + "/notes").body()).contains("canarmot</textarea>");
        assertThat(walker().get(session + "/summary").body()).contains("value=\"canarbouge\"");
        assertThat(walker().get(session + "/preparation").body()).contains("\"canarligne\"");
        for (var form : List.of("/notes", "/summary", "/preparation")) {
            assertThat(walker().post(session + form + "/draft/removal").body())
                    .doesNotContain("canar");
        }
    }

    @Test
    void that_a_note_was_opened_is_logged_to_the_minute_without_its_content() {
        var session = plan("2025-03-05", "10:00");
        walker().get(session);
        assertThat(walker().get(session + "/readings").state())
                .isEqualTo("coaching-readings:empty");
        walker().post(session + "/notes", columns());
        walker().get(session);
        walker().get(session);
        var minutes = Integer.parseInt(count("note_reading"));
        assertThat(minutes).isBetween(1, 2);
        var readings = walker().get(session + "/readings");
        assertThat(readings.state()).isEqualTo("coaching-readings:some");
        assertThat(readings.body()).contains("Vous, le ").doesNotContain("Fatigue");
        scene.run(
                "insert into note_reading select session, timestamptz '2025-03-05 12:00Z' + n * interval '1 minute', coach, engagement from note_reading, generate_series(1, 21) n on conflict do nothing");
        var more = walker().get(session + "/readings").find("rel=\"next\" href=\"([^\"]+)\"");
        assertThat(walker().get(more).body())
                .contains("13\u00a0h\u00a001")
                .doesNotContain("rel=\"next\"");
        assertThat(walker().get(session).body()).contains("Ouverte par vous avant cela");
    }

    @Test
    void nobody_else_finds_anything_of_it() {
        var session = plan("2025-03-05", "10:00");
        walker().post(session + "/notes", columns());
        var other = VaultOwner.founded(port, scene, sessions, "Firmin Voisin");
        var own = other.walker().post("/engagements/new", "organisation", "Autre").path();
        var here = session.replace(engagement, own);
        for (var path : List.of(session, here)) {
            for (var page :
                    List.of(
                            "",
                            "/plan",
                            "/subject",
                            "/notes",
                            "/summary",
                            "/preparation",
                            "/readings")) {
                assertThat(other.walker().get(path + page).status()).as(page).isEqualTo(404);
            }
            for (var verb :
                    List.of(
                            "/plan",
                            "/cancellation",
                            "/subject",
                            "/subject/closing",
                            "/notes",
                            "/notes/draft",
                            "/summary",
                            "/preparation")) {
                assertThat(
                                other.walker()
                                        .save(path + verb, "line", "x", "day", "2027-01-01")
                                        .status())
                        .as(verb)
                        .isEqualTo(404);
            }
        }
        for (var page : List.of("/sessions", "/sessions/subjects", "/sessions/drifts")) {
            assertThat(other.walker().get(engagement + page).status()).isEqualTo(404);
        }
    }

    @Test
    void when_the_engagement_is_over_nothing_begins_and_all_is_read_until_it_is_erased() {
        var session = plan("2025-03-05", "10:00");
        walker().post(session + "/notes", columns());
        walker().post(engagement + "/ending");
        assertThat(all().body()).contains("5 mars 2025").doesNotContain("/sessions/new");
        var read = walker().get(session);
        assertThat(read.body())
                .contains("Fatigue, dite en riant")
                .doesNotContain(session + "/notes\"", session + "/subject\"", "/plan\"");
        var plan =
                walker().postOnce(
                                engagement + "/sessions/new", "day", "2027-03-05", "time", "10:00");
        assertThat(plan.status()).isEqualTo(409);
        assertThat(plan.state()).isEqualTo("coaching-plan:over");
        assertThat(plan.body()).contains("est clos", "value=\"2027-03-05\"");
        for (var sent : List.of("/notes", "/summary", "/preparation", "/subject", "/plan")) {
            var refused =
                    walker().postOnce(
                                    session + sent,
                                    "version",
                                    "1",
                                    "facts",
                                    "Tard venu",
                                    "moved",
                                    "Tard venu",
                                    "line",
                                    "Tard venu",
                                    "day",
                                    "2027-03-05",
                                    "time",
                                    "10:00");
            assertThat(refused.status()).as(sent).isEqualTo(409);
            assertThat(refused.body()).as(sent).contains("est clos");
            assertThat(refused.body().contains("Tard venu"))
                    .as(sent)
                    .isEqualTo(!sent.equals("/plan"));
        }
        assertThat(walker().get(session).body()).doesNotContain("Tard venu");
        walker().save(session + "/notes/draft", columns());
        isDrafted("3");
        walker().post(engagement + "/removal");
        isDrafted("0");
        for (var table : List.of("coaching_session", "session_subject", "note_reading")) {
            assertThat(count(table)).as(table).isEqualTo("0");
        }
    }

    private Walker walker() {
        return coach.walker();
    }

    private Walker.Page all() {
        return walker().get(engagement + "/sessions");
    }

    private String plan(String day, String time) {
        return plan(day, time, UUID.randomUUID().toString());
    }

    private String plan(String day, String time, String key) {
        return walker().post(engagement + "/sessions/new", "day", day, "time", time, "key", key)
                .path();
    }

    private Walker.Page remove(String subject) {
        return walker().post(engagement + "/sessions/subjects/" + subject + "/removal");
    }

    /// The five columns, and what else is typed.
    private static String[] columns(String... more) {
        var fields = new ArrayList<>(List.of(COLUMNS));
        for (int n = 0; n < more.length; n += 2) {
            int at = fields.indexOf(more[n]);
            if (at >= 0) {
                fields.set(at + 1, more[n + 1]);
            } else {
                fields.add(more[n]);
                fields.add(more[n + 1]);
            }
        }
        return fields.toArray(String[]::new);
    }

    private void isDrafted(String times) {
        assertThat(
                        scene.ask(
                                "select count(*) from vault_draft where form like 'session-%' and owner = ?",
                                coach.id()))
                .isEqualTo(times);
    }

    private String count(String table) {
        return scene.ask("select count(*) from " + table + " where coach = '" + coach.id() + "'");
    }
}
