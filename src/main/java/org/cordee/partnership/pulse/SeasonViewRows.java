package org.cordee.partnership.pulse;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.pulse.PulseView.OwnView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How the parties see the season otherwise: what was said while the current member was there.
@Repository
class SeasonViewRows {
    /// The last so many; older ones were about another season.
    static final int MOST = 12;

    static final int LONGEST = 500;

    private final JdbcClient db;

    SeasonViewRows(JdbcClient db) {
        this.db = db;
    }

    List<OwnView> of(PartnershipId room, int most) {
        return db.sql(
                        """
                        select v.id, v.member, m.name, v.words, v.said_at
                          from season_view v join member m on m.id = v.member
                         where v.partnership = :room
                         order by v.said_at desc, v.id desc limit :most
                        """)
                .param("room", room.value())
                .param("most", most)
                .query((row, _) ->
                        new OwnView(
                                row.getObject("id", UUID.class),
                                new MemberId(row.getObject("member", UUID.class)),
                                row.getString("name"),
                                row.getString("words"),
                                row.getTimestamp("said_at").toInstant()))
                .list();
    }

    void add(UUID id, MemberId me, PartnershipId room, String words, Instant now) {
        db.sql(
                        "insert into season_view (id, partnership, member, words, said_at) values (?, ?, ?, ?, ?)")
                .params(id, room.value(), me.value(), words, Timestamp.from(now))
                .update();
    }

    boolean remove(MemberId me, PartnershipId room, UUID view) {
        return db.sql("delete from season_view where id = ? and partnership = ? and member = ?")
                        .params(view, room.value(), me.value())
                        .update()
                == 1;
    }
}
