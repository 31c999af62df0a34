package org.cordee.partnership.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.Somebody.value;
import static org.cordee.Somebody.write;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cordee.AtOnce;
import org.cordee.Somebody;
import org.cordee.TestInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// When a text is in force, and that it stays what it was: said by the database alone.
class CharterInForceTest {
    private Somebody one;
    private Somebody two;
    private UUID room;

    @BeforeEach
    void a_room_of_two() throws SQLException {
        one = Somebody.named("Une Charte");
        two = Somebody.named("Deux Charte");
        room = one.opens("Une charte");
        one.invitesAndMeets(room, two);
    }

    @Test
    void it_is_in_force_when_all_have_accepted_the_same_text() throws SQLException {
        var proposal = proposes(one, 0, "vision", "Une offre");
        assertThat(versions()).isEqualTo("0");
        assertThat(accepts(two, proposal, 0)).isEqualTo("in force");
        assertThat(one.ask("select text from charter_version where partnership = ?", room))
                .startsWith("# vision\nUne offre\n\n# contributions\n")
                .endsWith("# exit\n");
        assertThat(
                        one.rows(
                                "select distinct encode(a.sha256, 'hex') = encode(sha256(convert_to(v.text, 'UTF8')), 'hex')"
                                        + " from charter_acceptance a join charter_version v on v.proposal = a.proposal"
                                        + " where v.partnership = ?",
                                room))
                .containsExactly("t");
    }

    @Test
    void nobody_agrees_alone() throws SQLException {
        two.ask("select leave_partnership(?, now())", room);
        var proposal = proposes(one, 0, "vision", "Une offre");
        assertThat(accepts(one, proposal, 0)).isEqualTo("accepted");
        assertThat(versions()).isEqualTo("0");
        var three = Somebody.named("Trois Charte");
        one.invitesAndMeets(room, three);
        assertThat(accepts(three, proposal, 0)).isEqualTo("in force");
    }

    @Test
    void a_version_that_comes_lets_acceptances_of_the_older_text_fall() throws SQLException {
        var three = Somebody.named("Trois Charte");
        one.invitesAndMeets(room, three);
        var value = proposes(one, 0, "value", "Un tiers");
        var exit = proposes(two, 0, "exit", "Par la porte");
        accepts(two, value, 0);
        accepts(one, exit, 0);
        assertThat(accepts(three, value, 0)).isEqualTo("in force");
        assertThat(accepts(three, exit, 0)).as("the older text").isEqualTo("changed");
        assertThat(accepts(three, exit, 1)).isEqualTo("accepted");
        assertThat(versions()).as("two acceptances fell").isEqualTo("1");
        assertThat(accepts(one, exit, 1)).isEqualTo("accepted");
        assertThat(accepts(two, exit, 1)).isEqualTo("in force");
        assertThat(
                        one.ask(
                                "select text from charter_version where partnership = ? and number = 2",
                                room))
                .contains("# value\nUn tiers\n", "# exit\nPar la porte\n");
    }

    @Test
    void a_proposal_that_says_what_came_into_force_is_over() throws SQLException {
        var mine = proposes(one, 0, "value", "Un tiers");
        var same = proposes(two, 0, "value", "Un tiers");
        accepts(two, mine, 0);
        assertThat(one.ask("select outcome from charter_proposal where id = ?", same))
                .isEqualTo("overtaken");
        assertThat(accepts(one, same, 1)).isEqualTo("closed");
        assertThat(propose(two, 1, "value", "Un tiers")).isEqualTo("same");
        assertThat(propose(two, 0, "value", "La moitié")).isEqualTo("moved");
    }

    @Test
    void of_three_who_leaves_holds_nothing_up() throws SQLException {
        var three = Somebody.named("Trois Charte");
        one.invitesAndMeets(room, three);
        var first = proposes(one, 0, "vision", "À deux");
        accepts(two, first, 0);
        assertThat(versions()).isEqualTo("0");
        three.ask("select leave_partnership(?, now())", room);
        assertThat(versions()).isEqualTo("1");
        assertThat(three.rows("select number from charter_version where partnership = ?", room))
                .isEmpty();
        assertThat(three.rows("select id from charter_proposal where partnership = ?", room))
                .isEmpty();
    }

