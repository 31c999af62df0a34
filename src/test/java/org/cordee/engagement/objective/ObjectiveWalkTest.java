package org.cordee.engagement.objective;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.Walker;
import org.cordee.current.MemberId;
import org.cordee.current.Sessions;
import org.cordee.vault.VaultOwner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Objectives over HTTP, without scripts: agreed on, changed, closed, and no more of them than a
/// stakeholder answers on a telephone.
@InTheHouse
class ObjectiveWalkTest {
    private static final String TEXT = "Déléguer la tenue du planning";
    private static final String INDICATOR = "Le planning de la semaine est fait sans elle";

    @LocalServerPort int port;

    @Autowired Sessions sessions;
    @Autowired Objectives objectives;

    private final Scene scene = new Scene();

    @SuppressWarnings("NullAway.Init")
    private VaultOwner coach;

    @SuppressWarnings("NullAway.Init")
    private String path;

    @BeforeEach
    void an_engagement() {
        coach = VaultOwner.founded(port, scene, sessions, "Apolline Objectif");
        path =
                coach.walker()
                                .post("/engagements/new", "organisation", "Ateliers Vaubrancourt")
                                .path()
                        + "/objectives";
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void they_are_agreed_on_changed_closed_and_taken_up_again() {
        assertThat(coach.walker().get(path).state()).isEqualTo("objectives:empty");
        var begun = begin(TEXT);
        assertThat(begun.state()).isEqualTo("objectives:open");
        assertThat(begun.body()).contains(TEXT, INDICATOR, "L’objectif est convenu", "30 juin");
        var one = one(begun);
        var changed =
                coach.walker()
                        .post(
                                one,
                                "version",
                                "1",
                                "text",
                                "Ne plus tenir le planning",
                                "indicator",
                                INDICATOR);
        assertThat(changed.body())
                .contains("Ne plus tenir le planning")
                .doesNotContain(TEXT, "30 juin");
        var reached = coach.walker().post(one + "/closing", "outcome", "reached");
        assertThat(reached.body()).contains("L’objectif est atteint", "Atteint le");
        assertThat(coach.walker().post(one + "/closing", "outcome", "aside").body())
                .contains("était déjà refermé");
        assertThat(coach.walker().post(one, "version", "2", "text", "x", "indicator", "y").state())
                .isEqualTo("objective-text:hindered");
        assertThat(coach.walker().post(one + "/reopening").body())
                .contains("L’objectif est repris", "Ne plus tenir le planning");
        assertThat(coach.walker().postOnce(one + "/closing", "outcome", "perdu").status())
                .isEqualTo(404);
    }

    @Test
    void what_does_not_fit_is_said_beside_it() {
        var unfit =
                coach.walker().postOnce(path + "/new", "text", "x".repeat(161), "by", "2031-02-30");
        assertThat(unfit.status()).isEqualTo(422);
        assertThat(unfit.state()).isEqualTo("objective-new:unfit");
        assertThat(unfit.body())
                .contains(
                        "trop long pour tenir en une phrase",
                        "Dites à quoi chacun le verra",
                        "Donnez un jour entier");
    }

    @Test
    void the_same_form_twice_makes_one() {
        var key = UUID.randomUUID().toString();
        for (int n = 0; n < 2; n++) {
            coach.walker().post(path + "/new", "key", key, "text", TEXT, "indicator", INDICATOR);
        }
        assertThat(scene.ask("select count(*) from objective where coach = '" + coach.id() + "'"))
                .isEqualTo("1");
    }

    @Test
    void five_stand_and_a_sixth_waits_with_all_that_was_typed() {
        for (int n = 1; n <= 5; n++) {
            begin("Objectif numéro " + n);
        }
        var full = coach.walker().get(path);
        assertThat(full.state()).isEqualTo("objectives:full");
        assertThat(full.body()).doesNotContain("/objectives/new\"");
        var sixth = coach.walker().postOnce(path + "/new", "text", "Un sixième", "indicator", "Vu");
        assertThat(sixth.status()).isEqualTo(422);
        assertThat(sixth.body()).contains("Cinq objectifs sont en cours", "Un sixième");
        var first = one(full);
        coach.walker().post(first + "/closing", "outcome", "aside");
        assertThat(begin("Un sixième").body()).contains("Un sixième", "Laissé de côté le");
        assertThat(coach.walker().post(first + "/reopening").body())
                .contains("Cinq objectifs sont en cours");
    }

    @Test
    void what_two_windows_wrote_is_both_shown() {
        var one = one(begin(TEXT));
        assertThat(change(one, "1", "De la fenêtre de gauche").status()).isEqualTo(303);
        var crossed = change(one, "1", "De la fenêtre de droite");
        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.state()).isEqualTo("objective-text:crossed");
        assertThat(crossed.body())
                .contains("De la fenêtre de gauche", "De la fenêtre de droite", "value=\"2\"");
        assertThat(change(one, "2", "De la fenêtre de droite").status()).isEqualTo(303);
    }

