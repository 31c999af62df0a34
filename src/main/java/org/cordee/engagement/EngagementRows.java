package org.cordee.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.vault.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of engagements. What they are about is never here in clear.
@Repository
class EngagementRows {
    private static final String LINE =
            "select id, version, key, contents, begun_at, ended_at from engagement ";

    private final JdbcClient db;

    EngagementRows(JdbcClient db) {
        this.db = db;
    }

    /// As it is kept.
    record Line(
            EngagementId id,
            int version,
            Sealed contents,
            Instant begunAt,
            @Nullable Instant endedAt) {}

    Optional<Line> find(MemberId me, EngagementId id) {
        return db.sql(LINE + "where coach = ? and id = ?")
                .params(me.value(), id.value())
                .query(EngagementRows::line)
                .optional();
    }

    /// The same, and nobody changes it until this transaction ends.
    Optional<Line> hold(MemberId me, EngagementId id) {
        return db.sql(LINE + "where coach = ? and id = ? for update")
                .params(me.value(), id.value())
                .query(EngagementRows::line)
                .optional();
    }

    /// The latest first.
    ///
    /// @param after the last one that was read; null for the first page
    List<Line> list(MemberId me, @Nullable EngagementId after, int most) {
        return db.sql(
                        LINE
                                + """
                                where coach = :me
                                   and (cast(:after as uuid) is null
                                        or (begun_at, id) < (select a.begun_at, a.id from engagement a
                                                              where a.coach = :me and a.id = cast(:after as uuid)))
                                 order by begun_at desc, id desc limit :most
                                """)
                .param("me", me.value())
                .param("after", after == null ? null : after.value(), Types.OTHER)
                .param("most", most)
                .query(EngagementRows::line)
                .list();
    }

    void add(MemberId me, EngagementId id, Sealed contents, Instant now) {
        db.sql("insert into engagement (id, coach, key, contents, begun_at) values (?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        me.value(),
                        contents.key(),
                        contents.bytes(),
                        Timestamp.from(now))
                .update();
    }

    void change(MemberId me, EngagementId id, Sealed contents) {
        db.sql(
                        """
                        update engagement set key = ?, contents = ?, version = version + 1 where coach = ? and id = ?
                        """)
                .params(contents.key(), contents.bytes(), me.value(), id.value())
                .update();
    }

    /// @param at null to go on with it
    /// @return whether that changed anything
    boolean end(MemberId me, EngagementId id, @Nullable Instant at) {
        return db.sql(
                                """
                                update engagement set ended_at = cast(:at as timestamptz)
                                 where coach = :me and id = :id and (ended_at is null) = (cast(:at as timestamptz) is not null)
                                """)
                        .param("at", at == null ? null : Timestamp.from(at))
                        .param("me", me.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /// For good.
    void remove(MemberId me, EngagementId id) {
        db.sql("delete from engagement where coach = ? and id = ?")
                .params(me.value(), id.value())
                .update();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Line(
                new EngagementId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new Sealed(row.getInt("key"), row.getBytes("contents")),
                row.getTimestamp("begun_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
