package org.cordee.introduction;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.cordee.letter.LinkSecrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the mails of introductions say, and what their links do. All of it is done by functions of
/// *work*: nothing of it can be selected.
@Repository
class MailedRows {
    private final JdbcClient db;
    private final LinkSecrets secrets;

    MailedRows(JdbcClient db, LinkSecrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /// What became of an answer.
    ///
    /// @param said `answered` or `met`
    record Said(String said, QuestionId question) {}

    /// The last day of a question; empty where it waits no more.
    Optional<LocalDate> letter(UUID question, Instant now) {
        return db.sql("select until_on from introduction_letter(?, ?, ?)")
                .params(secrets.house(), question, Timestamp.from(now))
                .query(LocalDate.class)
                .optional();
    }

    Optional<Mailed.Asking> asking(byte[] secret, Instant now) {
        return db.sql(
                        "select introducer, until_on, shown, presented, reason, fee, payer from open_introduction_link(?, ?)")
                .params(secret, Timestamp.from(now))
                .query((row, _) ->
                        new Mailed.Asking(
                                row.getString("introducer"),
                                row.getObject("until_on", LocalDate.class),
                                row.getBoolean("shown"),
                                orEmpty(row.getString("presented")),
                                orEmpty(row.getString("reason")),
                                row.getString("fee"),
                                row.getBoolean("payer")))
                .optional();
    }

    /// Empty where the link is over.
    Optional<Said> answer(byte[] secret, boolean yes, String reach, Instant now) {
        return db.sql(
                        "select said, side from answer_introduction_mailed(?, ?, ?, ?, ?) where said <> 'gone'")
                .params(secrets.house(), secret, yes, reach, Timestamp.from(now))
                .query((row, _) ->
                        new Said(
                                row.getString("said"),
                                new QuestionId(row.getObject("side", UUID.class))))
                .optional();
    }

    Optional<Mailed.Answered> answered(byte[] secret, Instant now) {
        return db.sql("select answer, until_at from open_taking_back(?, ?)")
                .params(secret, Timestamp.from(now))
                .query((row, _) ->
                        new Mailed.Answered(
                                row.getBoolean("answer"), row.getTimestamp("until_at").toInstant()))
                .optional();
    }

    /// The question that waits again; empty where the link is over.
    Optional<QuestionId> takeBack(byte[] secret, Instant now) {
        return db.sql(
                        """
                        select side from take_back_introduction_mailed(?, ?, ?) as taken (side) where side is not null
                        """)
                .params(secrets.house(), secret, Timestamp.from(now))
                .query(UUID.class)
                .optional()
                .map(QuestionId::new);
    }

    Optional<Mailed.Met> met(byte[] secret, Instant now) {
        return db.sql("select introducer, name, reach, until_on from open_meeting(?, ?)")
                .params(secret, Timestamp.from(now))
                .query((row, _) ->
                        new Mailed.Met(
                                row.getString("introducer"),
                                row.getString("name"),
                                row.getString("reach"),
                                row.getObject("until_on", LocalDate.class)))
                .optional();
    }

    /// What the mail says when both have said yes: the same, of a question by its id.
    Optional<Mailed.Met> meeting(UUID question) {
        return db.sql("select introducer, name, reach, until_on from meeting_letter(?, ?)")
                .params(secrets.house(), question)
                .query((row, _) ->
                        new Mailed.Met(
                                row.getString("introducer"),
                                row.getString("name"),
                                row.getString("reach"),
                                row.getObject("until_on", LocalDate.class)))
                .optional();
    }

    Optional<Mailed.Quiet> quiet(byte[] secret) {
        return db.sql(
                        "select quiet from open_quiet_link(?) as asked (quiet) where quiet is not null")
                .params(secret)
                .query((row, _) -> new Mailed.Quiet(row.getBoolean("quiet")))
                .optional();
    }

    boolean keepQuiet(byte[] secret, boolean quiet, Instant now) {
        return db.sql("select keep_quiet(?, ?, ?, ?)")
                .params(secrets.house(), secret, quiet, Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
