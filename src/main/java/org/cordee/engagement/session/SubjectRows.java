package org.cordee.engagement.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.engagement.EngagementId;
import org.cordee.letter.LinkSecrets;
import org.cordee.vault.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/// All SQL of the subjects that coachees bring. Their words are never here in clear.
@Repository
class SubjectRows {
    private static final String LINE =
            """
            select id, key, contents, by_link, chosen_at, closed_at, closed_in from session_subject
             where coach = :me and engagement = :engagement
            """;

    private final JdbcClient db;
    private final LinkSecrets secrets;

    SubjectRows(JdbcClient db, LinkSecrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /// As it is kept.
    record Line(
            CoacheeSubjectId id,
            Sealed contents,
            boolean byLink,
            Instant chosenAt,
            @Nullable Instant closedAt,
            @Nullable CoachingSessionId closedIn) {}

    List<Line> find(MemberId me, EngagementId engagement, Collection<CoacheeSubjectId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return db.sql(LINE + " and id = any (:ids)")
                .param("me", me.value())
                .param("engagement", engagement.value())
                .param(
                        "ids",
                        new SqlArrayValue(
                                "uuid", ids.stream().map(CoacheeSubjectId::value).toArray()))
                .query((row, _) -> line(row))
                .list();
    }

    /// Nobody changes it until this transaction ends.
    Optional<Line> hold(MemberId me, EngagementId engagement, CoacheeSubjectId id) {
        return db.sql(LINE + " and id = :id for update")
                .param("me", me.value())
                .param("engagement", engagement.value())
                .param("id", id.value())
                .query((row, _) -> line(row))
                .optional();
    }

    /// The latest first.
    ///
    /// @param after the last one that was read; null for the first page
    List<Line> list(
            MemberId me, EngagementId engagement, @Nullable CoacheeSubjectId after, int most) {
        return db.sql(
                        LINE
                                + """
                                 and (cast(:after as uuid) is null
                                      or (chosen_at, id) < (select a.chosen_at, a.id from session_subject a
                                                             where a.engagement = :engagement and a.id = cast(:after as uuid)))
                                 order by chosen_at desc, id desc limit :most
                                """)
                .param("me", me.value())
                .param("engagement", engagement.value())
                .param("after", after == null ? null : after.value(), Types.OTHER)
                .param("most", most)
                .query((row, _) -> line(row))
                .list();
    }

    /// Those that are open, the latest first.
    List<Line> open(MemberId me, EngagementId engagement, int most) {
        return db.sql(LINE + " and closed_at is null order by chosen_at desc, id desc limit :most")
                .param("me", me.value())
                .param("engagement", engagement.value())
                .param("most", most)
                .query((row, _) -> line(row))
                .list();
    }

    /// Said in a session, and written down by the coach.
    void add(
            MemberId me,
            EngagementId engagement,
            CoacheeSubjectId id,
            Sealed contents,
            Instant now) {
        db.sql(
                        """
                        insert into session_subject (id, coach, engagement, key, contents, by_link, chosen_at)
                        values (?, ?, ?, ?, ?, false, ?)
                        """)
                .params(
                        id.value(),
                        me.value(),
                        engagement.value(),
                        contents.key(),
                        contents.bytes(),
                        Timestamp.from(now))
                .update();
    }

    /// By a link, with nobody signed in.
    ///
    /// @return `left`, `over` or `enough`
    String leave(
            MemberId coach, UUID engagement, CoacheeSubjectId id, Sealed contents, Instant now) {
        return db.sql("select leave_subject(?, ?, ?, ?, ?, ?, ?)")
                .params(
                        secrets.house(),
                        coach.value(),
                        engagement,
                        id.value(),
                        contents.key(),
                        contents.bytes(),
                        Timestamp.from(now))
                .query(String.class)
                .single();
    }

    boolean close(MemberId me, CoacheeSubjectId id, CoachingSessionId in, Instant now) {
        return db.sql(
                                """
                                update session_subject set closed_in = ?, closed_at = ?
                                 where coach = ? and id = ? and closed_at is null
                                """)
                        .params(in.value(), Timestamp.from(now), me.value(), id.value())
                        .update()
                == 1;
    }

    boolean reopen(MemberId me, CoacheeSubjectId id, CoachingSessionId in) {
        return db.sql(
                                """
                                update session_subject set closed_in = null, closed_at = null
                                 where coach = ? and id = ? and closed_in = ?
                                """)
                        .params(me.value(), id.value(), in.value())
                        .update()
                == 1;
    }

    /// Only what the coach wrote down, and no session is about.
    boolean remove(MemberId me, EngagementId engagement, CoacheeSubjectId id) {
        return db.sql(
                                """
                                delete from session_subject b
                                 where b.coach = ? and b.engagement = ? and b.id = ? and not b.by_link and b.closed_at is null
                                   and not exists (select from coaching_session s where s.subject = b.id)
                                """)
                        .params(me.value(), engagement.value(), id.value())
                        .update()
                == 1;
    }

    private static Line line(ResultSet row) throws SQLException {
        var closed = row.getTimestamp("closed_at");
        var in = row.getObject("closed_in", UUID.class);
        return new Line(
                new CoacheeSubjectId(row.getObject("id", UUID.class)),
                new Sealed(row.getInt("key"), row.getBytes("contents")),
                row.getBoolean("by_link"),
                row.getTimestamp("chosen_at").toInstant(),
                closed == null ? null : closed.toInstant(),
                in == null ? null : new CoachingSessionId(in));
    }
}
