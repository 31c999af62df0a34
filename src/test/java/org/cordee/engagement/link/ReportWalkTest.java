package org.cordee.engagement.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.Somebody;
import org.cordee.Walker;
import org.cordee.current.SessionToken;
import org.cordee.current.Sessions;
import org.cordee.vault.VaultOwner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What goes to the sponsor, over HTTP and without scripts: proposed by the coach, written,
/// released and sent by the coachee alone, read by the sponsor and nobody else.
@InTheHouse
class ReportWalkTest {
    private static final String PROPOSED = "Le point du lundi se tient à quatre";
    private static final String CHANGED = "Le point du lundi se tient, deux semaines sur trois";
    private static final String OWN = "Je délègue le planning du week-end";
    private static final String KEPT = "Ce qui reste difficile pour moi";

    @LocalServerPort int port;

    @Autowired Sessions sessions;

    private final Scene scene = new Scene();

    @SuppressWarnings("NullAway.Init")
    private VaultOwner coach;

    @SuppressWarnings("NullAway.Init")
    private Around around;

    @SuppressWarnings("NullAway.Init")
    private Around.Person sponsor;

    @SuppressWarnings("NullAway.Init")
    private Walker reader;

    @SuppressWarnings("NullAway.Init")
    private Walker pen;

    private String reads = "";
    private String writes = "";

