package org.cordee.engagement.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.current.Sessions;
import org.cordee.vault.VaultOwner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The start interview and the review at the end, over HTTP, without scripts.
@InTheHouse
class SheetWalkTest {
    @LocalServerPort int port;

    @Autowired Sessions sessions;

    private final Scene scene = new Scene();

    @SuppressWarnings("NullAway.Init")
    private VaultOwner coach;

    @SuppressWarnings("NullAway.Init")
    private String path;

    @BeforeEach
    void an_engagement() {
        coach = VaultOwner.founded(port, scene, sessions, "Apolline Feuille");
        path =
                coach.walker()
                        .post("/engagements/new", "organisation", "Ateliers Vaubrancourt")
                        .path();
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void an_interview_is_kept_as_far_as_it_went() {
        var fresh = coach.walker().get(path + "/interview");
        assertThat(fresh.state()).isEqualTo("interview:fresh");
        assertThat(fresh.body().split("<textarea", -1)).hasSize(11);
        var kept = coach.walker().post(path + "/interview", "monday", "Le planning est affiché");
        assertThat(kept.state()).isEqualTo("interview:kept");
        assertThat(kept.body()).contains("Le planning est affiché", "C’est gardé");
        var crossed =
                coach.walker()
                        .postOnce(path + "/interview", "version", "0", "monday", "Autre chose");
        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.body()).contains("Le planning est affiché", "Autre chose");
        var unfit =
                coach.walker()
                        .postOnce(
                                path + "/interview",
                                "version",
                                "1",
                                "monday",
                                "x".repeat(2001),
                                "stop",
                                "Un silence");
        assertThat(unfit.status()).isEqualTo(422);
        assertThat(unfit.body()).contains("C’est trop long", "Un silence");
    }

    @Test
    void it_is_saved_as_one_types_and_leads_to_the_door_where_the_vault_is_shut() {
        coach.walker().save(path + "/interview/draft", "now", "Parce que l’hiver");
        assertThat(coach.walker().get(path + "/interview").state()).isEqualTo("interview:drafted");
        coach.walker().post("/vault/closing");
        assertThat(coach.walker().get(path + "/interview").state()).isEqualTo("vault:shut");
        var kept = coach.walker().postOnce(path + "/interview", "now", "Parce que l’été");
        assertThat(kept.status()).isEqualTo(401);
        assertThat(kept.body()).contains("Parce que l’été");
        coach.opens();
        assertThat(coach.walker().get(path + "/interview").body()).contains("Parce que l’hiver");
        assertThat(coach.walker().post(path + "/interview/draft/removal").state())
                .isEqualTo("interview:fresh");
    }

    @Test
    void a_review_asks_of_each_objective_and_ends_the_engagement_or_not() {
        coach.walker()
                .post(
                        path + "/objectives/new",
                        "text",
                        "Déléguer le planning",
                        "indicator",
                        "Fait sans lui");
        var review = coach.walker().get(path + "/review");
        assertThat(review.state()).isEqualTo("engagement-review:fresh");
        assertThat(review.body())
                .contains("Ce qui est atteint de\u00a0: Déléguer le planning", "Fait sans lui");
        var reached = review.find("name=\"(reached-[0-9a-f-]{36})\"");
        coach.walker().save(path + "/review/draft", reached, "Aux");
        coach.walker().post("/vault/closing");
        coach.walker().save(path + "/review/draft", reached, "Aux trois quarts");
        coach.opens();
        assertThat(coach.walker().get(path + "/review").body()).contains("Aux trois quarts");
        var kept = coach.walker().post(path + "/review", "end", "no", reached, "Presque tout");
        assertThat(kept.state()).isEqualTo("engagement-review:kept");
        var ended =
                coach.walker()
                        .post(
                                path + "/review",
                                "end",
                                "yes",
                                "version",
                                "1",
                                reached,
                                "Presque tout",
                                "taken",
                                "Demander plus tôt");
        assertThat(ended.state()).isEqualTo("engagement:over");
        var over = coach.walker().get(path + "/review");
        assertThat(over.state()).isEqualTo("engagement-review:over");
        assertThat(over.body())
                .contains("Presque tout", "Demander plus tôt")
                .doesNotContain("<textarea");
        var late = coach.walker().postOnce(path + "/review", "version", "2", "taken", "Trop tard");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Trop tard", "L’accompagnement est clos");
    }

    @Test
    void it_ends_without_a_word_too() {
        assertThat(coach.walker().post(path + "/review", "end", "yes").state())
                .isEqualTo("engagement:over");
    }

    @Test
    void one_s_own_code_of_ethics_speaks_where_it_governs_and_none_does_where_none_was_signed() {
        var silent = coach.walker().get(path + "/review").body();
        assertThat(silent).doesNotContain("Ce que votre code demande ici");
        scene.run(
                "insert into signed_code (member, code, signed_at) values (?, 'icf', now())",
                coach.id());
        assertThat(coach.walker().get(path + "/review").body())
                .contains("Ce que votre code demande ici", "Le secret ne finit pas avec");
        assertThat(coach.walker().get(path + "/contract").body())
                .contains("Avant la première séance", "section 1, points 1.1 et 1.2");
        assertThat(coach.walker().get("/practices/new").body()).contains("section 2, point 2.1");
        assertThat(coach.walker().get("/introductions/new").body()).contains("section 3");
    }

    @Test
    void nobody_else_finds_anything_of_it() {
        coach.walker().post(path + "/interview", "now", "Secret");
        var other = VaultOwner.founded(port, scene, sessions, "Firmin Voisin").walker();
        for (var page : new String[] {"/interview", "/review"}) {
            assertThat(other.get(path + page).status()).isEqualTo(404);
            assertThat(other.postOnce(path + page, "now", "x").status()).isEqualTo(404);
            assertThat(other.save(path + page + "/draft", "now", "x").status()).isEqualTo(404);
        }
    }
}
