package org.cordee.member.posture;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostureRows {
    private final JdbcClient db;

    PostureRows(JdbcClient db) {
        this.db = db;
    }

    /// The latest first.
    List<Answered> of(MemberId me) {
        return db.sql(
                        """
                        select items, answered_at from posture_answer where member = ?
                         order by answered_at desc, id desc limit 20
                        """)
                .param(me.value())
                .query((row, _) ->
                        new Answered(
                                List.of((Integer[]) row.getArray("items").getArray()),
                                row.getTimestamp("answered_at").toInstant()))
                .list();
    }

    void add(MemberId me, List<Integer> items, Instant now) {
        db.sql("insert into posture_answer (id, member, items, answered_at) values (?, ?, ?, ?)")
                .params(Ids.at(now), me.value(), items.toArray(Integer[]::new), Timestamp.from(now))
                .update();
    }
}
