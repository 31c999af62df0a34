package org.cordee.engagement.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordee.InTheHouse;
import org.cordee.Outbox;
import org.cordee.Scene;
import org.cordee.Walker;
import org.cordee.current.Sessions;
import org.cordee.vault.VaultOwner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// How those around an engagement see their alliance with its coach, over HTTP and without scripts:
/// asked by mail, answered by link, read with the vault open.
@InTheHouse
class AllianceWalkTest {
    @LocalServerPort int port;

    @Autowired Sessions sessions;

    private final Scene scene = new Scene();

    @SuppressWarnings("NullAway.Init")
    private VaultOwner coach;

    @SuppressWarnings("NullAway.Init")
    private Around around;

    @BeforeEach
    void an_engagement() {
        coach = VaultOwner.founded(port, scene, sessions, "Apolline Alliance");
        around = Around.begun(coach.walker(), port, "Ateliers Vaubrancourt");
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void somebody_is_asked_by_mail_answers_by_link_and_the_coach_reads_it() {
        assertThat(coach.walker().get(around.path() + "/alliances").state())
                .isEqualTo("alliances:nobody");
        var sponsor = around.with("Sabine Morvillers", "sponsor", "payer");
        assertThat(coach.walker().get(around.path() + "/alliances").state())
                .isEqualTo("alliances:unread");
        assertThat(around.asks().state()).isEqualTo("alliances:asking");

        var mail = Outbox.latest("stakeholder", sponsor.email());
        assertThat(mail.subject()).isEqualTo("Apolline Alliance aimerait votre regard");
        assertThat(mail.text() + mail.html()).doesNotContain("Vaubrancourt", "Morvillers");
        var link = sponsor.link();
        var page = sponsor.walker().get(link);
        assertThat(page.state()).isEqualTo("stakeholder-link:asked");
        assertThat(page.body())
                .contains("Bonjour Sabine Morvillers. Apolline Alliance aimerait votre regard")
                .contains("Ateliers Vaubrancourt", "donneur d’ordre", "payeur")
                .contains("Une seule réponse vaut pour tous", "Qui voit quoi");

        // Programs that read mail look at every link: nothing has happened.
        assertThat(coach.walker().get("/today").body()).doesNotContain("Un regard est arrivé");
        var said = Around.answers(sponsor.walker(), link, 8, 7, 9, 4);
        assertThat(said.state()).isEqualTo("stakeholder-link:said");
        assertThat(said.body()).contains("Merci, c’est reçu", "Ce que vous avez dit");

        assertThat(coach.walker().get("/today").body())
                .contains("Un regard est arrivé")
                .doesNotContain("Morvillers", "Vaubrancourt");
        var read = coach.walker().get(around.path() + "/alliances").body();
        assertThat(read).contains("Sabine Morvillers", "a répondu");
        assertThat(row(read)).containsExactly("8", "7", "9", "4");
        assertThat(coach.walker().get("/today").body()).doesNotContain("Un regard est arrivé");
    }

    @Test
    void an_answer_can_be_changed_until_the_round_is_closed_and_is_read_again_by_a_later_link() {
        var sponsor = around.with("Sabine Morvillers", "sponsor");
        around.asks();
        var link = sponsor.link();
        Around.answers(sponsor.walker(), link, 3);
        var form = sponsor.walker().get(link).find("(/s/[^\"]+/readings/[0-9a-f-]{36})\"");
        Around.answers(sponsor.walker(), link, 5);
        assertThat(row(coach.walker().get(around.path() + "/alliances").body()))
                .containsExactly("5", "5", "5", "5");
        assertThat(around.closes().state()).isEqualTo("alliances:read");
        assertThat(coach.walker().get(around.path() + "/alliances").body())
                .contains("Demander leur regard");
        var late = new Walker(port).get(link);
        assertThat(late.state()).isEqualTo("stakeholder-link:said");
        assertThat(late.body()).doesNotContain("name=\"goals\"");
        var refused = sponsor.walker();
        refused.get(link);
        assertThat(
                        refused.post(form, "goals", "9", "tasks", "9", "bond", "9", "safety", "9")
                                .body())
                .contains("Le temps des réponses est passé");

        around.asks();
        var second = sponsor.link();
        assertThat(second).isNotEqualTo(link);
        var again = Around.answers(sponsor.walker(), second, 6);
        assertThat(again.body()).containsPattern("class=\"num\">5<").containsPattern("\"num\">6<");
        assertThat(row(coach.walker().get(around.path() + "/alliances").body()))
                .containsExactly("6", "6", "6", "6");
    }

    @Test
    void what_grows_while_something_else_shrinks_is_said_and_which() {
        var sponsor = around.with("Sabine Morvillers", "sponsor");
        var coachee = around.with("Étienne Rocquemaure", "coachee");
        round(List.of(sponsor, coachee), 5, 8);
        // Readings of one day stand for one.
        scene.run(
                "update alliance_answer set answered_at = answered_at - interval '30 days' where coach = ?",
                coach.id());
        round(List.of(sponsor, coachee), 7, 6);
        var page = coach.walker().get(around.path() + "/alliances").body();
        assertThat(page)
                .contains("Sabine Morvillers : l’alliance se rapproche")
                .contains("Étienne Rocquemaure : elle s’éloigne")
                .contains("Étienne Rocquemaure : quelque chose a cédé")
                .contains("6 cette fois, pour 8 d’habitude")
                .doesNotContain("Sabine Morvillers : quelque chose a cédé");
    }

    @Test
    void a_team_is_read_from_four_answers_up_and_only_when_the_round_is_closed() {
        var team = new ArrayList<Around.Person>();
        for (var name : List.of("Aude", "Basile", "Céleste", "Donatien")) {
            team.add(around.with(name + " Équipière", "team"));
        }
        around.asks();
        for (int n = 0; n < 3; n++) {
            Around.answers(team.get(n).walker(), team.get(n).link(), 4 + n);
        }
        assertThat(coach.walker().get(around.path() + "/alliances").body())
                .doesNotContain("id=\"answers\"");
        assertThat(around.closes().body()).contains("Personne n’a répondu cette fois");

        around.asks();
        for (int n = 0; n < 4; n++) {
            var said = Around.answers(team.get(n).walker(), team.get(n).link(), 3 + n, 5, 8, 10);
            assertThat(said.body()).contains("jamais la vôtre");
        }
        assertThat(coach.walker().get(around.path() + "/alliances").body())
                .doesNotContain("id=\"answers\"", "a répondu");
        var closed = around.closes().body();
        assertThat(closed).contains("L’équipe", "4 personnes");
        // Medians of 3, 4, 5, 6 and of what all said alike.
        assertThat(row(closed)).containsExactly("4,5", "5", "8", "10");
        // One of the four thinks again: three are no team.
        var gone = team.getFirst();
        coach.walker().post(around.path() + "/stakeholders/" + id(gone) + "/link");
        var link = gone.link();
        assertThat(gone.walker().get(link).state()).isEqualTo("stakeholder-link:said");
        var walker = gone.walker();
        walker.get(link);
        assertThat(walker.post(link + "/readings/erasure").body()).contains("effacées");
        assertThat(coach.walker().get(around.path() + "/alliances").body())
                .doesNotContain("id=\"answers\"");
    }

    @Test
    void one_would_rather_not_erases_and_takes_no_further_part() {
        var manager = around.with("Paul-Henri Delcambre", "manager");
        around.asks();
        var link = manager.link();
        var walker = manager.walker();
        var action = walker.get(link).find("action=\"(/s/[^\"]+/declining)\"");
        assertThat(walker.post(action).body()).contains("Entendu : pas cette fois");
        assertThat(coach.walker().get(around.path() + "/alliances").body())
                .contains("pas cette fois");
        Around.answers(walker, link, 7);
        assertThat(row(coach.walker().get(around.path() + "/alliances").body()))
                .containsExactly("7", "7", "7", "7");
        assertThat(walker.post(link + "/readings/erasure").body()).contains("effacées");
        assertThat(coach.walker().get(around.path() + "/alliances").body())
                .doesNotContain("id=\"answers\"");
        assertThat(walker.post(link + "/leaving").state()).isEqualTo("stakeholder-link:left");
        assertThat(walker.get(link).status()).isEqualTo(410);
        assertThat(coach.walker().get(around.path() + "/stakeholders").body())
                .contains("Ne prend plus part");
        assertThat(around.closes().state()).isEqualTo("alliances:read");
    }

    @Test
    void a_link_that_is_cut_over_or_nobodys_opens_nothing() {
        var sponsor = around.with("Sabine Morvillers", "sponsor");
        around.asks();
        var link = sponsor.link();
        var other = sponsor.walker();
        var cut =
                coach.walker()
                        .post(around.path() + "/stakeholders/" + id(sponsor) + "/link/removal");
        assertThat(cut.body()).contains("ne s’ouvrent plus");
        for (var gone : List.of(link, "/s/x", "/s/" + "A".repeat(43))) {
            assertThat(other.get(gone).status()).as(gone).isEqualTo(410);
            assertThat(other.get(gone).body()).doesNotContain("Vaubrancourt", "Morvillers");
        }
        coach.walker().post(around.path() + "/stakeholders/" + id(sponsor) + "/link");
        var second = sponsor.link();
        assertThat(other.get(second).state()).isEqualTo("stakeholder-link:asked");
        scene.run(
                "update stakeholder_link set made_at = now() - interval '2 days', until_at = now() - interval '1 day' where coach = ?",
                coach.id());
        assertThat(other.get(second).status()).isEqualTo(410);
    }

    @Test
    void what_is_missing_is_told_beside_its_question_and_the_rest_is_kept() {
        var sponsor = around.with("Sabine Morvillers", "sponsor");
        around.asks();
        var link = sponsor.link();
        var walker = sponsor.walker();
        var action = walker.get(link).find("action=\"(/s/[^\"]+/readings/[0-9a-f-]{36})\"");
        var refused = walker.postOnce(action, "goals", "8", "tasks", "11", "bond", "x");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.state()).isEqualTo("stakeholder-link:unfit");
        assertThat(refused.body())
                .contains("tasks-error", "bond-error", "safety-error", "3 questions")
                .doesNotContain("goals-error")
                .containsPattern("name=\"goals\" value=\"8\" required checked");
    }

