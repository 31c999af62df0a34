package org.cordee.giving.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.Somebody.write;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.cordee.Somebody;
import org.cordee.TestInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How soon a partner answers what one passes them is known to the two, as far as the answer is.
class PassFactsTest {
    private static final String FACTS =
            "select member || ' ' || days from pass_facts(array[?]::uuid[]) order by 1";

    private Somebody one;
    private Somebody two;
    private UUID room;

    @BeforeEach
    void a_room_of_two() throws SQLException {
        one = Somebody.named("Une Passeuse");
        two = Somebody.named("Deux Passeur");
        room = one.opens("Une passe");
        one.invitesAndMeets(room, two);
        try (var superuser = TestInstance.superuser()) {
            write(
                    superuser,
                    "update party set joined_at = now() - interval '30 days' where partnership = ?",
                    room);
        }
    }

    @Test
    void an_answer_that_the_other_reads_is_a_fact_and_a_no_is_none() throws SQLException {
        passed("passed on", false);
        passed("not for me", false);
        passed("present", true);
        // Said when another was in already: nobody is told.
        passed("present", false);
        var facts = List.of(two.id() + " 3", two.id() + " 3");
        assertThat(one.rows(FACTS, room)).isEqualTo(facts);
        assertThat(two.rows(FACTS, room)).isEqualTo(facts);
        assertThat(Somebody.named("Un Passant").rows(FACTS, room)).isEmpty();
    }

    @Test
    void where_a_third_was_there_it_is_none() throws SQLException {
        var three = Somebody.named("Trois Passeur");
        try (var superuser = TestInstance.superuser()) {
            write(
                    superuser,
                    "insert into party (partnership, member, joined_at) values (?, ?, now() - interval '5 days')",
                    room,
                    three.id());
        }
        passed("passed on", false);
        for (var who : List.of(one, two, three)) {
            assertThat(who.rows(FACTS, room)).isEmpty();
        }
    }

    /// Five days ago, answered three days later.
    private void passed(String answer, boolean taken) throws SQLException {
        var opportunity = UUID.randomUUID();
        var pass = UUID.randomUUID();
        try (var superuser = TestInstance.superuser()) {
            write(
                    superuser,
                    "insert into opportunity (id, owner, words, days, noted_at)"
                            + " values (?, ?, 'Un lycée cherche', 3, now() - interval '5 days')",
                    opportunity,
                    one.id());
            write(
                    superuser,
                    "insert into opportunity_pass (id, opportunity, sender, receiver, line, shown, sent_at, asked_at, turn_ends, answer, answered_at)"
                            + " values (?, ?, ?, ?, '', true, now() - interval '5 days', now() - interval '5 days', now(), ?, now() - interval '2 days')",
                    pass,
                    opportunity,
                    one.id(),
                    two.id(),
                    answer);
            if (taken) {
                write(
                        superuser,
                        "update opportunity set taken_by = ?, taken_at = now() where id = ?",
                        pass,
                        opportunity);
            }
        }
    }
}
