package org.cordee.engagement.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.engagement.EngagementId;
import org.cordee.vault.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of the sessions of engagements. What is said in them is never here in clear.
@Repository
class CoachingSessionRows {
    private static final String MOMENT =
            "select s.id, s.engagement, s.starts_at, s.subject, s.noted_at, e.ended_at is not null as over";
    private static final String FROM =
            " from coaching_session s join engagement e on e.id = s.engagement where s.coach = :me and s.engagement = :engagement";
    private static final String WHOLE =
            MOMENT
                    + ", s.version, s.key, s.contents, s.intent_version, s.intent_key, s.intent"
                    + FROM;
    private static final String AFTER =
            """
            and (cast(:after as uuid) is null
                 or (s.starts_at, s.id) < (select a.starts_at, a.id from coaching_session a
                                            where a.engagement = :engagement and a.id = cast(:after as uuid)))
            order by s.starts_at desc, s.id desc limit :most
            """;

    private final JdbcClient db;

    CoachingSessionRows(JdbcClient db) {
        this.db = db;
    }

    /// When it is, and what about.
    ///
    /// @param over whether its engagement is
    record Moment(
            CoachingSessionId id,
            EngagementId engagement,
            Instant startsAt,
            @Nullable CoacheeSubjectId subject,
            @Nullable Instant notedAt,
            boolean over) {}

    /// The same with what is sealed of it.
    record Line(
            Moment moment,
            int version,
            @Nullable Sealed note,
            int intentVersion,
            @Nullable Sealed intent) {
        CoachingSessionId id() {
            return moment.id();
        }
    }

    /// Whether an engagement of one's own is over; empty where there is none such.
    Optional<Boolean> isOver(MemberId me, EngagementId engagement) {
        return db.sql("select ended_at is not null from engagement where coach = ? and id = ?")
                .params(me.value(), engagement.value())
                .query(Boolean.class)
                .optional();
    }

    Optional<Line> find(MemberId me, EngagementId engagement, CoachingSessionId id) {
        return find(me, engagement, id, "");
    }

    /// The same, and nobody changes it until this transaction ends.
    Optional<Line> hold(MemberId me, EngagementId engagement, CoachingSessionId id) {
        return find(me, engagement, id, " for update of s");
    }

    private Optional<Line> find(
            MemberId me, EngagementId engagement, CoachingSessionId id, String lock) {
        return db.sql(WHOLE + " and s.id = :id" + lock)
                .param("me", me.value())
                .param("engagement", engagement.value())
                .param("id", id.value())
                .query((row, _) -> line(row))
                .optional();
    }

    /// The latest first.
    ///
    /// @param after the last one that was read; null for the first page
    List<Moment> list(
            MemberId me, EngagementId engagement, @Nullable CoachingSessionId after, int most) {
        return db.sql(MOMENT + FROM + "\n" + AFTER)
                .param("me", me.value())
                .param("engagement", engagement.value())
                .param("after", after == null ? null : after.value(), Types.OTHER)
                .param("most", most)
                .query((row, _) -> moment(row))
                .list();
    }

    /// Those of which something is noted, the latest first.
    ///
    /// @param after the one before which they were; null for the latest
    List<Line> noted(
            MemberId me, EngagementId engagement, @Nullable CoachingSessionId after, int most) {
        return db.sql(WHOLE + " and s.noted_at is not null\n" + AFTER)
                .param("me", me.value())
                .param("engagement", engagement.value())
                .param("after", after == null ? null : after.value(), Types.OTHER)
                .param("most", most)
                .query((row, _) -> line(row))
                .list();
    }

    void plan(MemberId me, EngagementId engagement, CoachingSessionId id, Instant startsAt) {
        db.sql(
                        "insert into coaching_session (id, coach, engagement, starts_at) values (?, ?, ?, ?)")
                .params(id.value(), me.value(), engagement.value(), Timestamp.from(startsAt))
                .update();
    }

    void move(MemberId me, CoachingSessionId id, Instant startsAt) {
        db.sql("update coaching_session set starts_at = ? where coach = ? and id = ?")
                .params(Timestamp.from(startsAt), me.value(), id.value())
                .update();
    }

    /// Only where nothing came of it.
    boolean cancel(MemberId me, CoachingSessionId id) {
        return db.sql(
                                """
                                delete from coaching_session s
                                 where s.coach = ? and s.id = ? and s.noted_at is null
                                   and not exists (select from session_subject b where b.closed_in = s.id)
                                """)
                        .params(me.value(), id.value())
                        .update()
                == 1;
    }

    void take(MemberId me, CoachingSessionId id, CoacheeSubjectId subject) {
        db.sql("update coaching_session set subject = ? where coach = ? and id = ?")
                .params(subject.value(), me.value(), id.value())
                .update();
    }

    void note(MemberId me, CoachingSessionId id, Sealed contents, Instant now) {
        db.sql(
                        """
                        update coaching_session
                           set key = ?, contents = ?, version = version + 1, noted_at = coalesce(noted_at, ?)
                         where coach = ? and id = ?
                        """)
                .params(
                        contents.key(),
                        contents.bytes(),
                        Timestamp.from(now),
                        me.value(),
                        id.value())
                .update();
    }

    void intend(MemberId me, CoachingSessionId id, Sealed intent) {
        db.sql(
                        """
                        update coaching_session set intent_key = ?, intent = ?, intent_version = intent_version + 1
                         where coach = ? and id = ?
                        """)
                .params(intent.key(), intent.bytes(), me.value(), id.value())
                .update();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                moment(row),
                row.getInt("version"),
                sealed(row, "key", "contents"),
                row.getInt("intent_version"),
                sealed(row, "intent_key", "intent"));
    }

    private static Moment moment(ResultSet row) throws SQLException {
        var subject = row.getObject("subject", UUID.class);
        var noted = row.getTimestamp("noted_at");
        return new Moment(
                new CoachingSessionId(row.getObject("id", UUID.class)),
                new EngagementId(row.getObject("engagement", UUID.class)),
                row.getTimestamp("starts_at").toInstant(),
                subject == null ? null : new CoacheeSubjectId(subject),
                noted == null ? null : noted.toInstant(),
                row.getBoolean("over"));
    }

    private static @Nullable Sealed sealed(ResultSet row, String key, String contents)
            throws SQLException {
        var bytes = row.getBytes(contents);
        return bytes == null ? null : new Sealed(row.getInt(key), bytes);
    }
}