    @Test
    void what_somebody_proposed_who_left_can_be_accepted_or_set_aside() throws SQLException {
        var three = Somebody.named("Trois Charte");
        one.invitesAndMeets(room, three);
        var kept = proposes(three, 0, "vision", "À trois");
        var put = proposes(three, 0, "exit", "Sans moi");
        assertThat(two.ask("select withdraw_charter(?, now())", put)).isEqualTo("f");
        three.ask("select leave_partnership(?, now())", room);
        assertThat(two.ask("select withdraw_charter(?, now())", put)).isEqualTo("t");
        accepts(one, kept, 0);
        assertThat(accepts(two, kept, 0)).isEqualTo("in force");
    }

    @Test
    void who_left_reads_what_they_had_accepted_and_nothing_after() throws SQLException {
        accepts(two, proposes(one, 0, "vision", "Ensemble"), 0);
        two.ask("select leave_partnership(?, now())", room);
        var three = Somebody.named("Trois Charte");
        one.invitesAndMeets(room, three);
        accepts(three, proposes(one, 1, "vision", "Sans elle"), 1);
        var all =
                "select words from charter_section where partnership = ? and section = 'vision' order by version";
        assertThat(two.rows(all, room)).containsExactly("Ensemble");
        assertThat(three.rows(all, room)).containsExactly("Ensemble", "Sans elle");
        one.invitesAndMeets(room, two);
        assertThat(two.rows(all, room)).containsExactly("Ensemble", "Sans elle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update charter_version set text = text || ' '",
                "update charter_version set number = 7",
                "delete from charter_version",
                "update charter_section set words = 'x'",
                "delete from charter_section",
                "update charter_acceptance set name = 'x'",
                "delete from charter_acceptance",
                "update charter_change set words = 'x'",
                "delete from charter_change",
                "update charter_proposal set word = 'x'",
                "update charter_proposal set outcome = null, closed_at = null",
                "delete from charter_proposal",
                "truncate charter_version cascade",
                "truncate charter_acceptance"
            })
    void nobody_changes_what_was_accepted_not_even_who_owns_the_table(String sql)
            throws SQLException {
        accepts(two, proposes(one, 0, "vision", "Pour de bon"), 0);
        for (var role : List.of("postgres", "cordee_owner", "cordee_work")) {
            try (var superuser = TestInstance.superuser()) {
                superuser.setAutoCommit(false);
                if (!role.equals("postgres")) {
                    write(superuser, "set local role " + role);
                }
                assertThat(refusal(superuser, sql)).as(role).isIn("CR004", "42501", "0 rows");
                if (role.equals("postgres")) {
                    superuser.rollback();
                    assertThat(refusal(superuser, sql)).isEqualTo("CR004");
                }
                superuser.rollback();
            }
        }
        assertThat(one.ask("select text from charter_version where partnership = ?", room))
                .contains("Pour de bon");
    }

