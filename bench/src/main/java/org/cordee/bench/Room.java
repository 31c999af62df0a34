package org.cordee.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import org.cordee.bench.Load.Page;
import org.cordee.bench.SideBySide.World;

/// Whether the pages of a room cost more when much has happened in it: five years beside one. A
/// year fills every page; what lies behind it is what may not cost.
public final class Room {
    private static final int MEMBERS = 64;
    private static final Past A_YEAR = new Past(26, 8, 100, 40);
    private static final Past FIVE_YEARS = new Past(130, 40, 500, 200);

    private Room() {}

    /// What has happened in each room that has opened.
    private record Past(int pulses, int stages, int contributions, int commitments) {}

    public static void main(String[] args) throws IOException, SQLException {
        var kept = SideBySide.compare(
                "room",
                args,
                new World(A_YEAR.pulses(), MEMBERS, db -> invent(db, A_YEAR)),
                new World(FIVE_YEARS.pulses(), MEMBERS, db -> invent(db, FIVE_YEARS)),
                EnumSet.of(Page.ROOM, Page.PULSE, Page.STAGES, Page.WORK, Page.SIGNALS, Page.TODAY));
        System.exit(kept ? 0 : 1);
    }

    private static void invent(Connection db, Past past) throws SQLException {
        db.setAutoCommit(false);
        try (var sql = db.createStatement()) {
            sql.execute("set local session_replication_role = replica");
            sql.execute(("create temp table lived as select r.room, min(t.member::text)::uuid as a, max(t.member::text)::uuid as b,"
                            + " current_date - 14 * %d - 2 as first_on"
                            + " from round r join party t on t.partnership = r.room where r.revealed_at is not null group by r.room")
                    .formatted(past.pulses()));
            sql.execute("update partnership p set opened_at = l.first_on - 10 from lived l where l.room = p.id");
            sql.execute("update party t set joined_at = l.first_on - 9 from lived l where l.room = t.partnership");
            agree(sql, "rhythm", "room", "jsonb_build_object('every', 14, 'first', to_char(first_on, 'YYYY-MM-DD'), 'delay', 3)", "first_on - 1", "lived");
            pulses(sql, past.pulses());
            stages(sql, past.stages());
            work(sql, past.contributions());
            commitments(sql, past.commitments());
            sql.execute("analyze");
        }
        db.commit();
        db.setAutoCommit(true);
    }

    /// All but the one of these days have opened.
    private static void pulses(Statement sql, int many) throws SQLException {
        sql.execute(("create temp table beat as select uuidv7(make_interval(days => (first_on + 14 * n) - current_date)) as id, room, a, b, n, first_on + 14 * n as day"
                        + " from lived, generate_series(0, %d - 1) n")
                .formatted(many));
        sql.execute("insert into round (id, room, kind, subject, headings, deadline, grace, admits, opened_at, revealed_at)"
                + " select id, room, 'pulse', pulse_subject(room, day), '{knots,line}', day + 3, 10, false, day::timestamp at time zone 'UTC',"
                + " (day + 1)::timestamp at time zone 'UTC' from beat");
        sitting(sql, "beat", "id", "day + 1");
        sql.execute("insert into answer (round, member, heading, words, version, saved_at)"
                + " select id, m, 'knots', translate('444444', '4', (4 + (n + k) % 2)::text), 1, day + 1 from beat, unnest(array[a, b]) with ordinality p(m, k)");
        sql.execute("insert into answer (round, member, heading, words, version, saved_at)"
                + " select id, a, 'line', 'Une ligne de la fois ' || n, 1, day + 1 from beat where n % 3 = 0");
    }

    /// All but the last two have been passed; the last but one is open.
    private static void stages(Statement sql, int many) throws SQLException {
        sql.execute(("create temp table stage as select uuidv7() as subject, room, a, b, n, first_on + ((current_date - first_on) * n / (%1$d + 1))::int as day, n < %1$d - 1 as over, n < %1$d as entered"
                        + " from lived, generate_series(1, %1$d) n")
                .formatted(many));
        agree(sql, "stage", "subject", "jsonb_build_object('name', 'Étape ' || n, 'purpose', 'Mener ensemble une offre jusqu’au client, et la revoir.',"
                + " 'entry', jsonb_build_array('Un client en vue'), 'exit', jsonb_build_array('Le client a signé', 'Le travail est payé'),"
                + " 'shares', jsonb_build_array(jsonb_build_object('member', a, 'gives', 'Du temps', 'gets', 'Un regard'), jsonb_build_object('member', b, 'gives', 'Un regard', 'gets', 'Du temps')),"
                + " 'wayOut', 'On finit ce qui est commencé.')", "day", "stage");
        agree(sql, "stage-entry", "subject", "'{}'::jsonb", "day + 1", "(select * from stage where entered) e");
        agree(sql, "stage-exit", "subject", "'{}'::jsonb", "day + 9", "(select * from stage where over) e");
        sql.execute("create temp table outcome as select uuidv7() as id, room, subject, a, b, day, n, kind, heading, words"
                + " from stage, (values ('stage-check', 'worth', 'yes'), ('stage-results', 'came', '6')) k(kind, heading, words) where over");
        sql.execute("insert into round (id, room, kind, subject, headings, deadline, grace, admits, opened_at, revealed_at)"
                + " select id, room, kind, subject, array[heading], day + 8, 14, false, day + 7, day + 8 from outcome");
        sitting(sql, "outcome", "id", "day + 8");
        sql.execute("insert into answer (round, member, heading, words, version, saved_at)"
                + " select id, m, heading, words, 1, day + 8 from outcome, unnest(array[a, b]) m");
    }

