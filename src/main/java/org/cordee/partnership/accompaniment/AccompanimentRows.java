package org.cordee.partnership.accompaniment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.accompaniment.Accompanied.One;
import org.cordee.partnership.accompaniment.Accompaniment.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of accompaniments: who is invited, what each says to it, and how it ends.
@Repository
class AccompanimentRows {
    private final JdbcClient db;

    AccompanimentRows(JdbcClient db) {
        this.db = db;
    }

    /// What somebody who accompanies a room, or is asked to, knows of it; empty for all others.
    Optional<Accompanied> ground(PartnershipId room) {
        var accompanies =
                db.sql("select ? = any (my_facilitated_rooms())")
                        .param(room.value())
                        .query(Boolean.class)
                        .single();
        if (!accompanies) {
            return Optional.empty();
        }
        var parties =
                db.sql(
                                """
                                select t.member, m.name from party t join member m on m.id = t.member
                                 where t.partnership = ? and t.left_at is null order by m.name, m.id
                                """)
                        .param(room.value())
                        .query((row, _) ->
                                new One(
                                        new MemberId(row.getObject("member", UUID.class)),
                                        row.getString("name")))
                        .list();
        return db.sql("select purpose from partnership where id = ?")
                .param(room.value())
                .query(String.class)
                .optional()
                .map(purpose -> new Accompanied(room, purpose, parties));
    }

    /// The rooms one accompanies or is asked to, oldest first.
    List<Accompanied> grounds() {
        return db.sql(
                        """
                        select p.id, p.purpose, array_agg(t.member order by m.name, m.id) as members,
                               array_agg(m.name order by m.name, m.id) as names
                          from partnership p
                          join party t on t.partnership = p.id and t.left_at is null
                          join member m on m.id = t.member
                         where p.id = any ((select my_facilitated_rooms())::uuid[])
                         group by p.id order by p.id
                        """)
                .query((row, _) ->
                        new Accompanied(
                                new PartnershipId(row.getObject("id", UUID.class)),
                                row.getString("purpose"),
                                ones(row)))
                .list();
    }

    /// The one that stands or is asked; else the last that ended.
    Optional<Accompaniment> latest(PartnershipId room) {
        return db.sql(
                        """
                        select a.id, a.facilitator, f.name, a.opens, a.asked_at, a.began_at, a.ended_at,
                               array(select s.member from accompaniment_seat s join member m on m.id = s.member
                                      where s.accompaniment = a.id order by m.name, m.id) as members,
                               array(select m.name from accompaniment_seat s join member m on m.id = s.member
                                      where s.accompaniment = a.id order by m.name, m.id) as names,
                               array(select s.tied from accompaniment_seat s join member m on m.id = s.member
                                      where s.accompaniment = a.id order by m.name, m.id) as ties
                          from accompaniment a
                          join member f on f.id = a.facilitator
                         where a.partnership = ?
                         order by a.ended_at is null desc, a.asked_at desc, a.id desc
                         limit 1
                        """)
                .param(room.value())
                .query(AccompanimentRows::accompaniment)
                .optional();
    }

    /// What one has said to it about oneself, if anything.
    Optional<Boolean> ownWord(AccompanimentId id) {
        return db.sql(
                        "select yes from accompaniment_word where accompaniment = ? and member = about")
                .param(id.value())
                .query(Boolean.class)
                .optional();
    }

    List<Tie> ties(PartnershipId room) {
        return db.sql(
                        """
                        select t.member, m.name from my_ties() t join member m on m.id = t.member
                         where t.partnership = ? order by m.name, m.id
                        """)
                .param(room.value())
                .query((row, _) ->
                        new Tie(
                                new MemberId(row.getObject("member", UUID.class)),
                                row.getString("name")))
                .list();
    }

    String answer(AccompanimentId id, MemberId about, boolean yes, Instant now) {
        return db.sql("select answer_accompaniment(?, ?, ?, ?)")
                .params(id.value(), about.value(), yes, Timestamp.from(now))
                .query(String.class)
                .single();
    }

    boolean end(AccompanimentId id, Instant now) {
        return db.sql("select end_accompaniment(?, ?)")
                .params(id.value(), Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    private static List<One> ones(ResultSet row) throws SQLException {
        var members = (UUID[]) row.getArray("members").getArray();
        var names = (String[]) row.getArray("names").getArray();
        var ones = new ArrayList<One>();
        for (int i = 0; i < members.length; i++) {
            ones.add(new One(new MemberId(members[i]), names[i]));
        }
        return List.copyOf(ones);
    }

    private static Accompaniment accompaniment(ResultSet row, int n) throws SQLException {
        var ties = (Boolean[]) row.getArray("ties").getArray();
        var ones = ones(row);
        var seats = new ArrayList<Seat>();
        for (int i = 0; i < ties.length; i++) {
            seats.add(new Seat(ones.get(i).member(), ones.get(i).name(), ties[i]));
        }
        return new Accompaniment(
                new AccompanimentId(row.getObject("id", UUID.class)),
                new MemberId(row.getObject("facilitator", UUID.class)),
                row.getString("name"),
                Opening.of(List.of((String[]) row.getArray("opens").getArray())),
                row.getTimestamp("asked_at").toInstant(),
                instant(row.getTimestamp("began_at")),
                instant(row.getTimestamp("ended_at")),
                List.copyOf(seats));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