    @Test
    void a_version_whose_fingerprint_is_not_its_own_is_refused() throws SQLException {
        var proposal = proposes(one, 0, "vision", "Une offre");
        try (var superuser = TestInstance.superuser()) {
            superuser.setAutoCommit(false);
            assertThat(
                            refusal(
                                    superuser,
                                    "insert into charter_version values ('"
                                            + room
                                            + "', 1, '"
                                            + proposal
                                            + "', 'un texte', sha256('un autre'), now())"))
                    .isEqualTo("23514");
            superuser.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"un  \ndeux", "un\r\ndeux", " un", "un\n", "e\u0301"})
    void words_that_are_not_in_their_canonical_form_are_refused(String words) {
        assertThatThrownBy(() -> propose(one, 0, "exit", words))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("23514"));
    }

    /// Eight press at the same instant: one version, and nobody is told otherwise.
    @Test
    void two_acceptances_at_once_make_one_version() throws SQLException {
        var proposal = proposes(one, 0, "vision", "Une offre");
        var answers = AtOnce.all(8, () -> accepts(two, proposal, 0)).stream().sorted().toList();
        assertThat(answers).filteredOn("in force"::equals).hasSize(1);
        assertThat(versions()).isEqualTo("1");
        assertThat(one.ask("select count(*) from charter_acceptance where proposal = ?", proposal))
                .isEqualTo("2");
    }

    /// Each accepts the other's proposal at the same instant: one text comes first, the other waits
    /// to be read upon it. Nothing is lost.
    @Test
    void of_two_proposals_accepted_at_once_one_comes_first_and_the_other_waits()
            throws SQLException {
        for (int round = 0; round < 10; round++) {
            a_room_of_two();
            var mine = proposes(one, 0, "value", "Un tiers");
            var theirs = proposes(two, 0, "value", "La moitié");
            Iterator<Callable<String>> deeds =
                    List.<Callable<String>>of(
                                    () -> accepts(two, mine, 0), () -> accepts(one, theirs, 0))
                            .iterator();
            var answers =
                    AtOnce.all(
                            2,
                            () -> {
                                Callable<String> deed;
                                synchronized (deeds) {
                                    deed = deeds.next();
                                }
                                return deed.call();
                            });
            assertThat(answers).containsExactlyInAnyOrder("in force", "changed");
            assertThat(versions()).isEqualTo("1");
            assertThat(
                            one.ask(
                                    "select count(*) from charter_proposal where partnership = ? and closed_at is null",
                                    room))
                    .isEqualTo("1");
        }
    }

    /// Seeded: the database and the rules say the same text, to the letter.
    @Test
    void the_database_writes_the_same_text_as_the_rules() throws SQLException {
        var chance = new Random(7);
        var pieces =
                new String[] {
                    "#", "\\", "\n", " ", "é", "un", "\n\n# exit", "\\#", "\u00a0", "œ\n#"
                };
        try (var superuser = TestInstance.superuser()) {
            for (int i = 0; i < 500; i++) {
                var sections = new EnumMap<Section, String>(Section.class);
                var words = new ArrayList<String>();
                for (var section : Section.values()) {
                    var some = new StringBuilder();
                    for (int p = chance.nextInt(6); p > 0; p--) {
                        some.append(pieces[chance.nextInt(pieces.length)]);
                    }
                    sections.put(section, Charter.canonical(some.toString()));
                    words.add(sections.get(section));
                }
                assertThat(
                                value(
                                        superuser,
                                        "select charter_text(charter_keys(), ?)",
                                        superuser.createArrayOf("text", words.toArray())))
                        .isEqualTo(new Charter(sections).text());
            }
            assertThat(value(superuser, "select array_to_string(charter_keys(), ',')"))
                    .isEqualTo(
                            String.join(
                                    ",",
                                    java.util.Arrays.stream(Section.values())
                                            .map(Section::key)
                                            .toList()));
        }
    }

    private String versions() throws SQLException {
        return one.ask("select count(*) from charter_version where partnership = ?", room);
    }

    private UUID proposes(Somebody who, int base, String section, String words)
            throws SQLException {
        var id = UUID.randomUUID();
        assertThat(
                        who.ask(
                                "select propose_charter(?, ?, ?, null, '', array[?], array[?], now())",
                                id,
                                room,
                                base,
                                section,
                                words))
                .isEqualTo("proposed");
        return id;
    }

    private String propose(Somebody who, int base, String section, String words)
            throws SQLException {
        return who.ask(
                "select propose_charter(gen_random_uuid(), ?, ?, null, '', array[?], array[?], now())",
                room,
                base,
                section,
                words);
    }

    /// Accepts what the proposal makes upon that version, as the page would show it.
    private String accepts(Somebody who, UUID proposal, int base) throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            var fingerprint =
                    value(superuser, "select encode(charter_fingerprint(?), 'hex')", proposal);
            return who.ask(
                    "select accept_charter(?, ?, decode(?, 'hex'), clock_timestamp())",
                    proposal,
                    base,
                    fingerprint);
        }
    }

    private static String refusal(java.sql.Connection connection, String sql) {
        try {
            return write(connection, sql) + " rows";
        } catch (SQLException refused) {
            return String.valueOf(refused.getSQLState());
        }
    }
}