    @BeforeEach
    void a_coachee_a_sponsor_and_a_manager() {
        coach = VaultOwner.founded(port, scene, sessions, "Apolline Alliance");
        around = Around.begun(coach.walker(), port, "Ateliers Vaubrancourt");
        sponsor = around.with("Sabine Morvillers", "sponsor");
        var coachee = around.with("Étienne Rocquemaure", "coachee");
        coach.walker().post(around.path() + "/report/pen");
        coach.walker().post(around.path() + "/report/reading");
        reads = sponsor.link() + "/report";
        writes = coachee.link() + "/report";
        reader = new Walker(port);
        pen = new Walker(port);
        reader.get(reads);
        pen.get(writes);
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void nothing_leaves_but_what_the_coachee_has_released_and_sent() {
        assertThat(coach.walker().post(around.path() + "/report/lines", "text", PROPOSED).body())
                .contains(PROPOSED, "C’est proposé");
        var page = pen.get(writes);
        assertThat(page.state()).isEqualTo("report:pen");
        assertThat(page.body()).contains(PROPOSED, "Proposée par Apolline Alliance");
        nothingIsReadOf(PROPOSED);

        var line = page.find("/report/lines/([0-9a-f-]{36})/release");
        var changed = pen.post(writes + "/lines/" + line, "version", "1", "text", CHANGED);
        assertThat(changed.body()).contains(CHANGED, "changée par vous").doesNotContain(PROPOSED);
        pen.post(writes + "/lines", "text", OWN);
        pen.post(writes + "/lines", "text", KEPT);
        // The coach is told nothing of what stays.
        assertThat(coach.walker().get(around.path() + "/report").body())
                .contains(PROPOSED)
                .doesNotContain(CHANGED, OWN, KEPT);

        assertThat(pen.post(writes + "/sending").body()).contains("Rien n’est parti");
        for (var text : List.of(CHANGED, OWN)) {
            release(text);
        }
        nothingIsReadOf(PROPOSED, CHANGED, OWN, KEPT);
        assertThat(pen.get(writes).body()).contains("Le donneur d’ordre lirait 2 lignes");
        // Taken back before it has left.
        pen.post(writes + "/lines/" + id(OWN) + "/keeping", "version", "1");
        assertThat(pen.post(writes + "/sending").body()).contains("C’est parti");

        var read = reader.get(reads);
        assertThat(read.state()).isEqualTo("report:reader");
        assertThat(read.body())
                .contains(CHANGED, "Étienne Rocquemaure, ")
                .doesNotContain(PROPOSED, OWN, KEPT, "/release", "/sending");
        assertThat(coach.walker().get(around.path() + "/report").body())
                .contains(CHANGED)
                .doesNotContain(OWN, KEPT);
        // What has left stays as it left.
        var late = pen.postOnce(writes + "/lines/" + line, "version", "2", "text", "Autre chose");
        assertThat(late.status()).isEqualTo(409);
        assertThat(pen.postOnce(writes + "/lines/" + line + "/keeping", "version", "2").status())
                .isEqualTo(409);
        assertThat(reader.get(reads).body()).contains(CHANGED).doesNotContain("Autre chose");
        assertThat(coach.walker().get("/today").body())
                .contains("Une restitution est partie")
                .doesNotContain(CHANGED);
        coach.walker().post(around.path() + "/report/reading");
        assertThat(coach.walker().get("/today").body())
                .doesNotContain("Une restitution est partie");
        // A link that is made later reads it too.
        var second = sponsor.link() + "/report";
        assertThat(second).isNotEqualTo(reads);
        assertThat(new Walker(port).get(second).body())
                .contains(CHANGED)
                .doesNotContain(PROPOSED, OWN, KEPT);
    }

    @Test
    void the_guard_holds_what_makes_somebody_recognisable() {
        pen.post(writes + "/lines", "text", "Rappelez mon chef au 06 12 34 56 78");
        pen.post(writes + "/lines", "text", "Mon adjoint Karim tient le planning");
        var page = pen.get(writes).body();
        assertThat(page).contains("La garde retient cette ligne", "La garde a marqué", "Karim");
        var held = release("Rappelez mon chef au 06 12 34 56 78");
        assertThat(held.status()).isEqualTo(422);
        assertThat(held.body()).contains("ce qui ne peut pas partir");
        var asked = release("Mon adjoint Karim tient le planning");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("Dites que vous l’avez relu");
        var meant =
                pen.postOnce(
                        writes + "/lines/" + id("Mon adjoint Karim") + "/release",
                        "version",
                        "1",
                        "meant",
                        "yes");
        assertThat(meant.status()).isEqualTo(303);
        pen.post(writes + "/sending");
        assertThat(reader.get(reads).body()).contains("Karim").doesNotContain("06 12");
    }

    @Test
    void nobody_else_holds_the_pen() throws SQLException {
        pen.post(writes + "/lines", "text", OWN);
        var line = id(OWN);
        var manager = around.with("Paul-Henri Delcambre", "manager");
        coach.walker().post(around.path() + "/stakeholders/" + stakeholder(manager) + "/link");
        var theirs = manager.link() + "/report";
        var other = new Walker(port);
        other.get(theirs.replace("/report", ""));
        assertThat(other.get(theirs).status()).isEqualTo(410);
        for (var verb :
                List.of("/lines", "/lines/" + line, "/lines/" + line + "/release", "/sending")) {
            assertThat(other.postOnce(theirs + verb, "version", "1", "text", "x").status())
                    .as("manager " + verb)
                    .isEqualTo(410);
        }
        for (var verb : List.of("/lines/" + line, "/lines/" + line + "/release")) {
            assertThat(
                            reader.postOnce(
                                            reads + verb,
                                            "version",
                                            "1",
                                            "text",
                                            "x",
                                            "meant",
                                            "yes")
                                    .status())
                    .as("sponsor " + verb)
                    .isEqualTo(409);
        }
        assertThat(reader.postOnce(reads + "/lines", "text", "De moi").status()).isEqualTo(409);
        reader.post(reads + "/sending");
        // The coach, past every page: the database refuses.
        var atTheDatabase =
                new Somebody(
                        coach.id(),
                        "Apolline Alliance",
                        coach.email(),
                        SessionToken.parse(coach.walker().cookie("session")).orElseThrow());
        for (var sql :
                List.of(
                        "update report_line set released_at = now() where true",
                        "update report_line set sent_at = now() where true",
                        "insert into report_line (id, engagement, coach, coachee, proposed, key, contents, written_at) select gen_random_uuid(), engagement, coach, id, false, 1, 'x', now() from stakeholder")) {
            assertThat(atTheDatabase.writes(sql)).as(sql).contains("42501");
        }
        assertThat(pen.get(writes).body()).contains(OWN, "Elle reste ici");
        nothingIsReadOf(OWN);
    }

    @Test
    void two_windows_and_bad_input_lose_nothing() {
        var empty = pen.postOnce(writes + "/lines", "text", " ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("text-error", "Écrivez une ligne");
        var words = "mot ".repeat(200).strip();
        assertThat(pen.postOnce(writes + "/lines", "text", words).body()).contains(words);
        pen.post(writes + "/lines", "text", OWN);
        var line = id(OWN);
        pen.post(writes + "/lines/" + line, "version", "1", "text", CHANGED);
        var crossed = pen.postOnce(writes + "/lines/" + line, "version", "1", "text", KEPT);
        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.state()).isEqualTo("report:crossed");
        assertThat(crossed.body()).contains(CHANGED, KEPT);
        var refused = coach.walker().postOnce(around.path() + "/report/lines", "text", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("text-error");
    }

    private Walker.Page release(String text) {
        return pen.postOnce(writes + "/lines/" + id(text) + "/release", "version", version(text));
    }

    /// The line whose form of change holds this text.
    private String id(String text) {
        var page = pen.get(writes).body();
        var form = page.substring(page.indexOf("lines__text pre\">" + text));
        var at = form.indexOf("/report/lines/") + "/report/lines/".length();
        return form.substring(at, at + 36);
    }

    private String version(String text) {
        var page = pen.get(writes).body();
        var form = page.substring(page.indexOf("lines__text pre\">" + text));
        var at = form.indexOf("name=\"version\" value=\"") + "name=\"version\" value=\"".length();
        return form.substring(at, form.indexOf('"', at));
    }

    private String stakeholder(Around.Person person) {
        var list = coach.walker().get(around.path() + "/stakeholders").body();
        var at =
                list.indexOf("/stakeholders/", list.indexOf(person.name()))
                        + "/stakeholders/".length();
        return list.substring(at, at + 36);
    }

    private void nothingIsReadOf(String... texts) {
        for (var page : List.of(reads, reads.replace("/report", ""))) {
            assertThat(reader.get(page).body()).as(page).doesNotContain(texts);
        }
    }
}
