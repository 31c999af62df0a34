package org.cordee.engagement.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.Walker;
import org.cordee.current.Sessions;
import org.cordee.vault.VaultOwner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Who around an engagement reads what somebody answered: its coach and nobody else, whatever part
/// the others hold, whichever link they come with and whoever they are in the house.
@InTheHouse
class LinkMatrixTest {
    /// So many points on each question that no page shows them by chance.
    private static final int[] CANARY = {3, 1, 4, 2};

    private static final String DRAWN =
            "(?s).*class=\"num\">3.*class=\"num\">1.*class=\"num\">4.*class=\"num\">2.*";

    @LocalServerPort int port;

    @Autowired Sessions sessions;

    private final Scene scene = new Scene();

    @SuppressWarnings("NullAway.Init")
    private VaultOwner coach;

    @SuppressWarnings("NullAway.Init")
    private Around around;

    /// By the part they hold.
    private final Map<String, Around.Person> people = new LinkedHashMap<>();

    private final Map<String, String> links = new LinkedHashMap<>();

    @BeforeEach
    void everybody_is_asked_and_the_coachee_answers() {
        coach = VaultOwner.founded(port, scene, sessions, "Apolline Alliance");
        around = Around.begun(coach.walker(), port, "Ateliers Vaubrancourt");
        for (var role : List.of("sponsor", "payer", "coachee", "manager")) {
            people.put(role, around.with("Partie " + role, role));
        }
        people.put("team", around.with("Partie d’équipe", "team"));
        around.asks();
        people.forEach((role, one) -> links.put(role, one.link()));
        Around.answers(new Walker(port), link("coachee"), CANARY);
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void the_coach_and_who_gave_it_read_an_answer_and_nobody_else() {
        assertThat(coach.walker().get(around.path() + "/alliances").body()).matches(DRAWN);
        assertThat(new Walker(port).get(link("coachee")).body()).matches(DRAWN);
        for (var role : List.of("sponsor", "payer", "manager", "team")) {
            var page = new Walker(port).get(link(role));
            assertThat(page.status()).as(role).isEqualTo(200);
            assertThat(page.body())
                    .as(role)
                    .doesNotContain("Partie coachee", "a répondu", "class=\"num\"");
        }
    }

    @Test
    void a_link_answers_for_its_holder_and_for_no_other_round() {
        var other = Around.begun(coach.walker(), port, "Coopérative du Bas-Pays");
        var theirs = other.with("Partie ailleurs", "coachee");
        other.asks();
        var elsewhere = new Walker(port).get(theirs.link()).find("/readings/([0-9a-f-]{36})\"");
        for (var role : links.keySet()) {
            var walker = new Walker(port);
            walker.get(link(role));
            for (var round : List.of(elsewhere, UUID.randomUUID().toString())) {
                var said =
                        walker.post(
                                link(role) + "/readings/" + round,
                                "goals",
                                "1",
                                "tasks",
                                "1",
                                "bond",
                                "1",
                                "safety",
                                "1");
                assertThat(said.body()).as(role).contains("Le temps des réponses est passé");
            }
        }
        assertThat(coach.walker().get(other.path() + "/alliances").body())
                .doesNotContain("a répondu");
    }

    @Test
    void no_member_reads_or_does_anything_of_it() {
        var steward = VaultOwner.founded(port, scene, sessions, "Irénée Intendant");
        scene.run("insert into stewardship values (?, now())", steward.id());
        var other = VaultOwner.founded(port, scene, sessions, "Firmin Voisin");
        var round =
                coach.walker()
                        .get(around.path() + "/alliances")
                        .find("/rounds/([0-9a-f-]{36})/closing");
        for (var one : List.of(steward, other)) {
            for (var page : List.of("/alliances", "/alliances/own", "/stakeholders")) {
                assertThat(one.walker().get(around.path() + page).status()).as(page).isEqualTo(404);
            }
            for (var verb :
                    List.of(
                            "/alliances/rounds",
                            "/alliances/rounds/" + round + "/closing",
                            "/alliances/own",
                            "/stakeholders/new")) {
                assertThat(one.walker().postOnce(around.path() + verb).status())
                        .as(verb)
                        .isEqualTo(404);
            }
            assertThat(one.walker().get("/today").body()).doesNotContain("Un regard est arrivé");
        }
        scene.run("delete from stewardship where member = ?", steward.id());
    }

    @Test
    void a_link_is_no_way_into_the_house() {
        for (var link : links.values()) {
            var walker = new Walker(port);
            walker.get(link);
            for (var page : List.of("/today", "/engagements", around.path(), "/vault")) {
                assertThat(walker.get(page).path()).as(page).isEqualTo("/sign-in");
            }
        }
    }

    @Test
    void once_cut_no_link_of_somebody_does_anything() {
        var link = link("sponsor");
        var walker = new Walker(port);
        var answer = walker.get(link).find("action=\"(/s/[^\"]+/readings/[0-9a-f-]{36})\"");
        scene.run(
                "delete from stakeholder_link where id in (select l.id from stakeholder_link l join stakeholder s on s.id = l.stakeholder where l.coach = ? and 'sponsor' = any (s.roles))",
                coach.id());
        for (var verb :
                List.of(
                        answer,
                        answer + "/declining",
                        link + "/readings/erasure",
                        link + "/leaving")) {
            assertThat(
                            walker.postOnce(
                                            verb, "goals", "1", "tasks", "1", "bond", "1", "safety",
                                            "1")
                                    .status())
                    .as(verb)
                    .isEqualTo(410);
        }
        assertThat(walker.get(link).status()).isEqualTo(410);
    }

    private String link(String role) {
        return Objects.requireNonNull(links.get(role));
    }
}
