package org.cordee.giving.opportunity;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.cordee.letter.LinkSecrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the mails of opportunities say, and what their links do. All of it is done by functions of
/// *work*: nothing of it can be selected.
@Repository
class MailedPassRows {
    private final JdbcClient db;
    private final LinkSecrets secrets;

    MailedPassRows(JdbcClient db, LinkSecrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /// What a mail says.
    ///
    /// @param sender empty for somebody who has left
    record Due(String sender, LocalDate untilOn) {}

    /// Empty where it waits no more.
    Optional<Due> letter(PassId pass, Instant now) {
        return db.sql("select sender, until_on from opportunity_letter(?, ?, ?)")
                .params(secrets.house(), pass.value(), Timestamp.from(now))
                .query((row, _) ->
                        new Due(
                                row.getString("sender"),
                                row.getObject("until_on", LocalDate.class)))
                .optional();
    }

    Optional<MailedPass.Waiting> waiting(byte[] secret, Instant now) {
        return db.sql(
                        "select sender, until_on, shown, words, line from open_opportunity_link(?, ?)")
                .params(secret, Timestamp.from(now))
                .query((row, _) ->
                        new MailedPass.Waiting(
                                row.getString("sender"),
                                row.getObject("until_on", LocalDate.class),
                                row.getBoolean("shown"),
                                orEmpty(row.getString("words")),
                                orEmpty(row.getString("line"))))
                .optional();
    }

    /// The pass that was answered; empty where the link is over.
    Optional<PassId> answer(byte[] secret, Reached.Answer answer, Instant now) {
        return db.sql(
                        "select pass from answer_opportunity_mailed(?, ?, ?, ?) where said = 'answered'")
                .params(secrets.house(), secret, OpportunityRows.key(answer), Timestamp.from(now))
                .query(UUID.class)
                .optional()
                .map(PassId::new);
    }

    Optional<MailedPass.Said> said(byte[] secret, Instant now) {
        return db.sql("select answer, until_at from open_pass_taking_back(?, ?)")
                .params(secret, Timestamp.from(now))
                .query((row, _) ->
                        new MailedPass.Said(
                                OpportunityRows.answer(row.getString("answer"))
                                        == Reached.Answer.PRESENT,
                                row.getTimestamp("until_at").toInstant()))
                .optional();
    }

    /// The pass that waits again; empty where the link is over.
    Optional<PassId> takeBack(byte[] secret, Instant now) {
        return db.sql(
                        "select pass from take_back_pass_mailed(?, ?, ?) as taken (pass) where pass is not null")
                .params(secrets.house(), secret, Timestamp.from(now))
                .query(UUID.class)
                .optional()
                .map(PassId::new);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
