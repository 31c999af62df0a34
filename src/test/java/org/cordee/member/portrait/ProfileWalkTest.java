package org.cordee.member.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cordee.InTheHouse;
import org.cordee.Walker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A profile whole, over HTTP and without scripts.
@InTheHouse
class ProfileWalkTest {
    @LocalServerPort int port;

    @Test
    void a_list_takes_words_a_skill_or_both_and_says_what_it_does_not_know() {
        var ada = Walker.member(port, "ada@profile.example", "Ada Profil");
        ada.post("/welcome/2", "offers", "Écouter longtemps", "searches", "");
        var page = "/profile/items/offers";
        assertThat(ada.get(page).state()).isEqualTo("items:offers");

        var refused =
                ada.postOnce(
                        page,
                        "words",
                        "Écouter longtemps",
                        "skill",
                        "",
                        "weight",
                        "1",
                        "words",
                        "Entre associés",
                        "skill",
                        "médiation familiale",
                        "weight",
                        "3",
                        "words",
                        "Écouter longtemps",
                        "skill",
                        "",
                        "weight",
                        "2");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "Choisissez l’un de ceux-ci", "1:conflict/mediation", "déjà dit plus haut")
                .contains("Entre associés</textarea>", "value=\"médiation familiale\"");
        // One of those that are proposed is taken with one press, and all is kept.
        var taken =
                ada.post(
                        page,
                        "words",
                        "Écouter longtemps",
                        "skill",
                        "",
                        "weight",
                        "1",
                        "words",
                        "Entre associés",
                        "skill",
                        "médiation familiale",
                        "weight",
                        "3",
                        "words",
                        "",
                        "skill",
                        "cnv",
                        "weight",
                        "2",
                        "take",
                        "1:conflict/mediation");
        assertThat(taken.state()).isEqualTo("profile");
        assertThat(taken.body())
                .contains("Écouter longtemps", "Entre associés", "Communication non violente");
        assertThat(taken.find("<p class=\"meta\">(Médiation)<span")).isEqualTo("Médiation");

        // What is only a skill is read in the language of the reader, and stays itself.
        ada.post("/settings", "language", "en", "theme", "", "zone", "Europe/Paris");
        assertThat(ada.get("/profile").body()).contains("Nonviolent communication", "Mediation");
        assertThat(ada.get(page).body()).contains("value=\"Nonviolent communication\"");
        ada.post("/settings", "language", "fr", "theme", "", "zone", "Europe/Paris");

