package org.cordee.engagement.objective;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.engagement.EngagementTraces;
import org.cordee.engagement.objective.Objective.Outcome;
import org.cordee.vault.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of objectives. What they say is never here in clear.
@Repository
class ObjectiveRows implements EngagementTraces {
    private static final String LINE =
            "select id, version, key, contents, begun_at, ended_at, outcome from objective ";

    private final JdbcClient db;

    ObjectiveRows(JdbcClient db) {
        this.db = db;
    }

    /// As it is kept.
    record Line(
            ObjectiveId id,
            int version,
            Sealed contents,
            Instant begunAt,
            @Nullable Instant endedAt,
            @Nullable Outcome outcome) {}

    /// The oldest first; never many.
    List<Line> list(MemberId me, UUID engagement) {
        return db.sql(LINE + "where coach = ? and engagement = ? order by begun_at, id")
                .params(me.value(), engagement)
                .query(ObjectiveRows::line)
                .list();
    }

    Optional<Line> find(MemberId me, UUID engagement, ObjectiveId id) {
        return db.sql(LINE + "where coach = ? and engagement = ? and id = ?")
                .params(me.value(), engagement, id.value())
                .query(ObjectiveRows::line)
                .optional();
    }

    /// The drafts about objectives are about these.
    @Override
    public List<UUID> of(MemberId me, UUID engagement) {
        return list(me, engagement).stream().map(line -> line.id().value()).toList();
    }

    void add(MemberId me, UUID engagement, ObjectiveId id, Sealed contents, Instant now) {
        db.sql(
                        """
                        insert into objective (id, engagement, coach, key, contents, begun_at) values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id.value(),
                        engagement,
                        me.value(),
                        contents.key(),
                        contents.bytes(),
                        Timestamp.from(now))
                .update();
    }

    void change(MemberId me, ObjectiveId id, Sealed contents) {
        db.sql(
                        """
                        update objective set key = ?, contents = ?, version = version + 1 where coach = ? and id = ?
                        """)
                .params(contents.key(), contents.bytes(), me.value(), id.value())
                .update();
    }

    /// @return whether it stood
    boolean close(MemberId me, ObjectiveId id, Outcome outcome, Instant now) {
        return db.sql(
                                """
                                update objective set outcome = ?, ended_at = ? where coach = ? and id = ? and outcome is null
                                """)
                        .params(outcome.key(), Timestamp.from(now), me.value(), id.value())
                        .update()
                == 1;
    }

    /// @return whether it was closed
    boolean reopen(MemberId me, ObjectiveId id) {
        return db.sql(
                                """
                                update objective set outcome = null, ended_at = null
                                 where coach = ? and id = ? and outcome is not null
                                """)
                        .params(me.value(), id.value())
                        .update()
                == 1;
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        var outcome = row.getString("outcome");
        return new Line(
                new ObjectiveId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new Sealed(row.getInt("key"), row.getBytes("contents")),
                row.getTimestamp("begun_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                outcome == null ? null : Outcome.of(outcome).orElseThrow());
    }
}