    /// Each is valued alike by both, but for two of which one is worth ever so much more to one.
    private static void work(Statement sql, int many) throws SQLException {
        sql.execute(("create temp table done as select uuidv7() as id, uuidv7() as asked, room, a, b, n, first_on + ((current_date - first_on) * n / %1$d)::int as day, n between 2 and 3 as apart"
                        + " from lived, generate_series(0, %1$d - 1) n")
                .formatted(many));
        sql.execute("insert into contribution (id, partnership, words, done_on, measure, noted_by, noted_at)"
                + " select id, room, 'Préparé la journée ' || n, day, case n % 2 when 0 then 'euros' else 'points' end, a, day from done");
        sql.execute("insert into contribution_hand (contribution, member) select id, case n % 2 when 0 then a else b end from done");
        sql.execute("insert into round (id, room, kind, subject, headings, deadline, grace, admits, opened_at, revealed_at)"
                + " select asked, room, 'value', id, '{value}', null, 0, false, day, day + 1 from done");
        sitting(sql, "done", "asked", "day + 1");
        sql.execute("insert into answer (round, member, heading, words, version, saved_at)"
                + " select asked, m, 'value', case n % 2 when 0 then case when apart and k = 1 then '90000' else '40000' end else case when apart and k = 1 then '7' else '3' end end, 1, day + 1"
                + " from done, unnest(array[a, b]) with ordinality p(m, k)");
    }

    /// Four lie ahead; of those before, one in eight was missed, none of them of late.
    private static void commitments(Statement sql, int many) throws SQLException {
        sql.execute(("create temp table promise as select uuidv7() as id, room, case n %% 2 when 0 then a else b end as member, n, n >= %1$d - 4 as ahead,"
                        + " first_on + ((current_date - first_on) * n / %1$d)::int as noted"
                        + " from lived, generate_series(0, %1$d - 1) n")
                .formatted(many));
        sql.execute("alter table promise add due date");
        sql.execute("update promise set due = case when ahead then current_date + 5 + n % 4 else noted + 5 end");
        sql.execute("insert into commitment (id, partnership, member, words, due, ends_at, noted_at, lives_until)"
                + " select id, room, member, 'Appeler le client ' || n, due, due + 1, noted, due + 1 from promise");
        sql.execute("insert into commitment_outcome (id, commitment, what, said_at) select uuidv7(), id, 'kept', due from promise"
                + " where not ahead and (n % 8 <> 7 or noted > current_date - 150)");
    }

    private static void sitting(Statement sql, String rounds, String id, String day) throws SQLException {
        sql.execute("insert into round_party (round, member) select %s, m from %s, unnest(array[a, b]) m".formatted(id, rounds));
        sql.execute("update round set readers = array[a, b] from %s s where round.id = s.%s".formatted(rounds, id));
        sql.execute("insert into seal (round, member, sealed_at) select %s, m, %s from %s, unnest(array[a, b]) m".formatted(id, day, rounds));
    }

    /// Both said yes to it on that day.
    private static void agree(Statement sql, String kind, String subject, String terms, String day, String from) throws SQLException {
        var said = "said_" + kind.replace('-', '_');
        sql.execute("create temp table %s as select uuidv7() as id, room, a, b, %s as about, %s as terms, %s as day from %s"
                .formatted(said, subject, terms, day, from));
        sql.execute("insert into agreement (id, partnership, kind, subject, terms, author, proposed_at, closed_at, outcome)"
                + " select id, room, '%s', about, terms, a, day, day + interval '5 hours', 'agreed' from %s".formatted(kind, said));
        sql.execute("insert into agreement_voice (agreement, member, yes, why, first_said_at, said_at)"
                + " select id, m, true, '', day + interval '5 hours', day + interval '5 hours' from %s, unnest(array[a, b]) m".formatted(said));
    }
}
