package org.cordee.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import org.cordee.bench.Load.Page;
import org.cordee.bench.SideBySide.World;

/// Whether the page of a charter costs more when many proposals wait on it.
public final class Charter {
    private static final int MEMBERS = 1_000;
    private static final int FEW = 5;
    private static final int MANY = 200;

    private Charter() {}

    public static void main(String[] args) throws IOException, SQLException {
        var kept = SideBySide.compare(
                "charter",
                args,
                new World(FEW, MEMBERS, db -> invent(db, FEW)),
                new World(MANY, MEMBERS, db -> invent(db, MANY)),
                EnumSet.of(Page.CHARTER));
        System.exit(kept ? 0 : 1);
    }

    /// In every room that has opened: a version in force, and so many proposals that wait.
    private static void invent(Connection db, int proposals) throws SQLException {
        db.setAutoCommit(false);
        try (var sql = db.createStatement()) {
            sql.execute("set local session_replication_role = replica");
            sql.execute("create temp table agreed as select r.room, min(t.member::text)::uuid as a, max(t.member::text)::uuid as b, uuidv7() as proposal"
                    + " from round r join party t on t.partnership = r.room where r.revealed_at is not null group by r.room");
            sql.execute("create temp table wording as select array_agg('Ce que nous disons de la section ' || k || ', en une ou deux phrases que chacun peut relire. Et une seconde.' order by n) as words"
                    + " from unnest(charter_keys()) with ordinality s(k, n)");
            sql.execute("insert into charter_proposal (id, partnership, author, base, word, proposed_at, closed_at, outcome)"
                    + " select proposal, room, a, 0, '', now() - interval '20 days', now() - interval '19 days', 'in_force' from agreed");
            sql.execute("insert into charter_version (partnership, number, proposal, text, sha256, in_force_at)"
                    + " select room, 1, proposal, t, sha256(convert_to(t, 'UTF8')), now() - interval '19 days'"
                    + " from agreed, wording, charter_text(charter_keys(), words) t");
            sql.execute("insert into charter_section (partnership, version, section, words)"
                    + " select room, 1, k, w from agreed, wording, unnest(charter_keys(), words) s(k, w)");
            sql.execute("insert into charter_acceptance (proposal, base, member, name, sha256, accepted_at)"
                    + " select a.proposal, 0, m, 'Quelqu’un', v.sha256, now() - interval '19 days'"
                    + " from agreed a join charter_version v on v.partnership = a.room, unnest(array[a.a, a.b]) m");
            sql.execute("create temp table waiting as select uuidv7(make_interval(secs => n - 1000)) as id, room, a, b, n from agreed, generate_series(1, %d) n"
                    .formatted(proposals));
            sql.execute("insert into charter_proposal (id, partnership, author, base, word, proposed_at)"
                    + " select id, room, case n % 2 when 0 then a else b end, 1, 'Un mot', now() - interval '5 days' from waiting");
            sql.execute("insert into charter_change (proposal, section, words)"
                    + " select id, 'value', 'Ce que nous disons de la valeur, autrement, pour la fois ' || n || '. Et une seconde.' from waiting");
            sql.execute("insert into charter_acceptance (proposal, base, member, name, sha256, accepted_at)"
                    + " select id, 1, case n % 2 when 0 then a else b end, 'Quelqu’un', sha256('x'), now() - interval '5 days' from waiting");
            sql.execute("analyze");
        }
        db.commit();
        db.setAutoCommit(true);
    }
}
