package org.cordee.engagement.reading;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.letter.LinkSecrets;
import org.cordee.vault.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The SQL of rounds of readings, for whoever comes by a link: functions of *work*, and nothing
/// that could be selected.
@Repository
class LinkReadingRows {
    private final JdbcClient db;
    private final LinkSecrets secrets;

    LinkReadingRows(JdbcClient db, LinkSecrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /// A round and what was answered in it, still sealed.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Line(
            ReadingRoundId round,
            Instant openedAt,
            Instant untilAt,
            boolean open,
            @Nullable Instant answeredAt,
            boolean declined,
            byte @Nullable [] own) {}

    List<Line> rounds(byte[] hash, Instant now) {
        return db.sql(
                        """
                        select round, opened_at, until_at, is_open, answered_at, declined, own from rounds_of_link(?, ?, ?)
                        """)
                .params(secrets.house(), hash, Timestamp.from(now))
                .query((row, _) -> {
                    var answered = row.getTimestamp("answered_at");
                    return new Line(
                            new ReadingRoundId(row.getObject("round", UUID.class)),
                            row.getTimestamp("opened_at").toInstant(),
                            row.getTimestamp("until_at").toInstant(),
                            row.getBoolean("is_open"),
                            answered == null ? null : answered.toInstant(),
                            row.getBoolean("declined"),
                            row.getBytes("own"));
                })
                .list();
    }

    /// @param sealed for the coach; null to decline
    /// @param own for who answers; null to decline
    /// @return false where the round or the link is over
    boolean answer(
            byte[] hash,
            ReadingRoundId round,
            @Nullable Sealed sealed,
            byte @Nullable [] own,
            Instant now) {
        return db.sql(
                        "select answer_round(:house, :hash, :round, cast(:key as int), cast(:contents as bytea), cast(:own as bytea), :now)")
                .param("house", secrets.house())
                .param("hash", hash)
                .param("round", round.value())
                .param("key", sealed == null ? null : sealed.key(), Types.INTEGER)
                .param("contents", sealed == null ? null : sealed.bytes(), Types.BINARY)
                .param("own", own, Types.BINARY)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /// @return how many answers are gone
    int erase(byte[] hash, Instant now) {
        return db.sql("select erase_answers(?, ?, ?)")
                .params(secrets.house(), hash, Timestamp.from(now))
                .query(Integer.class)
                .single();
    }
}
