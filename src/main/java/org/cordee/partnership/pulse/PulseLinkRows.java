package org.cordee.partnership.pulse;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.letter.LinkSecrets;
import org.cordee.partnership.PartnershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The letters of the planned days, and the one answer that each of their links is for. All of it
/// is done by functions of *work*: nothing of it can be selected.
@Repository
class PulseLinkRows {
    private final JdbcClient db;
    private final LinkSecrets secrets;

    PulseLinkRows(JdbcClient db, LinkSecrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /// The day that a link is for, and the last day on which it may be used.
    record Day(LocalDate plannedOn, LocalDate lastOn) {}

    /// What became of an answer from a mail.
    enum Mailed {
        SEALED,
        REVEALED,
        GONE
    }

    /// A letter is due: the next ones are written, and this one's link is known from now on. Empty
    /// where it is no longer worth sending.
    Optional<Day> write(UUID link, byte[] hash, Instant now) {
        return db.sql("select planned_on, last_on from pulse_letter(?, ?, ?, ?)")
                .params(secrets.house(), link, hash, Timestamp.from(now))
                .query((row, _) ->
                        new Day(
                                row.getObject("planned_on", LocalDate.class),
                                row.getObject("last_on", LocalDate.class)))
                .optional();
    }

    Optional<Day> look(byte[] secret, Instant now) {
        return db.sql("select planned_on, last_on from open_pulse_link(?, ?)")
                .params(secret, Timestamp.from(now))
                .query((row, _) ->
                        new Day(
                                row.getObject("planned_on", LocalDate.class),
                                row.getObject("last_on", LocalDate.class)))
                .optional();
    }

    Mailed answer(byte[] secret, UUID round, List<String> words, Instant now) {
        var said =
                db.sql("select answer_pulse(:house, :secret, :round, :headings, :words, :now)")
                        .param("house", secrets.house())
                        .param("secret", secret)
                        .param("round", round)
                        .param("headings", Question.headings().toArray(String[]::new))
                        .param("words", words.toArray(String[]::new))
                        .param("now", Timestamp.from(now))
                        .query(String.class)
                        .single();
        return switch (said) {
            case "sealed" -> Mailed.SEALED;
            case "revealed" -> Mailed.REVEALED;
            case "gone" -> Mailed.GONE;
            default -> throw new IllegalStateException("answer_pulse() said " + said);
        };
    }

    /// The current member answers inside: the link of that day is no more.
    void answeredInside(PartnershipId room, LocalDate day, Instant now) {
        db.sql("select answer_pulse_inside(?, ?, ?)")
                .params(room.value(), day, Timestamp.from(now))
                .query((_, _) -> true)
                .single();
    }
}
