package org.cordee.partnership.expectation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.round.RoundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MarkRows {
    private final JdbcClient db;

    MarkRows(JdbcClient db) {
        this.db = db;
    }

    Map<Point.Place, Map<MemberId, Mark>> of(RoundId round) {
        var marks = new HashMap<Point.Place, Map<MemberId, Mark>>();
        db.sql("select author, heading, line, member, mark from expectation_mark where round = ?")
                .param(round.value())
                .query((row, _) ->
                        marks.computeIfAbsent(
                                        new Point.Place(
                                                new MemberId(row.getObject("author", UUID.class)),
                                                Heading.of(row.getString("heading")),
                                                row.getInt("line")),
                                        _ -> new HashMap<>())
                                .put(
                                        new MemberId(row.getObject("member", UUID.class)),
                                        Mark.of(row.getString("mark"))))
                .list();
        return marks;
    }

    /// The same mark twice is no mark: what was pressed by mistake is taken back by pressing again.
    void put(MemberId me, RoundId round, Point.Place place, Mark mark, Instant now) {
        var same =
                db.sql(
                                """
                                delete from expectation_mark
                                 where round = ? and author = ? and heading = ? and line = ? and member = ? and mark = ?
                                """)
                        .params(
                                round.value(),
                                place.author().value(),
                                place.heading().key(),
                                place.line(),
                                me.value(),
                                mark.key())
                        .update();
        if (same == 1) {
            return;
        }
        db.sql(
                        """
                        insert into expectation_mark (round, author, heading, line, member, mark, marked_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (round, author, heading, line, member)
                        do update set mark = excluded.mark, marked_at = excluded.marked_at
                        """)
                .params(
                        round.value(),
                        place.author().value(),
                        place.heading().key(),
                        place.line(),
                        me.value(),
                        mark.key(),
                        Timestamp.from(now))
                .update();
    }

    /// Lays a letter for each other party of a round that has just opened.
    void announce(RoundId round, Instant now) {
        db.sql("select announce_reveal(?, ?)")
                .params(round.value(), Timestamp.from(now))
                .query((_, _) -> true)
                .single();
    }
}
