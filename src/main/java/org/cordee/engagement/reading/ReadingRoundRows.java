package org.cordee.engagement.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.stakeholder.StakeholderId;
import org.cordee.letter.LinkSecrets;
import org.cordee.vault.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The SQL of rounds of readings, as their coach sees them.
@Repository
class ReadingRoundRows {
    private static final String ROUND =
            "select id, wording, opened_at, until_at, closed_at, team_read from reading_round ";

    private final JdbcClient db;
    private final LinkSecrets secrets;

    ReadingRoundRows(JdbcClient db, LinkSecrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /// What somebody answered, as it is kept.
    ///
    /// @param contents null where they would rather not
    record Line(
            ReadingRoundId round,
            StakeholderId stakeholder,
            boolean team,
            @Nullable Sealed contents,
            Instant answeredAt) {}

    record OwnLine(int version, Sealed contents) {}

    /// The latest first.
    List<ReadingRound> rounds(MemberId me, EngagementId engagement, int most) {
        return db.sql(
                        ROUND
                                + "where engagement = ? and coach = ? order by opened_at desc, id desc limit ?")
                .params(engagement.value(), me.value(), most)
                .query(ReadingRoundRows::round)
                .list();
    }

    Optional<ReadingRound> find(MemberId me, EngagementId engagement, ReadingRoundId id) {
        return db.sql(ROUND + "where id = ? and engagement = ? and coach = ?")
                .params(id.value(), engagement.value(), me.value())
                .query(ReadingRoundRows::round)
                .optional();
    }

    boolean isOpen(EngagementId engagement) {
        return db.sql(
                        "select exists (select from reading_round where engagement = ? and closed_at is null)")
                .param(engagement.value())
                .query(Boolean.class)
                .single();
    }

    void open(
            MemberId me,
            EngagementId engagement,
            UUID id,
            Wording wording,
            Instant now,
            Instant until) {
        db.sql(
                        """
                        insert into reading_round (id, engagement, coach, wording, opened_at, until_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        engagement.value(),
                        me.value(),
                        wording.number(),
                        Timestamp.from(now),
                        Timestamp.from(until))
                .update();
    }

    /// @return whether it was open
    boolean close(ReadingRoundId id, Instant now) {
        return db.sql("select close_reading_round(?, ?)")
                .params(id.value(), Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    void closeLapsed(Instant now) {
        db.sql("select close_lapsed_rounds(?, ?)")
                .params(secrets.house(), Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    /// Of a team only what may be read.
    List<Line> answers(MemberId me, EngagementId engagement) {
        return db.sql(
                        """
                        select round, stakeholder, team, key, contents, answered_at from alliance_answer
                         where engagement = ? and coach = ?
                        """)
                .params(engagement.value(), me.value())
                .query((row, _) ->
                        new Line(
                                new ReadingRoundId(row.getObject("round", UUID.class)),
                                new StakeholderId(row.getObject("stakeholder", UUID.class)),
                                row.getBoolean("team"),
                                row.getBytes("contents") == null
                                        ? null
                                        : new Sealed(row.getInt("key"), row.getBytes("contents")),
                                row.getTimestamp("answered_at").toInstant()))
                .list();
    }

    /// Remembers that its coach has seen what has come.
    void look(MemberId me, EngagementId engagement, Instant now) {
        db.sql("update reading_round set looked_at = ? where engagement = ? and coach = ?")
                .params(Timestamp.from(now), engagement.value(), me.value())
                .update();
    }

    /// The engagements in which something has come since its coach last looked.
    List<EngagementId> come(MemberId me) {
        return db.sql(
                        """
                        select distinct r.engagement from reading_round r
                          join alliance_answer a on a.round = r.id
                         where r.coach = ? and a.coach = r.coach
                           and (case when a.team then r.closed_at else a.answered_at end) > coalesce(r.looked_at, r.opened_at)
                         limit 5
                        """)
                .param(me.value())
                .query((row, _) -> new EngagementId(row.getObject("engagement", UUID.class)))
                .list();
    }

    void own(UUID link, ReadingRoundId round, MemberId me, byte[] contents) {
        db.sql("insert into own_answer (link, round, coach, contents) values (?, ?, ?, ?)")
                .params(link, round.value(), me.value(), contents)
                .update();
    }

    Optional<OwnLine> read(ReadingRoundId round) {
        return db.sql("select version, key, contents from coach_reading where round = ?")
                .param(round.value())
                .query((row, _) ->
                        new OwnLine(
                                row.getInt("version"),
                                new Sealed(row.getInt("key"), row.getBytes("contents"))))
                .optional();
    }

    /// @param version on which it was written; 0 for the first
    /// @return false where another window was quicker
    boolean write(
            MemberId me,
            EngagementId engagement,
            ReadingRoundId round,
            int version,
            Sealed contents,
            Instant now) {
        return db.sql(
                                """
                                insert into coach_reading as c (round, engagement, coach, key, contents, written_at)
                                values (:round, :engagement, :me, :key, :contents, :now)
                                on conflict (round) do update
                                   set key = excluded.key, contents = excluded.contents, written_at = excluded.written_at,
                                       version = c.version + 1
                                 where c.version = :version
                                """)
                        .param("round", round.value())
                        .param("engagement", engagement.value())
                        .param("me", me.value())
                        .param("key", contents.key())
                        .param("contents", contents.bytes())
                        .param("now", Timestamp.from(now))
                        .param("version", version)
                        .update()
                == 1;
    }

    private static ReadingRound round(ResultSet row, int number) throws SQLException {
        var closed = row.getTimestamp("closed_at");
        return new ReadingRound(
                new ReadingRoundId(row.getObject("id", UUID.class)),
                row.getInt("wording"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("until_at").toInstant(),
                closed == null ? null : closed.toInstant(),
                row.getBoolean("team_read"));
    }
}
