package org.cordee.member.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.InTheHouse;
import org.cordee.Somebody;
import org.cordee.TestInstance;
import org.cordee.member.posture.Axis;
import org.cordee.member.posture.Questionnaire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Which lines of a profile the database gives to whom: a stranger, a member, a partner, its owner,
/// and the house for affinities.
@InTheHouse
class ProfileLinesTest {
    private static final String KINDS =
            "select distinct aspect from profile_of(?, current_date) order by 1";

    private Somebody owner;
    private Somebody partner;
    private Somebody member;

    @BeforeEach
    void a_whole_profile() throws SQLException {
        owner = Somebody.named("Ondine Vraie");
        partner = Somebody.named("Pacôme Lié");
        member = Somebody.named("Mélisse Autre");
        var room = UUID.randomUUID();
        run(
                "insert into partnership (id, purpose, opened_at, opened_by, exchange_on)"
                        + " values ('%s', 'x', now(), '%s', current_date)"
                                .formatted(room, owner.id()));
        for (var who : List.of(owner, partner)) {
            run(
                    "insert into party (partnership, member, joined_at) values ('%s', '%s', now())"
                            .formatted(room, who.id()));
        }
        run(
                "update member set languages = '{fr,it}', headline = 'Coach' where id = '%s'"
                        .formatted(owner.id()));
        for (var item :
                List.of(
                        "'offer', 'J’offre', 'conflict/mediation', 3, 0",
                        "'offer', 'Encore', 'conflict/mediation', 1, 1",
                        "'offer', 'Sans nom', null, 3, 2",
                        "'search', 'Je cherche', 'strategy/finance', 2, 0",
                        "'strength', 'Ma force', 'practice/pricing', 2, 0",
                        "'weak_spot', 'Mon point faible', 'practice/find-clients', 2, 0")) {
            var parts = item.split(", ");
            owner.writes(
                    "insert into profile_item (id, member, kind, words, skill, weight, position)"
                            + " values (gen_random_uuid(), ?, %s, %s, %s, %s, %s)"
                                    .formatted((Object[]) parts),
                    owner.id());
        }
        owner.writes(
                "insert into practice (member, forehand, online, looking, introductions, level_window)"
                        + " values (?, 'Ma balle', true, true, 3, 2)",
                owner.id());
        owner.writes(
                "insert into positioning_pick (member, kind, choice) values (?, 'zone', 'bretagne')",
                owner.id());
        owner.writes(
                "insert into professional_record (member, training, training_hours, since, hours, credentials, supervision, living)"
                        + " values (?, 'École', 130, 2015, 600, '', 'peers', 'whole')",
                owner.id());
        owner.writes(
                "insert into signed_code (member, code, signed_at) values (?, 'emcc', now())",
                owner.id());
        owner.writes(
                "insert into posture_answer (id, member, items, answered_at)"
                        + " values (gen_random_uuid(), ?, '{5,1,4,3,3,3,1,5,2,2,5,4}', now())",
                owner.id());
        need("Pour mes partenaires", "partners", 0, "current_date");
        need("Pour tous", "members", 1, "current_date + 3");
        need("Passé", "members", 2, "current_date - 1");
    }

    @Test
    void each_reads_what_is_theirs_at_first() throws SQLException {
        assertThat(outside()).isEmpty();
        assertThat(reads(member))
                .containsExactly(
                        "card", "codes", "forehand", "needs", "offers", "positioning", "searches");
        assertThat(reads(partner))
                .containsExactly(
                        "card",
                        "codes",
                        "forehand",
                        "needs",
                        "offers",
                        "positioning",
                        "record",
                        "searches");
        assertThat(reads(owner))
                .containsExactly(
                        "card",
                        "codes",
                        "forehand",
                        "needs",
                        "offers",
                        "positioning",
                        "posture",
                        "record",
                        "searches",
                        "strengths",
                        "weak_spots");
        assertThat(words(member, "needs")).containsExactly("Pour tous");
        assertThat(words(partner, "needs")).containsExactly("Pour mes partenaires", "Pour tous");
    }