    @Test
    void nobody_else_finds_anything_of_it() {
        var one = one(begin(TEXT));
        var other = VaultOwner.founded(port, scene, sessions, "Firmin Voisin").walker();
        for (var page : List.of(path, path + "/new", one)) {
            assertThat(other.get(page).status()).as(page).isEqualTo(404);
        }
        for (var verb :
                List.of(
                        path + "/new",
                        path + "/new/draft",
                        path + "/new/draft/removal",
                        one,
                        one + "/draft",
                        one + "/draft/removal",
                        one + "/closing",
                        one + "/reopening")) {
            assertThat(other.postOnce(verb, "text", "x", "indicator", "y").status())
                    .as(verb)
                    .isIn(404, 406);
        }
        // One's own engagement does not lead to another's objective.
        var theirs = other.post("/engagements/new", "organisation", "Voisins").path();
        assertThat(other.get(theirs + one.substring(one.indexOf("/objectives"))).status())
                .isEqualTo(404);
    }

    @Test
    void with_the_vault_shut_it_leads_to_the_door_and_comes_back_whole() {
        var one = one(begin(TEXT));
        coach.walker().save(one + "/draft", "version", "1", "text", "Écrit");
        coach.walker().post("/vault/closing");
        assertThat(coach.walker().get(path).state()).isEqualTo("vault:shut");
        var kept =
                coach.walker()
                        .postOnce(path + "/new", "text", "Écrit trop tard", "indicator", "Vu");
        assertThat(kept.status()).isEqualTo(401);
        assertThat(kept.body()).contains("Écrit trop tard");
        assertThat(coach.walker().postOnce(one + "/closing").status()).isEqualTo(401);
        // What is typed goes on being kept, and is read once it is open.
        assertThat(
                        coach.walker()
                                .save(one + "/draft", "version", "1", "text", "Écrit à demi")
                                .status())
                .isEqualTo(200);
        coach.opens();
        var drafted = coach.walker().get(one);
        assertThat(drafted.state()).isEqualTo("objective-text:drafted");
        assertThat(drafted.body()).contains("Écrit à demi");
        assertThat(coach.walker().post(one + "/draft/removal").body()).contains(TEXT);
    }

    @Test
    void nothing_new_begins_once_the_engagement_is_over_and_all_goes_with_it() {
        var one = one(begin(TEXT));
        coach.walker().save(one + "/draft", "version", "1", "text", "À demi");
        var engagement = path.replace("/objectives", "");
        coach.walker().post(engagement + "/ending");
        var over = coach.walker().get(path);
        assertThat(over.state()).isEqualTo("objectives:over");
        assertThat(over.body()).contains(TEXT).doesNotContain("name=\"outcome\"", "/new\"");
        assertThat(coach.walker().post(path + "/new", "text", "x", "indicator", "y").body())
                .contains("L’accompagnement est clos");
        assertThat(coach.walker().post(one + "/closing").body())
                .contains("L’accompagnement est clos");
        coach.walker().post(engagement + "/removal");
        for (var table : List.of("objective where coach", "vault_draft where owner")) {
            assertThat(scene.ask("select count(*) from " + table + " = '" + coach.id() + "'"))
                    .as(table)
                    .isEqualTo("0");
        }
    }

    @Test
    void others_ask_for_the_standing_ones() {
        var closed = one(begin("Refermé"));
        coach.walker().post(closed + "/closing");
        begin(TEXT);
        var me = new MemberId(coach.id());
        var id = UUID.fromString(path.split("/")[2]);
        assertThat(coach.asks(() -> objectives.of(me, id)))
                .extracting(Objective::text, Objective::indicator, Objective::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                TEXT, INDICATOR, LocalDate.of(2031, 6, 30)));
    }

    private Walker.Page begin(String text) {
        return coach.walker()
                .post(path + "/new", "text", text, "indicator", INDICATOR, "by", "2031-06-30");
    }

    private Walker.Page change(String one, String version, String text) {
        return coach.walker()
                .postOnce(one, "version", version, "text", text, "indicator", INDICATOR);
    }

    /// Where the first one on a page is changed.
    private static String one(Walker.Page list) {
        return list.find("href=\"([^\"]+/objectives/[0-9a-f-]{36})\"");
    }
}
