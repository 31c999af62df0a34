package org.cordee.partnership.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.Somebody.lines;
import static org.cordee.Somebody.value;
import static org.cordee.Somebody.write;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.cordee.AtOnce;
import org.cordee.InTheHouse;
import org.cordee.Outbox;
import org.cordee.Somebody;
import org.cordee.TestInstance;
import org.cordee.current.HouseClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;

/// What stayed of a room is kept for three years after the last party left, and then it is gone,
/// with a notice before. The clock is moved by hand.
@InTheHouse
@Execution(ExecutionMode.SAME_THREAD)
class KeepingTest {
    @Autowired Keeping keeping;

    @Test
    void a_room_is_announced_thirty_days_before_and_really_gone_after_three_years()
            throws Exception {
        var one = Somebody.named("Aubin Garde");
        var two = Somebody.named("Bérengère Garde");
        var room = lived(one, two);
        one.ask("select leave_partnership(?, now())", room);
        tidyIn(4 * 365);
        assertThat(rows(room)).as("somebody is still there").isNotEmpty();
        two.ask("select leave_partnership(?, now())", room);

        tidyIn(3 * 365 - 40);
        assertThat(notices(room)).isEqualTo("0");
        tidyIn(3 * 365 - 20);
        tidyIn(3 * 365 - 19);
        assertThat(notices(room)).as("once each").isEqualTo("2");
        carry(room);
        var mail = Outbox.latest("notice", one.email());
        assertThat(mail.subject()).contains("Bérengère").doesNotContain("Garde");
        assertThat(mail.text())
                .contains("/partnerships/" + room)
                .doesNotContain("Un essai", "Un texte");
        Outbox.latest("notice", two.email());
        assertThat(rows(room)).contains("charter_version", "answer", "agreement", "exit_closing");

        // Thirty days after the notice, not before.
        tidyIn(3 * 365 + 2);
        assertThat(rows(room)).isNotEmpty();
        AtOnce.all(4, () -> tidyIn(3 * 365 + 20));
        assertThat(rows(room)).isEmpty();
        assertThat(one.ask("select count(*) from partnership where id = ?", room)).isEqualTo("0");
        try (var superuser = TestInstance.superuser()) {
            assertThat(value(superuser, "select count(*) from forgetting")).isEqualTo("0");
        }
    }

    @Test
    void whoever_comes_back_keeps_the_room() throws Exception {
        var one = Somebody.named("Colombe Garde");
        var two = Somebody.named("Dorian Garde");
        var room = one.opens("Un retour");
        var invitation = one.invites(room, two);
        one.ask("select leave_partnership(?, now())", room);
        // Taken back with the departure of the last.
        assertThat(two.ask("select accept_invitation(?, now())", invitation)).isEqualTo("null");
        tidyIn(3 * 365 - 20);
        try (var superuser = TestInstance.superuser()) {
            write(superuser, "update party set left_at = null where partnership = ?", room);
        }
        tidyIn(3 * 365 + 60);
        assertThat(rows(room)).isNotEmpty();
        one.ask("select leave_partnership(?, now())", room);
        // The first notice was of another departure.
        try (var superuser = TestInstance.superuser()) {
            write(
                    superuser,
                    "update keeping_notice set noticed_at = now() - interval '1 day' where partnership = ?",
                    room);
        }
        tidyIn(3 * 365 + 60);
        assertThat(rows(room)).isNotEmpty();
    }

