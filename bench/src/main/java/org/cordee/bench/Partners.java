package org.cordee.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.cordee.bench.Load.Page;
import org.cordee.bench.Profession.Visitor;
import org.cordee.bench.SideBySide.World;

/// Whether finding whom an opportunity suits costs more with many partners: three hundred beside twenty. Five of
/// them say that they seek what it is about, however many there are.
public final class Partners {
    private static final int MEMBERS = 1_000;
    private static final int HOSTS = 32;
    private static final int FEW = 20;
    private static final int MANY = 300;

    private Partners() {}

    public static void main(String[] args) throws IOException, SQLException {
        var kept = SideBySide.compare(
                "partners",
                args,
                new World(FEW, MEMBERS, db -> invent(db, FEW), Partners::hosts),
                new World(MANY, MEMBERS, db -> invent(db, MANY), Partners::hosts),
                EnumSet.of(Page.PARTNERS));
        System.exit(kept ? 0 : 1);
    }

    /// Each host is in a room of two with the same partners, and has noted one opportunity.
    private static void invent(Connection db, int partners) throws SQLException {
        db.setAutoCommit(false);
        try (var sql = db.createStatement()) {
            sql.execute("set local session_replication_role = replica");
            sql.execute(("create temp table two as select h.n as host_n, h.id as host, p.id as partner, uuidv7() as id"
                            + " from person h cross join person p where h.n < %1$d and p.n >= %1$d and p.n < %1$d + %2$d")
                    .formatted(HOSTS, partners));
            sql.execute("insert into partnership (id, purpose, exchange_on, opened_by, opened_at)"
                    + " select id, 'À deux', current_date + 10, host, now() - interval '40 days' from two");
            sql.execute("insert into party (partnership, member, joined_at) select id, host, now() - interval '39 days' from two"
                    + " union all select id, partner, now() - interval '39 days' from two");
            sql.execute(("update profile_item i set words = case when p.n < %1$d + 5 then 'Apaiser des équipes en tension'"
                            + " else 'Relire des comptes rendus du service ' || p.n end from person p where i.member = p.id and i.kind = 'search' and i.position = 0")
                    .formatted(HOSTS));
            sql.execute("insert into opportunity (id, owner, words, days, noted_at)"
                    + " select uuidv7(), host, 'Une régie cherche quelqu’un pour des équipes en tension', 7, now() from (select distinct host from two) t");
            sql.execute("analyze");
        }
        db.commit();
        db.setAutoCommit(true);
    }

    private static List<Visitor> hosts(Connection db) throws SQLException {
        var hosts = new ArrayList<Visitor>();
        try (var sql = db.createStatement();
                var row = sql.executeQuery("select m.name, o.id from opportunity o join member m on m.id = o.owner order by o.id")) {
            while (row.next()) {
                int n = Integer.parseInt(row.getString("name").replaceAll("\\D", ""));
                hosts.add(new Visitor(row.getString("name"), Profession.session(n), "", row.getString("id"), "Membre " + HOSTS));
            }
        }
        return hosts;
    }
}