    @Test
    void after_the_end_one_reads_and_says_nothing_new() {
        var sponsor = around.with("Sabine Morvillers", "sponsor");
        around.asks();
        var link = sponsor.link();
        Around.answers(sponsor.walker(), link, 7);
        var walker = sponsor.walker();
        var action = walker.get(link).find("(/s/[^\"]+/readings/[0-9a-f-]{36})\"");
        coach.walker().post(around.path() + "/ending");
        assertThat(walker.get(link).state()).isEqualTo("stakeholder-link:over");
        assertThat(walker.get(link).body()).contains("Ce que vous avez dit");
        assertThat(
                        walker.post(action, "goals", "1", "tasks", "1", "bond", "1", "safety", "1")
                                .body())
                .contains("Le temps des réponses est passé");
        assertThat(coach.walker().get(around.path() + "/alliances").state())
                .isEqualTo("alliances:over");
        assertThat(coach.walker().postOnce(around.path() + "/alliances/rounds").status())
                .isEqualTo(404);
        // It is taken up again: the round still asks.
        coach.walker().post(around.path() + "/reopening");
        assertThat(walker.get(link).state()).isEqualTo("stakeholder-link:said");
        assertThat(Around.answers(walker, link, 2).body()).contains("Merci");
    }

    @Test
    void the_coach_writes_their_own_view_and_windows_that_cross_lose_nothing() {
        around.with("Sabine Morvillers", "sponsor");
        var about =
                coach.walker()
                        .get(around.path() + "/stakeholders")
                        .find("/stakeholders/([0-9a-f-]{36})\"");
        assertThat(coach.walker().get(around.path() + "/alliances/own").status()).isEqualTo(404);
        around.asks();
        var page = around.path() + "/alliances/own";
        assertThat(coach.walker().get(page).state()).isEqualTo("own-reading:fresh");
        var kept =
                coach.walker()
                        .post(
                                page,
                                "version",
                                "0",
                                about + ".goals",
                                "6",
                                about + ".guess.bond",
                                "9");
        assertThat(kept.body()).contains("C’est gardé, dans votre coffre");
        var crossed = coach.walker().postOnce(page, "version", "0", about + ".goals", "2");
        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.body())
                .contains("value=\"1\"", "<option value=\"2\" selected")
                .doesNotContain("<option value=\"6\" selected");
        assertThat(coach.walker().get(page).body())
                .contains("<option value=\"6\" selected", "<option value=\"9\" selected");
    }

    @Test
    void a_last_day_that_does_not_fit_is_told_beside_it() {
        around.with("Sabine Morvillers", "sponsor");
        for (var day :
                List.of(
                        "",
                        "hier",
                        LocalDate.now().toString(),
                        LocalDate.now().plusDays(99).toString())) {
            var refused =
                    coach.walker().postOnce(around.path() + "/alliances/rounds", "until", day);
            assertThat(refused.status()).as(day).isEqualTo(422);
            assertThat(refused.body()).contains("until-error");
        }
        around.asks();
        // A second press asks nobody twice.
        around.asks();
        assertThat(
                        scene.ask(
                                "select count(*) from reading_round where coach = '"
                                        + coach.id()
                                        + "'"))
                .isEqualTo("1");
    }

    private void round(List<Around.Person> people, int... points) {
        around.asks();
        for (int n = 0; n < points.length; n++) {
            Around.answers(people.get(n).walker(), people.get(n).link(), points[n]);
        }
        around.closes();
    }

    private UUID id(Around.Person person) {
        var list = coach.walker().get(around.path() + "/stakeholders").body();
        var at = list.indexOf(person.name());
        var found = Pattern.compile("/stakeholders/([0-9a-f-]{36})").matcher(list);
        if (!found.find(at)) {
            throw new AssertionError("not on the page: " + person.name());
        }
        return UUID.fromString(found.group(1));
    }

    /// The numbers of the only row of answers.
    private static List<String> row(String page) {
        var table = page.substring(page.indexOf("id=\"answers\""));
        var rows = table.substring(table.indexOf("<tbody>"), table.indexOf("</tbody>"));
        return Pattern.compile("<td class=\"num\">([0-9,]+)")
                .matcher(rows)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
