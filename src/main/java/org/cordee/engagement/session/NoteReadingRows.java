package org.cordee.engagement.session;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cordee.current.MemberId;
import org.cordee.engagement.EngagementId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/// All SQL of when the notes of sessions were opened; what they say is not here.
@Repository
class NoteReadingRows {
    private final JdbcClient db;

    NoteReadingRows(JdbcClient db) {
        this.db = db;
    }

    /// At most once a minute for each.
    void add(
            MemberId me,
            EngagementId engagement,
            Collection<CoachingSessionId> sessions,
            Instant now) {
        if (sessions.isEmpty()) {
            return;
        }
        db.sql(
                        """
                        insert into note_reading (session, read_at, coach, engagement)
                        select s, cast(:minute as timestamptz), cast(:me as uuid), cast(:engagement as uuid)
                          from unnest(cast(:sessions as uuid[])) s
                        on conflict do nothing
                        """)
                .param("minute", Timestamp.from(now.truncatedTo(ChronoUnit.MINUTES)))
                .param("me", me.value())
                .param("engagement", engagement.value())
                .param(
                        "sessions",
                        new SqlArrayValue(
                                "uuid", sessions.stream().map(CoachingSessionId::value).toArray()))
                .update();
    }

    Optional<Instant> last(MemberId me, CoachingSessionId session) {
        return list(me, session, null, 1).stream().findFirst();
    }

    /// The latest first.
    ///
    /// @param before the last one that was read; null for the first page
    List<Instant> list(MemberId me, CoachingSessionId session, @Nullable Instant before, int most) {
        return db.sql(
                        """
                        select read_at from note_reading
                         where coach = :me and session = :session
                           and (cast(:before as timestamptz) is null or read_at < cast(:before as timestamptz))
                         order by read_at desc limit :most
                        """)
                .param("me", me.value())
                .param("session", session.value())
                .param("before", before == null ? null : Timestamp.from(before))
                .param("most", most)
                .query((row, _) -> row.getTimestamp("read_at").toInstant())
                .list();
    }
}