        // The first steps go on writing plain words: what is known of a line stays.
        ada.post("/welcome/2", "offers", "Entre associés\nUn de plus", "searches", "");
        assertThat(ada.get(page).body())
                .contains("value=\"Médiation\"", "Un de plus")
                .doesNotContain("Écouter longtemps");
        var without = ada.post(page, "words", "Entre associés", "skill", "", "without", "0");
        assertThat(without.state()).isEqualTo("items:offers");
        assertThat(ada.get("/profile").body()).doesNotContain("Entre associés");
        assertThat(ada.postOnce("/profile/items/others", "words", "x").status()).isEqualTo(404);
    }

    @Test
    void thirty_lines_and_no_more() {
        var ben = Walker.member(port, "ben@profile.example", "Ben Profil");
        var fields = new ArrayList<String>();
        for (var n = 0; n < 30; n++) {
            fields.addAll(List.of("words", "ligne " + n, "skill", ""));
        }
        var page = "/profile/items/strengths";
        assertThat(ben.postOnce(page, fields.toArray(String[]::new)).status()).isEqualTo(303);
        fields.addAll(List.of("words", "de trop", "skill", ""));
        var refused = ben.postOnce(page, fields.toArray(String[]::new));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("30 lignes au plus", "de trop</textarea>");
    }

    @Test
    void one_sees_ones_page_as_others_do_and_they_see_just_that() {
        var cleo = Walker.member(port, "cleo@profile.example", "Cléo Profil");
        var dan = Walker.member(port, "dan@profile.example", "Dan Profil");
        var nobody = new Walker(port);
        cleo.post("/welcome/3", "strengths", "Tenir bon", "weakSpots", "Vendre");
        cleo.post(
                "/profile/positioning",
                "forehand",
                "Les rachats",
                "clientele",
                "large",
                "clientele",
                "unknown",
                "zone",
                "bretagne",
                "service",
                "teams",
                "online",
                "true");

        var address = "/members/" + memberId(cleo);

        assertThat(dan.get(address).body())
                .contains("Cléo Profil", "Les rachats", "Grandes entreprises", "Bretagne")
                .doesNotContain("Tenir bon", "Vendre", "Reprendre", "Lu de");
        assertThat(cleo.get("/profile?as=members").body())
                .contains("Les rachats", "exactement ce qu’ils lisent")
                .doesNotContain("Tenir bon", "Vendre");
        assertThat(cleo.get("/profile?as=circles").state()).isEqualTo("profile:as-circles");
        assertThat(nobody.get(address).status()).isEqualTo(404);
        assertThat(cleo.get("/profile?as=public").body()).contains("n’existe pas");

        cleo.post(
                "/profile/visibility",
                "audience.card",
                "public",
                "audience.strengths",
                "members",
                "audience.forehand",
                "me",
                "audience.weak_spots",
                "circles",
                "audience.positioning",
                "public");
        assertThat(dan.get(address).body())
                .contains("Tenir bon")
                .doesNotContain("Les rachats", "Vendre");
        var open = nobody.get(address);
        assertThat(open.status()).isEqualTo(200);
        assertThat(open.body())
                .contains("Cléo Profil", "Bretagne")
                .doesNotContain("Tenir bon", "Les rachats");
        assertThat(cleo.get("/profile?as=public").body())
                .contains("Bretagne")
                .doesNotContain("Tenir bon");
        assertThat(cleo.get(address).path()).isEqualTo("/profile");
        assertThat(dan.get("/members/" + java.util.UUID.randomUUID()).status()).isEqualTo(404);
        // Those who share no circle with her read nothing of what is for her circles.
        assertThat(cleo.get("/profile?as=circles").body()).contains("Vendre", "Tenir bon");
        assertThat(cleo.get("/profile?as=members").body()).doesNotContain("Vendre");
        assertThat(cleo.get("/profile/visibility").body())
                .contains("<option value=\"circles\" selected>mes cercles</option>");
    }

    @Test
    void a_record_makes_a_level_by_the_published_table() {
        var elia = Walker.member(port, "elia@profile.example", "Élia Profil");
        assertThat(elia.get("/profile/meeting").body()).contains("Niveau 1 sur 5");
        var refused =
                elia.postOnce(
                        "/profile/record",
                        "training",
                        "Une école",
                        "trainingHours",
                        "beaucoup",
                        "since",
                        "1850",
                        "hours",
                        "2 600",
                        "credentials",
                        "x".repeat(401));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("en chiffres", "une année, de 1950", "400 caractères")
                .contains("value=\"beaucoup\"", "value=\"2 600\"", "Une école");
        elia.post(
                "/profile/record",
                "training",
                "Une école",
                "trainingHours",
                "210",
                "since",
                "2005",
                "hours",
                "2 600",
                "credentials",
                "PCC",
                "supervision",
                "group",
                "living",
                "whole",
                "code",
                "icf",
                "code",
                "emcc",
                "code",
                "nobody");
        var page = elia.get("/profile").body();
        assertThat(page).contains("5 sur 5", "Une école", "En groupe", "Global Code of Ethics");
        elia.post("/profile/record", "since", "2005", "hours", "2 600", "trainingHours", "210");
        // Without supervision the higher steps are not met.
        assertThat(elia.get("/profile/meeting").body()).contains("Niveau 2 sur 5");
        assertThat(elia.get("/profile").body()).doesNotContain("Global Code of Ethics");
        assertThat(elia.get("/rules/level").body())
                .contains("Niveau 5 sur 5", "12 ans de métier", "une supervision");
        assertThat(
                        elia.post(
                                        "/profile/meeting",
                                        "looking",
                                        "true",
                                        "introductions",
                                        "8",
                                        "window",
                                        "9")
                                .state())
                .isEqualTo("profile");
        assertThat(elia.get("/profile/meeting").body())
                .contains("value=\"8\" selected", "value=\"1\" selected", "value=\"true\" checked");
    }

    @Test
    void a_posture_is_answered_read_in_words_and_answered_again() {
        var fay = Walker.member(port, "fay@profile.example", "Fay Profil");
        var refused = fay.postOnce("/profile/posture", "item.0", "5", "item.1", "9");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Il reste 11 phrases", "name=\"item.0\" value=\"5\" checked");
        fay.post("/profile/posture", answers("5", "1"));
        var read = fay.get("/profile/posture");
        assertThat(read.state()).isEqualTo("posture:answered");
        assertThat(read.body())
                .contains("Tempo\u00a0: nettement «\u00a0vif\u00a0»")
                .doesNotContain("Avant</h2>");
        fay.post("/profile/posture", answers("5", "1"));
        assertThat(fay.get("/profile/posture").body()).doesNotContain("Avant</h2>");
        fay.post("/profile/posture", answers("3", "3"));
        assertThat(fay.get("/profile/posture").body())
                .contains(
                        "Tempo\u00a0: entre les deux", "Avant</h2>", "nettement «\u00a0vif\u00a0»");
        assertThat(fay.get("/profile").body()).contains("entre les deux");
        assertThat(fay.get("/profile?as=partners").body()).doesNotContain("entre les deux");
    }

    @Test
    void three_needs_at_the_most_and_they_go_by_themselves() {
        var gil = Walker.member(port, "gil@profile.example", "Gil Profil");
        assertThat(gil.postOnce("/profile/needs", "words", " ").status()).isEqualTo(422);
        var unknown = gil.postOnce("/profile/needs", "words", "Relire", "skill", "jardinage");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.body()).contains("Relire</textarea>", "value=\"jardinage\"");
        var key = java.util.UUID.randomUUID().toString();
        for (var twice = 0; twice < 2; twice++) {
            gil.post(
                    "/profile/needs",
                    "key",
                    key,
                    "words",
                    "Premier",
                    "skill",
                    "médiation",
                    "weeks",
                    "4");
        }
        gil.post("/profile/needs", "words", "Deuxième", "audience", "members", "weeks", "13");
        gil.post("/profile/needs", "words", "Troisième");
        var full = gil.postOnce("/profile/needs", "words", "Quatrième");
        assertThat(full.status()).isEqualTo(422);
        assertThat(full.body()).contains("déjà trois", "Quatrième</textarea>", "Encore 28 jours");

        var hal = Walker.member(port, "hal@profile.example", "Hal Profil");
        assertThat(hal.get("/members/" + memberId(gil)).body())
                .contains("Deuxième")
                .doesNotContain("Premier", "Troisième");
        var own = gil.get("/profile");
        var prolong = own.find("action=\"(/profile/needs/[^\"]+/prolongation)\"");
        assertThat(hal.postOnce(prolong).status()).isEqualTo(404);
        assertThat(gil.post(prolong).body()).contains("Encore 42 jours");
        var removal = own.find("action=\"(/profile/needs/[^\"]+/removal)\"");
        assertThat(hal.postOnce(removal).status()).isEqualTo(404);
        assertThat(gil.post(removal).body()).doesNotContain("Premier").contains("Deuxième");
        assertThat(gil.postOnce(removal).status()).isEqualTo(404);
        assertThat(gil.postOnce("/profile/needs", "words", "Quatrième").status()).isEqualTo(303);
    }

    private static String[] answers(String straight, String turned) {
        var fields = new ArrayList<String>();
        for (var n = 0; n < 12; n++) {
            fields.addAll(List.of("item." + n, n % 2 == 0 ? straight : turned));
        }
        return fields.toArray(String[]::new);
    }

    private static String memberId(Walker who) {
        try (var superuser = org.cordee.TestInstance.superuser()) {
            var name = who.get("/profile/card").find("name=\"name\"[^>]*value=\"([^\"]+)\"");
            return org.cordee.Somebody.value(
                    superuser, "select id from member where name = ?", name);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
