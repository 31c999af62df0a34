package org.cordee.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import org.cordee.AtOnce;
import org.cordee.InTheHouse;
import org.cordee.TestInstance;
import org.cordee.Walker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What Cordée proposes once a week, over HTTP and without scripts: to whom, what each learns of
/// the other's answer, and what nobody can bend.
@InTheHouse
class WeeklyWalkTest {
    @LocalServerPort int port;

    @Autowired Night night;
    @Autowired Weeks weeks;

    @Test
    void both_are_shown_it_and_a_yes_is_told_once_both_said_it() throws SQLException {
        var alba = looks("Alba", "corse", 1, "practice/pricing", "voice/public-speaking");
        var bruno = looks("Bruno", "corse", 1, "voice/public-speaking", "practice/pricing");
        mondayComes();

        assertThat(alba.get("/affinities").state()).isEqualTo("affinities:proposed");
        assertThat(alba.get("/affinities").body())
                .contains("Bruno Lundi", "Je voudrais faire connaissance")
                .doesNotContain("bruno@lundi.example", "Corse");
        assertThat(alba.get("/today").body()).containsOnlyOnce("Faire connaissance avec Bruno");
        var brunos = words(bruno.get("/affinities"));

        var hers = "/affinities/" + id(alba, "Bruno Lundi");
        assertThat(alba.get(hers).state()).isEqualTo("affinity:proposed");
        assertThat(alba.post(hers + "/acceptance").body()).contains("Vous avez dit oui.");
        assertThat(alba.get(hers).state()).isEqualTo("affinity:wanted");
        assertThat(alba.get(hers).body()).doesNotContain("bruno@lundi.example");
        assertThat(alba.get("/today").body()).doesNotContain("Faire connaissance avec Bruno");
        // Nothing on his pages tells that she has answered.
        assertThat(words(bruno.get("/affinities"))).isEqualTo(brunos);
        // Pressed again, in this tab or another: the same.
        assertThat(alba.post(hers + "/acceptance").body()).contains("Vous avez dit oui.");

        var his = "/affinities/" + id(bruno, "Alba Lundi");
        var met = bruno.post(his + "/acceptance");
        assertThat(met.state()).isEqualTo("affinity:met");
        assertThat(met.body())
                .contains(
                        "alba@lundi.example",
                        "Lieux",
                        "Corse",
                        "Services",
                        "/partnerships/new?with=");
        assertThat(alba.get(hers).body()).contains("bruno@lundi.example");
        assertThat(alba.get("/today").body()).contains("Bruno Lundi aussi voudrait");

        var open = bruno.get("/partnerships/new?with=" + his.substring("/affinities/".length()));
        assertThat(open.body()).contains("vous inviterez Alba Lundi");
        var people =
                bruno.post(
                        "/partnerships",
                        "purpose",
                        "Essayer",
                        "exchangeOn",
                        java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(20).toString(),
                        "with",
                        his.substring("/affinities/".length()));
        assertThat(people.body()).contains("value=\"Alba Lundi\"", "Inviter");
    }

