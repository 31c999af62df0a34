package org.cordee.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of captures.
@Repository
class CaptureRows {
    private final JdbcClient db;

    CaptureRows(JdbcClient db) {
        this.db = db;
    }

    void add(MemberId me, CaptureId id, String words, Instant now) {
        db.sql("insert into capture (id, owner, words, captured_at) values (?, ?, ?, ?)")
                .params(id.value(), me.value(), words, Timestamp.from(now))
                .update();
    }

    Optional<Capture> find(MemberId me, CaptureId id) {
        return db.sql(
                        "select id, words, captured_at, removed_at from capture where owner = ? and id = ?")
                .params(me.value(), id.value())
                .query(CaptureRows::capture)
                .optional();
    }

    /// One that waits, for whoever puts it somewhere: another who comes meanwhile waits, and finds
    /// none.
    Optional<Capture> hold(MemberId me, CaptureId id) {
        return db.sql(
                        """
                        select id, words, captured_at, removed_at from capture
                         where owner = ? and id = ? and removed_at is null for update
                        """)
                .params(me.value(), id.value())
                .query(CaptureRows::capture)
                .optional();
    }

    /// The latest first.
    List<Capture> waiting(MemberId me, @Nullable CaptureId after, int most) {
        return db.sql(
                        """
                        select id, words, captured_at, removed_at from capture
                         where owner = :me and removed_at is null and (:after::uuid is null or id < :after)
                         order by id desc limit :most
                        """)
                .param("me", me.value())
                .param("after", after == null ? null : after.value())
                .param("most", most)
                .query(CaptureRows::capture)
                .list();
    }

    boolean put(MemberId me, CaptureId id, @Nullable Instant removedAt) {
        return db.sql(
                                """
                                update capture set removed_at = cast(:removed as timestamptz)
                                 where owner = :me and id = :id
                                """)
                        .param(
                                "removed",
                                removedAt == null ? null : Timestamp.from(removedAt),
                                Types.TIMESTAMP)
                        .param("me", me.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void delete(MemberId me, CaptureId id) {
        db.sql("delete from capture where owner = ? and id = ?")
                .params(me.value(), id.value())
                .update();
    }

    void sweep(MemberId me, Instant before) {
        db.sql("delete from capture where owner = ? and removed_at < ?")
                .params(me.value(), Timestamp.from(before))
                .update();
    }

    private static Capture capture(ResultSet row, int n) throws SQLException {
        var removed = row.getTimestamp("removed_at");
        return new Capture(
                new CaptureId(row.getObject("id", UUID.class)),
                row.getString("words"),
                row.getTimestamp("captured_at").toInstant(),
                removed == null ? null : removed.toInstant());
    }
}
