package org.cordee.engagement.link;

import static org.assertj.core.api.Assertions.assertThat;

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

/// What somebody around an engagement agrees to and chooses by their link: how far they see the
/// objectives, their part of the contract, and the subject of the next session.
@InTheHouse
class AgreementLinkWalkTest {
    @LocalServerPort int port;

    @Autowired Sessions sessions;

    private final Scene scene = new Scene();

    @SuppressWarnings("NullAway.Init")
    private VaultOwner coach;

    @SuppressWarnings("NullAway.Init")
    private Around around;

    @BeforeEach
    void an_engagement_with_an_objective() {
        coach = VaultOwner.founded(port, scene, sessions, "Apolline Alliance");
        around = Around.begun(coach.walker(), port, "Ateliers Vaubrancourt");
        coach.walker()
                .post(
                        around.path() + "/objectives/new",
                        "text",
                        "Déléguer le planning",
                        "indicator",
                        "Le point du lundi se tient à quatre");
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void each_says_how_far_they_see_the_objectives_and_the_coach_reads_them_side_by_side() {
        var sponsor = around.with("Sabine Morvillers", "sponsor");
        var coachee = around.with("Étienne Rocquemaure", "coachee");
        around.asks();
        var link = sponsor.link();
        var page = sponsor.walker().get(link);
        assertThat(page.body())
                .contains("Déléguer le planning", "Le point du lundi se tient à quatre")
                .contains("Quatre questions sur votre travail ensemble, puis l’objectif");
        var objective = page.find("name=\"(objective-[0-9a-f-]{36})\"");
        var walker = sponsor.walker();
        var action = walker.get(link).find("action=\"(/s/[^\"]+/readings/[0-9a-f-]{36})\"");
        walker.post(
                action, "goals", "7", "tasks", "7", "bond", "7", "safety", "7", objective, "begun");
        var theirs = coachee.link();
        var other = coachee.walker();
        var answer = other.get(theirs).find("action=\"(/s/[^\"]+/readings/[0-9a-f-]{36})\"");
        other.post(
                answer, "goals", "8", "tasks", "8", "bond", "8", "safety", "8", objective,
                "nearly");
        assertThat(coach.walker().get(around.path() + "/alliances").body())
                .contains("Sabine Morvillers\u00a0: 25 sur 100")
                .contains("Étienne Rocquemaure\u00a0: 75 sur 100");
        // Neither sees how the other does.
        assertThat(walker.get(link).body()).contains("commencé").doesNotContain("Rocquemaure");
        assertThat(other.get(theirs).body()).doesNotContain("Morvillers");
    }

    @Test
    void a_contract_is_read_to_the_letter_and_accepted_by_link() {
        var coachee = around.with("Étienne Rocquemaure", "coachee");
        var manager = around.with("Paul-Henri Delcambre", "manager");
        coach.walker()
                .post(
                        around.path() + "/contract/text",
                        "coachee",
                        "Étienne Rocquemaure",
                        "purpose",
                        "Déléguer sans se perdre");
        coach.walker().post(around.path() + "/contract/proposals", "written", "1");
        var fingerprint =
                coach.walker()
                        .get(around.path() + "/contract")
                        .find("<p class=\"print\">([0-9a-f]{64})</p>");
        around.asks();
        var link = coachee.link();
        var walker = coachee.walker();
        assertThat(walker.get(link).body()).contains("Votre contrat");
        var page = walker.get(link + "/contract");
        assertThat(page.state()).isEqualTo("stakeholder-contract:proposed");
        assertThat(page.body()).contains("Déléguer sans se perdre", fingerprint);

        // Who is no party to it, another fingerprint, and a looking scanner change nothing.
        var other = manager.link();
        assertThat(new Walker(port).get(other + "/contract").status()).isEqualTo(410);
        var changed = walker.post(link + "/contract/acceptance", "fingerprint", "0".repeat(64));
        assertThat(changed.body()).contains("n’est plus celui qui est proposé");
        assertThat(walker.get(link + "/contract").state())
                .isEqualTo("stakeholder-contract:proposed");

        walker.get(link + "/contract");
        var accepted = walker.post(link + "/contract/acceptance", "fingerprint", fingerprint);
        assertThat(accepted.state()).isEqualTo("stakeholder-contract:accepted");
        coach.walker()
                .post(
                        around.path() + "/contract/acceptances",
                        "version",
                        "1",
                        "fingerprint",
                        fingerprint);
        assertThat(coach.walker().get(around.path() + "/contract").state())
                .isEqualTo("contract:in-force");
    }

    @Test
    void the_coachee_leaves_the_subject_of_the_next_session_and_nobody_else_does() {
        var coachee = around.with("Étienne Rocquemaure", "coachee");
        var sponsor = around.with("Sabine Morvillers", "sponsor");
        around.asks();
        var link = coachee.link();
        var walker = coachee.walker();
        assertThat(walker.get(link).body()).contains("Le sujet, en une ligne");
        assertThat(walker.post(link + "/subject", "line", "Mon chef de nuit").body())
                .contains("C’est noté");
        assertThat(walker.post(link + "/subject", "line", " ").body())
                .contains("Écrivez le sujet en une ligne");
        var other = sponsor.link();
        var theirs = new Walker(port);
        assertThat(theirs.get(other).body()).doesNotContain("Le sujet, en une ligne");
        assertThat(theirs.postOnce(other + "/subject", "line", "Autre chose").status())
                .isEqualTo(410);
        assertThat(coach.walker().get(around.path() + "/sessions/subjects").body())
                .contains("Mon chef de nuit")
                .doesNotContain("Autre chose");
    }
}