    @Test
    void what_one_would_rather_not_is_never_told() throws SQLException {
        var cleo = looks("Cléo", "normandie", 1, "team/trust", "organisation/change");
        var denis = looks("Denis", "normandie", 1, "organisation/change", "team/trust");
        mondayComes();
        var hers = "/affinities/" + id(cleo, "Denis Lundi");
        var his = "/affinities/" + id(denis, "Cléo Lundi");
        // A yes, then never: as if it had not been said.
        cleo.post(hers + "/acceptance");
        assertThat(cleo.post(hers + "/refusals", "until", "never").body())
                .contains("n’en saura rien");
        assertThat(words(denis.get("/affinities"))).contains("Cléo Lundi");
        assertThat(denis.post(his + "/acceptance").body()).contains("Vous avez dit oui.");
        assertThat(denis.get(his).body()).doesNotContain("cleo@lundi.example");
        nightFalls();
        assertThat(denis.get("/affinities").body()).contains("Cléo Lundi", "Vous avez dit oui.");
        // She thinks better of it: it waits for her answer, and now it is said on both sides.
        assertThat(cleo.get(hers).state()).isEqualTo("affinity:kept-apart");
        cleo.post(hers + "/refusals/removal");
        assertThat(cleo.get(hers).state()).isEqualTo("affinity:proposed");
        assertThat(cleo.post(hers + "/acceptance").state()).isEqualTo("affinity:met");
        assertThat(denis.get(his).body()).contains("cleo@lundi.example");
        // And takes back what both know of: over for both, and nothing to be read any more.
        assertThat(cleo.post(hers + "/refusals", "until", "later").body()).contains("C’est repris");
        assertThat(denis.get(his).body()).doesNotContain("cleo@lundi.example");
        assertThat(denis.get("/affinities").body()).doesNotContain("Vous avez dit oui.");
        assertThat(denis.post(his + "/acceptance").body()).contains("n’est plus là");
        assertThat(cleo.post(hers + "/acceptance").body()).contains("n’est plus là");
    }

    @Test
    void several_nodes_hold_one_round_and_it_gives_no_more_than_was_wanted() throws SQLException {
        for (var name : List.of("Elsa", "Félix", "Gaëlle", "Hugo")) {
            looks(name, "hauts-de-france", 1, "facilitation/workshop", "facilitation/workshop");
        }
        night.forget();
        run("delete from affinity_night", "delete from affinity_round");
        assertThat(AtOnce.all(4, weeks::hold)).containsOnlyOnce(true);
        assertThat(weeks.hold()).isFalse();
        // All alike: everybody once, in pairs.
        var named =
                "select count(*) from affinity_proposal p join member m on m.id = p.member"
                        + " where m.name in ('Elsa Lundi', 'Félix Lundi', 'Gaëlle Lundi', 'Hugo Lundi')";
        assertThat(ask(named)).isEqualTo("4");
        assertThat(
                        ask(
                                named
                                        + " and not exists (select from affinity_proposal q"
                                        + " where q.member = p.other and q.other = p.member and q.week = p.week)"))
                .isEqualTo("0");
        // What was proposed still stands: nobody wants more this month, and nobody waits.
        aWeekPasses();
        assertThat(weeks.hold()).isTrue();
        assertThat(ask(named)).isEqualTo("4");
        assertThat(
                        ask(
                                "select count(*) from affinity_wait w join member m on m.id = w.member where m.name = 'Elsa Lundi'"))
                .isEqualTo("0");
        // A month later there is room again, and others to meet.
        for (int week = 0; week < 4; week++) {
            aWeekPasses();
        }
        mondayComes();
        assertThat(ask(named)).isEqualTo("8");
    }

    /// A node that begins to keep a round and falls: another waits for it, and does it whole.
    @Test
    void a_round_that_falls_midway_is_taken_up_by_another() throws Exception {
        looks("Violette", "grand-est", 1, "voice/video", "wellbeing/time");
        looks("Wassim", "grand-est", 1, "wellbeing/time", "voice/video");
        night.forget();
        run("delete from affinity_night", "delete from affinity_round");
        try (var falling = TestInstance.superuser();
                var other = Executors.newVirtualThreadPerTaskExecutor()) {
            falling.setAutoCommit(false);
            try (var sql = falling.createStatement()) {
                sql.execute(
                        "insert into affinity_round values (date_trunc('week', now() at time zone 'UTC')::date, now())");
                sql.execute(
                        "insert into affinity_proposal (member, other, week) select a.id, b.id, current_date"
                                + " from member a, member b where a.name = 'Violette Lundi' and b.name = 'Wassim Lundi'");
            }
            var held = other.submit(weeks::hold);
            falling.rollback();
            assertThat(held.get()).isTrue();
        }
        assertThat(
                        ask(
                                "select count(*) from affinity_proposal p join member m on m.id = p.member"
                                        + " where m.name in ('Violette Lundi', 'Wassim Lundi')"))
                .isEqualTo("2");
    }

