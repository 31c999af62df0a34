package org.cordee.partnership.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.Somebody.value;
import static org.cordee.Somebody.write;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cordee.AtOnce;
import org.cordee.Somebody;
import org.cordee.TestInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// When what somebody proposed takes effect, and that it stays what it was: said by the database
/// alone.
class AgreementTest {
    private Somebody one;
    private Somebody two;
    private Somebody three;
    private UUID room;

    @BeforeEach
    void a_room_of_three() throws SQLException {
        one = Somebody.named("Une Accord");
        two = Somebody.named("Deux Accord");
        three = Somebody.named("Trois Accord");
        room = one.opens("Un accord");
        one.invitesAndMeets(room, two, three);
    }

    @Test
    void it_takes_effect_when_all_have_said_yes() throws SQLException {
        var rhythm = proposes(one, "rhythm", null, null);
        assertThat(says(two, rhythm, true)).isEqualTo("said");
        assertThat(says(three, rhythm, false)).isEqualTo("said");
        assertThat(outcome(rhythm)).isEqualTo("null");
        assertThat(says(three, rhythm, true)).isEqualTo("agreed");
        assertThat(says(two, rhythm, false)).as("what is agreed is not unsaid").isEqualTo("closed");
    }

    @Test
    void of_two_wordings_the_one_that_all_want_ends_the_other() throws SQLException {
        var mine = proposes(one, "rhythm", null, null);
        var theirs = proposes(two, "rhythm", null, null);
        says(one, theirs, true);
        assertThat(says(three, theirs, true)).isEqualTo("agreed");
        assertThat(outcome(mine)).isEqualTo("overtaken");
        assertThat(tries(one, "rhythm", null, null)).isEqualTo("moved");
        var next = proposes(one, "rhythm", theirs, null);
        says(two, next, true);
        says(three, next, true);
        assertThat(one.ask("select ended_at is not null from agreement where id = ?", theirs))
                .isEqualTo("t");
    }

    @Test
    void what_rests_on_a_text_falls_when_another_stands_in_its_place() throws SQLException {
        var text = agreed("stage", null);
        var door = proposes(two, "stage-entry", null, text);
        says(one, door, true);
        var other = proposes(three, "stage", text, null);
        says(one, other, true);
        assertThat(says(two, other, true)).isEqualTo("agreed");
        assertThat(outcome(door)).isEqualTo("overtaken");
        assertThat(says(three, door, true)).isEqualTo("closed");
        assertThat(tries(two, "stage-entry", null, text)).isEqualTo("moved");
    }

    @Test
    void who_leaves_holds_up_nothing_and_nobody_agrees_alone() throws SQLException {
        var rhythm = proposes(one, "rhythm", null, null);
        says(two, rhythm, true);
        three.ask("select leave_partnership(?, now())", room);
        assertThat(outcome(rhythm)).isEqualTo("agreed");
        var talk = proposes(one, "talk", null, null);
        two.ask("select leave_partnership(?, now())", room);
        assertThat(outcome(talk)).isEqualTo("null");
        assertThat(says(two, talk, true)).isEqualTo("not yours");
        assertThat(two.rows("select id from agreement where id = ?", talk)).isEmpty();
        assertThat(two.rows("select id from agreement where id = ?", rhythm)).hasSize(1);
    }

    @Test
    void ones_own_new_proposal_takes_the_place_of_ones_earlier_one() throws SQLException {
        var first = proposes(one, "rhythm", null, null);
        var second = proposes(one, "rhythm", null, null);
        assertThat(outcome(first)).isEqualTo("withdrawn");
        assertThat(one.ask("select withdraw_agreement(?, now())", second)).isEqualTo("t");
        assertThat(one.ask("select withdraw_agreement(?, now())", second)).isEqualTo("f");
    }

    @Test
    void what_was_agreed_is_written_for_good() throws SQLException {
        var rhythm = agreed("rhythm", null);
        try (var superuser = TestInstance.superuser()) {
            for (var change :
                    List.of(
                            "update agreement set terms = '{\"x\": 1}' where id = ?",
                            "update agreement set outcome = 'withdrawn' where id = ?",
                            "update agreement set author = author, kind = 'other' where id = ?")) {
                assertThatThrownBy(() -> write(superuser, change, rhythm))
                        .hasMessageContaining("written for good");
            }
        }
    }

    /// Each with a seed of its own, which is its name.
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void at_the_same_instant_one_takes_effect_and_exactly_one_stands(long seed)
            throws SQLException {
        var chance = new Random(seed);
        var people = List.of(one, two, three);
        for (int turn = 0; turn < 8; turn++) {
            var base = standing();
            var rivals = new ArrayList<UUID>();
            for (var person : people) {
                rivals.add(proposes(person, "rhythm", base, null));
            }
            var answers = new ArrayList<Callable<String>>();
            for (var rival : rivals) {
                for (var person : people) {
                    answers.add(() -> says(person, rival, true));
                }
            }
            java.util.Collections.shuffle(answers, chance);
            Iterator<Callable<String>> each = answers.iterator();
            var said =
                    AtOnce.all(
                            answers.size(),
                            () -> {
                                Callable<String> mine;
                                synchronized (each) {
                                    mine = each.next();
                                }
                                return mine.call();
                            });
            assertThat(said.stream().filter("agreed"::equals)).as("turn " + turn).hasSize(1);
            try (var superuser = TestInstance.superuser()) {
                assertThat(
                                value(
                                        superuser,
                                        "select count(*) from agreement where partnership = ? and outcome = 'agreed' and ended_at is null",
                                        room))
                        .isEqualTo("1");
                assertThat(
                                value(
                                        superuser,
                                        "select count(*) from agreement where partnership = ? and outcome = 'agreed'",
                                        room))
                        .isEqualTo(String.valueOf(turn + 1));
            }
        }
    }

    private @Nullable UUID standing() throws SQLException {
        var id =
                one.ask(
                        "select (select id from agreement where partnership = ? and kind = 'rhythm'"
                                + " and outcome = 'agreed' and ended_at is null)",
                        room);
        return "null".equals(id) ? null : UUID.fromString(id);
    }

    private UUID agreed(String kind, @Nullable UUID upon) throws SQLException {
        var id = proposes(one, kind, null, upon);
        says(two, id, true);
        assertThat(says(three, id, true)).isEqualTo("agreed");
        return id;
    }

    private UUID proposes(Somebody who, String kind, @Nullable UUID base, @Nullable UUID upon)
            throws SQLException {
        var id = UUID.randomUUID();
        assertThat(propose(who, id, kind, base, upon)).isEqualTo("proposed");
        return id;
    }

    private String tries(Somebody who, String kind, @Nullable UUID base, @Nullable UUID upon)
            throws SQLException {
        return propose(who, UUID.randomUUID(), kind, base, upon);
    }

    private String propose(
            Somebody who, UUID id, String kind, @Nullable UUID base, @Nullable UUID upon)
            throws SQLException {
        return who.ask(
                "select propose_agreement(?, ?, ?, ?, '{}', nullif(?, '')::uuid, nullif(?, '')::uuid, now())",
                id,
                room,
                kind,
                room,
                base == null ? "" : base.toString(),
                upon == null ? "" : upon.toString());
    }

    private static String says(Somebody who, UUID agreement, boolean yes) throws SQLException {
        return who.ask("select answer_agreement(?, ?, '', now())", agreement, yes);
    }

    private String outcome(UUID agreement) throws SQLException {
        return one.ask("select (select outcome from agreement where id = ?)", agreement);
    }
}
