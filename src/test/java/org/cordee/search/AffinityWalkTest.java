package org.cordee.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordee.InTheHouse;
import org.cordee.TestInstance;
import org.cordee.Walker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// One's search over HTTP and without scripts: who is found and why, who is not, and what is told.
@InTheHouse
class AffinityWalkTest {
    @LocalServerPort int port;

    @Autowired Night night;

    @Test
    void two_who_answer_each_other_find_each_other_with_their_reasons() throws SQLException {
        var iris = looks("Iris", "conflict/mediation", "team/remote");
        var jean = looks("Jean", "team/remote", "conflict/mediation");
        assertThat(iris.get("/affinities").body()).doesNotContain("Jean Affin");

        nightFalls();
        var found = iris.get("/affinities");
        assertThat(found.state()).isEqualTo("affinities:found");
        assertThat(found.body())
                .contains(
                        "Jean Affin",
                        "Besoins qui trouvent réponse : 1 sur 1.",
                        "« Médiation », offert sous ce nom",
                        "comptent pour moitié")
                .doesNotContain("Iris Affin\"");
        assertThat(jean.get("/affinities").body()).contains("Iris Affin");

        // What they stop showing is met from now on without a name.
        jean.post("/profile/visibility", "audience.offers", "me", "serves.offers", "true");
        assertThat(iris.get("/affinities").body())
                .contains("« Médiation » : répond à ce besoin")
                .doesNotContain("offert sous ce nom");
        // Not now: neither finds the other, and only who said so is told.
        var address = "/affinities/" + id(jean, iris, "Jean Affin");
        assertThat(iris.get(address).state()).isEqualTo("affinity:gains");
        iris.post(address + "/refusals", "until", "later");
        assertThat(iris.get("/affinities").body()).contains("Ceux que vous tenez à distance");
        assertThat(iris.get(address).state()).isEqualTo("affinity:kept-apart");
        // By day nothing changes for the other, or they would know.
        var hers = "/affinities/" + id(iris, jean, "Iris Affin");
        assertThat(jean.get("/affinities").body()).contains("Iris Affin");
        nightFalls();
        assertThat(jean.get("/affinities").body()).doesNotContain("Iris Affin");
        assertThat(jean.get(hers).state()).isEqualTo("affinity:not-now");
        iris.post(address + "/refusals/removal");
        assertThat(iris.get(address).state()).isEqualTo("affinity:gains");
        assertThat(jean.get(hers).state()).isEqualTo("affinity:not-now");
        nightFalls();
        assertThat(jean.get("/affinities").body()).contains("Iris Affin");
    }

    @Test
    void a_posture_that_serves_and_is_not_read_is_not_told() throws SQLException {
        var ondine = looks("Ondine", "voice/public-speaking", "strategy/strategic-plan");
        var pavel = looks("Pavel", "strategy/strategic-plan", "voice/public-speaking");
        for (var one : new Walker[] {ondine, pavel}) {
            one.post("/profile/posture", answers());
            one.post("/profile/visibility", "audience.posture", "me", "serves.posture", "true");
        }
        nightFalls();
        assertThat(ondine.get("/affinities").body())
                .contains("sans être montrées")
                .doesNotContain("Vous allez bien ensemble");
        pavel.post("/profile/visibility", "audience.posture", "members");
        assertThat(ondine.get("/affinities").body()).contains("Vous allez bien ensemble");
    }

    private static String[] answers() {
        return IntStream.range(0, 12)
                .boxed()
                .flatMap(item -> Stream.of("item." + item, "3"))
                .toArray(String[]::new);
    }

    @Test
    void the_first_condition_that_two_do_not_meet_is_told() throws SQLException {
        var kim = looks("Kim", "conflict/mediation", "team/remote");
        var loup = looks("Loup", "team/remote", "conflict/mediation");
        loup.post("/profile/record", "code", "sfcoach");
        nightFalls();
        var address = "/affinities/" + id(loup, kim, "Loup Affin");
        assertThat(kim.get(address).state()).isEqualTo("affinity:unmet");
        assertThat(kim.get(address).body()).contains("un code de déontologie en commun");
        assertThat(kim.get("/affinities").body()).doesNotContain("Loup Affin");
    }

    @Test
    void what_keeps_one_out_is_said() throws SQLException {
        var mila = Walker.member(port, "mila@affinity.example", "Mila Affin");
        nightFalls();
        assertThat(mila.get("/affinities").state()).isEqualTo("affinities:absent");
        mila.post("/profile/meeting", "looking", "true", "introductions", "2", "window", "1");
        assertThat(mila.get("/affinities").state()).isEqualTo("affinities:absent");
        nightFalls();
        assertThat(mila.get("/affinities").state()).isEqualTo("affinities:needless");
        mila.post("/profile/meeting", "looking", "true", "introductions", "0", "window", "1");
        nightFalls();
        assertThat(mila.get("/affinities").state()).isEqualTo("affinities:full");
    }

    @Test
    void weights_are_kept_or_refused_with_what_was_typed() {
        var nael = Walker.member(port, "nael@affinity.example", "Naël Affin");
        var refused =
                nael.postOnce(
                        "/affinities/weights",
                        "coverage",
                        "4",
                        "posture",
                        "beaucoup",
                        "distinctness",
                        "30");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.state()).isEqualTo("affinities:unfit");
        assertThat(refused.body())
                .contains("de 5 à 100", "value=\"4\"", "value=\"beaucoup\"", "value=\"30\"");
        nael.post("/affinities/weights", "coverage", "40", "posture", "40", "distinctness", "20");
        assertThat(nael.get("/affinities").body()).contains("value=\"40\"", "value=\"20\"");
    }

    private Walker looks(String name, String search, String offer) {
        var one =
                Walker.member(
                        port,
                        name.toLowerCase(java.util.Locale.ROOT) + "@affinity.example",
                        name + " Affin");
        one.post("/profile/items/searches", "words", "", "skill", search, "weight", "3");
        one.post("/profile/items/offers", "words", "", "skill", offer, "weight", "3");
        one.post("/profile/positioning", "zone", "bretagne", "service", "teams");
        one.post("/profile/record", "code", "icf");
        one.post("/profile/meeting", "looking", "true", "introductions", "2", "window", "1");
        return one;
    }

    /// What the search knows is drawn anew.
    private void nightFalls() throws SQLException {
        try (var db = TestInstance.superuser();
                var sql = db.createStatement()) {
            sql.execute("delete from affinity_night");
            sql.execute(
                    "update affinity_refusal set refused_at = refused_at - interval '1 day', until_day = until_day - 1");
        }
        night.forget();
    }

    /// Of one of them, as another finds it.
    private static String id(Walker whom, Walker who, String name) {
        return who.get("/affinities?name=" + name.replace(" ", "+"))
                .find("href=\"/affinities/([0-9a-f-]{36})\"");
    }
}