    @Test
    void what_is_shown_before_is_what_is_read_after() throws SQLException {
        set("weak_spots", "partners", false);
        set("posture", "members", false);
        set("card", "public", true);
        set("searches", "me", true);
        for (var audience : List.of("partners", "members", "public")) {
            var shown =
                    owner.rows(
                            "select aspect, kind, words, skill, amount, day, id from my_profile_as(?, current_date)",
                            audience);
            var read =
                    switch (audience) {
                        case "partners" -> whole(partner);
                        case "members" -> whole(member);
                        default -> outside("aspect, kind, words, skill, amount, day, id");
                    };
            assertThat(read).as(audience).isEqualTo(shown).isNotEmpty();
        }
    }

    @Test
    void settings_that_contradict_one_another_open_nothing_more() throws SQLException {
        // For anybody, in a card that is not: nobody outside reads it.
        set("offers", "public", false);
        assertThat(outside()).isEmpty();
        set("card", "public", true);
        assertThat(outside()).containsExactly("card", "offers");
        // Lent and closed: it serves, and is read by nobody.
        set("strengths", "me", true);
        set("weak_spots", "me", false);
        assertThat(reads(partner)).doesNotContain("strengths", "weak_spots");
        // Of whom nobody here has one; partners are nearer than a circle.
        set("posture", "circles", false);
        assertThat(reads(member)).doesNotContain("posture");
        assertThat(reads(partner)).contains("posture");
        // A card is every member's, and serves.
        assertThatThrownBy(() -> set("card", "me", true)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> set("card", "members", false)).isInstanceOf(SQLException.class);
        // No audience that there is not reads anything.
        assertThat(owner.rows("select aspect from my_profile_as('everybody', current_date)"))
                .isEmpty();
    }

    @Test
    void who_leaves_the_room_is_a_member_like_any_other() throws SQLException {
        run("update party set left_at = now() where member = '%s'".formatted(partner.id()));
        assertThat(reads(partner)).doesNotContain("record").isEqualTo(reads(member));
    }

    @Test
    void no_table_of_it_is_read_by_another() throws SQLException {
        for (var table :
                List.of(
                        "profile_item",
                        "practice",
                        "positioning_pick",
                        "professional_record",
                        "signed_code",
                        "posture_answer",
                        "need",
                        "profile_visibility")) {
            for (var who : List.of(partner, member)) {
                assertThat(
                                who.ask(
                                        "select count(*) from %s where member = '%s'"
                                                .formatted(table, owner.id())))
                        .as(table)
                        .isEqualTo("0");
            }
        }
        // Neither the audience nor the member can be chosen by who reads.
        for (var sql :
                List.of(
                        "select count(*) from profile_lines('%s', 'me', current_date)",
                        "select reads_as('%s')",
                        "select record_level('%s', current_date)",
                        "select count(*) from affinity_lines('%s', current_date)")) {
            assertThat(member.writes(sql.formatted(owner.id()))).as(sql).isEqualTo("42501");
        }
    }

    @Test
    void affinities_get_what_all_read_or_what_is_lent() throws SQLException {
        assertThat(affinity("offers, offer_levels, searches, strengths, weak_spots, posture"))
                .isEqualTo(
                        "{conflict/mediation} | {3} | {strategy/finance} | {practice/pricing} | {} | null");
        assertThat(affinity("languages, zones, online, level, level_window, introductions"))
                .isEqualTo("{fr,it} | {bretagne} | t | 3 | 2 | 3");
        // Two codes that go together are one more code of both, and of nobody else.
        assertThat(affinity("codes")).isEqualTo("{ac+emcc,emcc}");
        assertThat(affinity("told")).isEqualTo("{card,forehand,offers,searches,positioning,codes}");

        set("weak_spots", "me", true);
        set("posture", "partners", true);
        set("offers", "partners", false);
        set("record", "partners", false);
        set("codes", "me", false);
        set("positioning", "me", false);
        assertThat(affinity("offers, weak_spots, level, codes, zones, online"))
                .isEqualTo("{} | {practice/find-clients} | null | {} | {} | f");
        assertThat(affinity("posture")).isEqualTo("{5.0,3.5,3.0,1.0,3.0,3.5}");
        assertThat(affinity("told")).isEqualTo("{card,forehand,searches}");
    }