    @Test
    void nobody_else_can_forget_what_is_written_for_good() throws Exception {
        var one = Somebody.named("Edmée Garde");
        var two = Somebody.named("Fulbert Garde");
        var room = lived(one, two);
        assertThatThrownBy(() ->
                        one.ask(
                                "select forget_rooms(?, now() + interval '9 years')",
                                (Object) "no house".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("not asked for by the house");
        assertThat(one.writes("delete from partnership where id = ?", room)).isEqualTo("42501");
        assertThat(one.writes("insert into forgetting values (?, pg_current_xact_id())", room))
                .isEqualTo("42501");
        try (var superuser = TestInstance.superuser()) {
            assertThatThrownBy(() -> write(superuser, "delete from partnership where id = ?", room))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("written for good");
        }
        try (var owner = TestInstance.owner()) {
            assertThat(write(owner, "delete from partnership where id = ?", room)).isZero();
        }
    }

    /// Every table that holds something of a room goes with it, whichever alcove it is of.
    @Test
    void no_table_of_a_room_is_left_out() throws Exception {
        try (var superuser = TestInstance.superuser()) {
            assertThat(lines(superuser, LEFT_OUT)).isEmpty();
            write(superuser, "create table canary_room (partnership uuid references partnership)");
            write(superuser, "create table canary_round (round uuid)");
            try {
                assertThat(lines(superuser, LEFT_OUT))
                        .containsExactly("canary_room", "canary_round");
            } finally {
                write(superuser, "drop table canary_room");
                write(superuser, "drop table canary_round");
            }
        }
    }

    /// Tables with a column that names a room or a round, or a key that leads to one, and that do
    /// not go with it. `round` is taken by name: its room is whatever holds parties together.
    private static final String LEFT_OUT =
            """
            with recursive gone (id) as (
                select unnest(array['partnership'::regclass::oid, 'round'::regclass::oid])
                union
                select c.conrelid from pg_constraint c join gone g on c.confrelid = g.id
                 where c.contype = 'f' and c.confdeltype = 'c')
            select distinct t.relname
              from pg_class t
              join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
             where t.relkind = 'r' and t.relname <> 'forgetting'
               and (t.oid not in (select id from gone)
                    and exists (select from pg_attribute a
                                 where a.attrelid = t.oid and a.attnum > 0
                                   and a.attname in ('partnership', 'room', 'round', 'agreement', 'exit', 'invitation', 'proposal'))
                    -- What goes with an engagement is of no room, and its rounds are others.
                    and not exists (select from pg_constraint c
                                     where c.conrelid = t.oid and c.contype = 'f' and c.confdeltype = 'c'
                                       and c.confrelid = 'reading_round'::regclass)
                    or exists (select from pg_constraint c join gone g on c.confrelid = g.id
                                where c.conrelid = t.oid and c.contype = 'f' and c.confdeltype <> 'c'))
             order by 1
            """;

    private Keeping.Done tidyIn(int days) throws Exception {
        var moment =
                LocalDate.now(ZoneOffset.UTC)
                        .plusDays(days)
                        .atTime(12, 0)
                        .toInstant(ZoneOffset.UTC);
        return HouseClock.<Keeping.Done, Exception>at(moment, () -> keeping.tidy());
    }

    /// A room with something of everything in it.
    private static UUID lived(Somebody one, Somebody two) throws SQLException {
        var room = one.opens("Un essai");
        one.invitesAndMeets(room, two);
        var round = one.roundOf(room);
        for (var who : List.of(one, two)) {
            who.drafts(round, "Un texte");
            who.seals(round);
        }
        one.writes(
                "insert into expectation_mark (round, author, heading, line, member, mark, marked_at)"
                        + " values (?, ?, 'expect', 0, ?, 'shared', now())",
                round,
                one.id(),
                one.id());
        var proposal = UUID.randomUUID();
        one.ask(
                "select propose_charter(?, ?, 0, null, '', array['exit'], array['Par la porte'], now())",
                proposal,
                room);
        two.ask(
                "select accept_charter(a.proposal, a.base, a.sha256, now()) from charter_acceptance a"
                        + " where a.proposal = ?",
                proposal);
        one.ask(
                "select propose_agreement(gen_random_uuid(), ?, 'rhythm', ?, '{}', null, null, now())",
                room,
                room);
        one.ask("select open_exit(gen_random_uuid(), ?, now())", room);
        return room;
    }

    /// The tables in which something of the room still lies.
    private static TreeSet<String> rows(UUID room) throws SQLException {
        var found = new TreeSet<String>();
        try (var superuser = TestInstance.superuser()) {
            var counts =
                    """
                    select 'partnership', count(*) from partnership where id = $1
                    union all select 'party', count(*) from party where partnership = $1
                    union all select 'invitation', count(*) from invitation where partnership = $1
                    union all select 'round', count(*) from round where room = $1
                    union all select 'answer', count(*) from answer a join round r on r.id = a.round where r.room = $1
                    union all select 'expectation_mark', count(*) from expectation_mark a join round r on r.id = a.round where r.room = $1
                    union all select 'charter_version', count(*) from charter_version where partnership = $1
                    union all select 'agreement', count(*) from agreement where partnership = $1
                    union all select 'exit_closing', count(*) from exit_closing where partnership = $1
                    union all select 'letter', count(*) from letter where about = $1
                    """
                            .replace("$1", "'" + room + "'");
            for (var line : lines(superuser, counts)) {
                var parts = line.split(" \\| ");
                if (!parts[1].equals("0")) {
                    found.add(parts[0]);
                }
            }
        }
        return found;
    }

    /// They were laid for a day to come: the carrier lives today.
    private static void carry(UUID room) throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            write(superuser, "update letter set due_at = now() where about = ?", room);
        }
    }

    /// Those that have not been carried yet.
    private static String notices(UUID room) throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            return value(
                    superuser,
                    "select count(*) from letter where kind = 'notice' and about = ?",
                    room);
        }
    }
}