    @Test
    void a_profile_changed_by_day_bends_nothing_until_the_next_round() throws SQLException {
        var ines = looks("Inès", "occitanie", 1, "training/design", "wellbeing/stress");
        looks("Jules", "occitanie", 1, "wellbeing/stress", "training/design");
        mondayComes();
        assertThat(ines.get("/affinities").body()).contains("Jules Lundi");
        looks("Karim", "occitanie", 1, "wellbeing/stress", "voice/storytelling");
        ines.post(
                "/profile/items/searches",
                "words",
                "",
                "skill",
                "voice/storytelling",
                "weight",
                "3");
        assertThat(weeks.hold()).isFalse();
        assertThat(ines.get("/affinities").body())
                .contains("Jules Lundi")
                .doesNotContain("Karim Lundi");
    }

    @Test
    void whoever_stops_looking_or_goes_is_proposed_no_more() throws SQLException {
        var lou = looks("Lou", "grand-est", 2, "strategy/finance", "individual/goals");
        var malo = looks("Malo", "grand-est", 1, "individual/goals", "strategy/finance");
        looks("Noor", "grand-est", 1, "individual/goals", "strategy/finance");
        mondayComes();
        assertThat(lou.get("/affinities").body()).contains("Malo Lundi", "Noor Lundi");
        malo.post("/profile/meeting", "introductions", "1", "window", "1");
        assertThat(lou.get("/affinities").body()).contains("Malo Lundi");
        nightFalls();
        assertThat(lou.get("/affinities").body()).doesNotContain("Malo Lundi");
        assertThat(malo.get("/affinities").body()).doesNotContain("Lou Lundi");
        run("delete from member where name = 'Noor Lundi'");
        nightFalls();
        assertThat(lou.get("/affinities").body())
                .doesNotContain("Noor Lundi")
                .contains("Le prochain tour");
    }

    @Test
    void whoever_is_proposed_to_nobody_is_told_why() throws SQLException {
        var odile = looks("Odilon", "nouvelle-aquitaine", 1, "strategy/growth", "conflict/tension");
        odile.post("/profile/record");
        var paul = looks("Paulin", "nouvelle-aquitaine", 1, "strategy/growth", "conflict/tension");
        mondayComes();
        assertThat(odile.get("/affinities").body()).contains("Aucun code de déontologie n’entre");
        assertThat(paul.get("/affinities").body()).contains("Aucun membre ne répond");
        // Somebody whom all others keep apart waits, and is not told by whom.
        var quentin =
                looks("Quentin", "nouvelle-aquitaine", 1, "conflict/tension", "strategy/growth");
        nightFalls();
        paul.post("/affinities/" + id(paul, "Quentin Lundi") + "/refusals", "until", "never");
        nightFalls();
        aWeekPasses();
        mondayComes();
        assertThat(quentin.get("/affinities").body())
                .contains("Aucun membre ne répond")
                .doesNotContain("Paulin Lundi");
        assertThat(
                        ask(
                                "select rounds from affinity_wait w join member m on m.id = w.member where m.name = 'Paulin Lundi'"))
                .isEqualTo("2");
    }

    @Test
    void what_was_never_proposed_cannot_be_wanted() {
        var rita = looks("Rita", "pays-de-la-loire", 1, "team/remote", "team/remote");
        looks("Sven", "pays-de-la-loire", 1, "team/remote", "team/remote");
        var said = rita.post("/affinities/" + id(rita, "Sven Lundi") + "/acceptance");
        assertThat(said.body()).contains("n’est plus là");
    }

