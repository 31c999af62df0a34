package org.cordee.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// A whole profession, invented: N members, each in two or three partnerships, most of them opened long
/// ago, some being written now. The same for the same N: nothing is drawn by chance.
final class Profession {
    /// How many of them come back during the bench.
    static final int VISITORS = 400;

    private Profession() {}

    /// Somebody who comes back.
    ///
    /// @param session what their browser sends
    /// @param revealed a room whose expectations are open
    /// @param open a room whose round is being written
    record Visitor(String name, String session, String revealed, String open, String partner) {}

    static void invent(Connection db, int members) throws SQLException {
        db.setAutoCommit(false);
        try (var sql = db.createStatement()) {
            // Triggers and references are not asked: what is written here keeps to them by construction.
            sql.execute("set local session_replication_role = replica");
            sql.execute("create temp table person as select n, uuidv7(make_interval(secs => n - 1000000)) as id from generate_series(0, %d - 1) n"
                    .formatted(members));
            sql.execute("create unique index on person (n)");
            sql.execute("insert into member (id, name, headline, place, languages, arrived_at)"
                    + " select id, 'Membre ' || n, 'Coach de direction ' || n, 'Ville ' || n % 97, '{fr}', now() - interval '300 days' from person");
            sql.execute("insert into account (member, email, locale) select id, 'm' || n || '@profession.example', case n % 5 when 0 then 'en' else 'fr' end from person");
            sql.execute("insert into profile_item (id, member, kind, words, position)"
                    + " select uuidv7(), id, k, k || ' ' || n || ' ' || p, p from person, unnest(array['offer', 'search', 'strength', 'weak_spot']) k, generate_series(0, 2) p");
            // Room r: the member of the same number with a neighbour near and one far; every tenth has three.
            sql.execute(("create temp table room as select r, uuidv7(make_interval(secs => r - 900000)) as id, uuidv7(make_interval(secs => r - 900000)) as round,"
                            + " (r / 2) %% %1$d as a, (r / 2 + 1 + (r * 7919) %% (%1$d - 2)) %% %1$d as b,"
                            + " r %% 2 = 0 as revealed from generate_series(0, 2 * %1$d - 1) r")
                    .formatted(members));
            sql.execute("insert into partnership (id, purpose, exchange_on, opened_by, opened_at)"
                    + " select room.id, 'Accompagner ensemble, salle ' || r, current_date + 10, p.id, now() - interval '40 days' from room join person p on p.n = a");
            sql.execute("create temp table seat as select room.id as room, round, r, revealed, p.id as member, p.n from room join person p on p.n in (a, b) where a <> b");
            sql.execute("insert into party (partnership, member, joined_at) select room, member, now() - interval '39 days' from seat");
            sql.execute("insert into round (id, room, kind, headings, deadline, opened_at, revealed_at)"
                    + " select round, id, 'expectations', '{expect,interests,commit,bring,refuse,fear}', current_date + 10, now() - interval '39 days',"
                    + " case when revealed then now() - make_interval(hours => 30 + r % 500) end from room where a <> b");
            sql.execute("insert into round_party (round, member) select round, member from seat");
            // What a trigger does for one round at a time.
            sql.execute("update round r set readers = s.members from (select round, array_agg(member) as members from seat group by round) s where s.round = r.id");
            sql.execute("insert into seal (round, member, sealed_at) select round, member, now() - interval '30 days' from seat where revealed");
            sql.execute("insert into answer (round, member, heading, words, version, saved_at)"
                    + " select round, member, h, 'Une ligne de ' || n || ' sous ' || h || E'\\nEt une seconde, plus longue, sur ce que l’on attend de l’autre.', 1, now() - interval '31 days'"
                    + " from seat, unnest(array['expect','interests','commit','bring','refuse','fear']) h where revealed or h in ('expect', 'fear')");
            sql.execute("insert into expectation_mark (round, author, heading, line, member, mark, marked_at)"
                    + " select s.round, s.member, 'expect', 0, o.member, 'shared', now() from seat s join seat o on o.round = s.round where s.revealed and s.r % 4 = 0");
            sql.execute("insert into session (id, member, token_hash, device, created_at, seen_at)"
                    + " select uuidv7(), id, sha256(decode(md5('visitor ' || n) || md5('rotisiv ' || n), 'hex')), 'Firefox, Linux', now(), now() from person");
            sql.execute("analyze");
        }
        db.commit();
        db.setAutoCommit(true);
    }

    /// Visitors spread over the whole profession, each with a room of either kind.
    static List<Visitor> visitors(Connection db, int members) throws SQLException {
        var visitors = new ArrayList<Visitor>();
        try (var sql = db.prepareStatement(
                """
                select m.name, (select t.partnership from party t join round r on r.room = t.partnership
                                 where t.member = m.id and r.revealed_at is not null order by t.partnership limit 1) as revealed,
                       t.partnership as open, o.name as partner
                  from account a
                  join member m on m.id = a.member
                  join party t on t.member = m.id
                  join round r on r.room = t.partnership and r.revealed_at is null
                  join party ot on ot.partnership = t.partnership and ot.member <> m.id
                  join member o on o.id = ot.member
                 where a.email = 'm' || ? || '@profession.example'
                 order by t.partnership limit 1
                """)) {
            for (int i = 0; i < VISITORS; i++) {
                int n = (int) ((long) i * members / VISITORS);
                sql.setInt(1, n);
                try (var row = sql.executeQuery()) {
                    if (row.next() && row.getString("revealed") != null) {
                        visitors.add(new Visitor(
                                row.getString("name"), session(n), row.getString("revealed"), row.getString("open"), row.getString("partner")));
                    }
                }
            }
        }
        return visitors;
    }

    static String session(int n) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.HexFormat.of().parseHex(md5("visitor " + n) + md5("rotisiv " + n)));
    }

    private static String md5(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