    /// The page and the database have one questionnaire.
    @Test
    void an_axis_is_the_mean_of_its_two_sentences_one_of_them_turned_back() throws SQLException {
        var items = List.of(5, 1, 4, 3, 3, 3, 1, 5, 2, 2, 5, 4);
        var rows =
                owner.rows(
                        "select words, amount from my_profile_as('me', current_date) where aspect = 'posture'");
        assertThat(rows)
                .isEqualTo(
                        Stream.of(Axis.values())
                                .map(axis -> axis.key() + " | " + Questionnaire.place(items, axis))
                                .toList());
    }

    @Test
    void and_nothing_of_who_does_not_look_nor_words_nor_for_anybody_but_the_house()
            throws SQLException {
        var columns =
                lines(
                        "select string_agg(a, ' ' order by a) from pg_proc, unnest(proargnames) a"
                                + " where proname = 'affinity_profiles' and a not like 'p\\_%'");
        assertThat(columns)
                .containsExactly(
                        "clienteles codes introductions languages level level_window member offer_levels offers online"
                                + " posture search_weights searches services strengths told weak_spots zones");
        assertThat(
                        member.writes(
                                "select count(*) from affinity_profiles('no house', current_date)"))
                .isEqualTo("42501");
        assertThat(
                        member.writes(
                                "select count(*) from affinity_profile('no house', '%s', current_date)"
                                        .formatted(owner.id())))
                .isEqualTo("42501");
        owner.writes("update practice set looking = false where member = ?", owner.id());
        assertThat(house("select count(*)", owner.id())).containsExactly("0");
    }

    private void need(String words, String audience, int slot, String fadesOn) throws SQLException {
        owner.writes(
                "insert into need (id, member, slot, words, audience, asked_at, fades_on)"
                        + " values (gen_random_uuid(), ?, ?, ?, ?, now(), "
                        + fadesOn
                        + ")",
                owner.id(),
                slot,
                words,
                audience);
    }

    private void set(String aspect, String audience, boolean serves) throws SQLException {
        owner.inside(app -> {
            try (var statement =
                    app.prepareStatement(
                            "insert into profile_visibility (member, aspect, audience, serves) values (?, ?, ?, ?)"
                                    + " on conflict (member, aspect) do update set audience = excluded.audience, serves = excluded.serves")) {
                statement.setObject(1, owner.id());
                statement.setString(2, aspect);
                statement.setString(3, audience);
                statement.setBoolean(4, serves);
                return statement.executeUpdate();
            }
        });
    }

    private List<String> reads(Somebody who) throws SQLException {
        return who.rows(KINDS, owner.id());
    }

    private List<String> words(Somebody who, String aspect) throws SQLException {
        return who.rows(
                "select words from profile_of(?, current_date) where aspect = ? order by 1",
                owner.id(),
                aspect);
    }

    private List<String> whole(Somebody who) throws SQLException {
        return who.rows(
                "select aspect, kind, words, skill, amount, day, id from profile_of(?, current_date)",
                owner.id());
    }

    private List<String> outside() throws SQLException {
        return outside("distinct aspect");
    }

    private List<String> outside(String columns) throws SQLException {
        try (var app = TestInstance.app()) {
            return Somebody.lines(
                    app,
                    "select "
                            + columns
                            + " from profile_of('"
                            + owner.id()
                            + "', current_date)"
                            + (columns.startsWith("distinct") ? " order by 1" : ""));
        }
    }

    private String affinity(String columns) throws SQLException {
        return house("select " + columns, owner.id()).getFirst();
    }

    /// As the house asks: of one, and of all, which say the same.
    private static List<String> house(String select, UUID member) throws SQLException {
        var secret = TestInstance.database().folder().houseSecret();
        try (var app = TestInstance.app()) {
            var key = "'\\x" + java.util.HexFormat.of().formatHex(secret) + "'::bytea";
            var one =
                    Somebody.lines(
                            app,
                            select
                                    + " from affinity_profile("
                                    + key
                                    + ", '"
                                    + member
                                    + "', current_date)");
            var all =
                    Somebody.lines(
                            app,
                            select
                                    + " from affinity_profiles("
                                    + key
                                    + ", current_date) where member = '"
                                    + member
                                    + "'");
            assertThat(all).isEqualTo(one);
            return one;
        }
    }

    private static List<String> lines(String sql) throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            return Somebody.lines(superuser, sql);
        }
    }

    private static void run(String sql) throws SQLException {
        try (var superuser = TestInstance.superuser();
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