    @Test
    void a_steward_says_which_codes_go_together_from_the_next_night_on() throws SQLException {
        var tara = looks("Tara", "outre-mer", 1, "team/roles", "voice/media");
        var ugo = looks("Ugo", "outre-mer", 1, "voice/media", "team/roles");
        ugo.post("/profile/record", "code", "sfcoach");
        nightFalls();
        assertThat(tara.get("/affinities").body()).doesNotContain("Ugo Lundi");
        var said = new String[] {"one", "sfcoach", "other", "icf", "why", "Relus le 3 mars"};
        assertThat(tara.get("/codes").body()).doesNotContain("Se prononcer");
        assertThat(tara.postOnce("/codes", said).status()).isEqualTo(404);
        run("insert into stewardship select id, now() from member where name = 'Tara Lundi'");
        var unfit = tara.postOnce("/codes", "one", "icf", "other", "icf", "why", "");
        assertThat(unfit.status()).isEqualTo(422);
        assertThat(unfit.body()).contains("deux codes différents", "Donnez une raison");
        assertThat(tara.post("/codes", said).body())
                .contains("« Relus le 3 mars »", "Déclarés compatibles par Tara Lundi");
        assertThat(tara.post("/codes", said).body()).contains("C’était déjà le cas");
        assertThat(tara.get("/affinities").body()).doesNotContain("Ugo Lundi");
        nightFalls();
        assertThat(tara.get("/affinities").body())
                .contains("Ugo Lundi", "ou deux codes compatibles");
        assertThat(
                        tara.post(
                                        "/codes",
                                        "one",
                                        "icf",
                                        "other",
                                        "sfcoach",
                                        "compatible",
                                        "no",
                                        "why",
                                        "Relus encore")
                                .body())
                .contains("Déclarés incompatibles par Tara Lundi", "« Relus le 3 mars »");
        nightFalls();
        assertThat(tara.get("/affinities").body()).doesNotContain("Ugo Lundi");
    }

    private Walker looks(String name, String zone, int introductions, String search, String offer) {
        var one =
                Walker.member(
                        port,
                        java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                                        .replaceAll("\\p{M}", "")
                                        .toLowerCase(java.util.Locale.ROOT)
                                + "@lundi.example",
                        name + " Lundi");
        one.post("/profile/items/searches", "words", "", "skill", search, "weight", "3");
        one.post("/profile/items/offers", "words", "", "skill", offer, "weight", "3");
        one.post("/profile/positioning", "zone", zone, "service", "teams");
        one.post("/profile/record", "code", "icf");
        one.post(
                "/profile/meeting",
                "looking",
                "true",
                "introductions",
                "" + introductions,
                "window",
                "1");
        return one;
    }

    /// The round of this week is held, of those who look now.
    private void mondayComes() throws SQLException {
        night.forget();
        run("delete from affinity_night", "delete from affinity_round");
        assertThat(weeks.hold()).isTrue();
    }

    private void aWeekPasses() throws SQLException {
        run(
                "delete from affinity_round",
                "update affinity_proposal set week = week - 7",
                "delete from affinity_night");
        night.forget();
    }

    private void nightFalls() throws SQLException {
        run(
                "delete from affinity_night",
                "update affinity_refusal set refused_at = refused_at - interval '1 day'");
        night.forget();
    }

    private static void run(String... statements) throws SQLException {
        try (var db = TestInstance.superuser();
                var sql = db.createStatement()) {
            for (var statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private static String ask(String sql) throws SQLException {
        try (var db = TestInstance.superuser()) {
            return String.valueOf(TestInstance.ask(db, sql));
        }
    }

    /// What a page says, without the tokens that change each time.
    private static String words(Walker.Page page) {
        return page.body().replaceAll("value=\"[^\"]*\"|nonce=\"[^\"]*\"", "");
    }

    /// Of somebody who stands on one's page, or can be found by name.
    private static String id(Walker who, String name) {
        return who.get("/affinities?name=" + name.replace(" ", "+"))
                .find("href=\"/affinities/([0-9a-f-]{36})\"");
    }
}
