package org.cordee.partnership.pulse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cordee.partnership.PartnershipId;

/// A day for which a pulse is planned.
///
/// @param deadline from the day after it on, one is shown that somebody is missing
/// @param last the last day on which one may answer: on the next the following pulse is due
public record PlannedDay(LocalDate day, LocalDate deadline, LocalDate last) {
    static PlannedDay of(Rhythm rhythm, LocalDate day) {
        return new PlannedDay(day, day.plusDays(rhythm.delay()), day.plusDays(rhythm.every() - 1L));
    }

    /// Which thing of its room it is: known to everybody before anybody has answered.
    public UUID subject(PartnershipId room) {
        return UUID.nameUUIDFromBytes((room.value() + ":" + day).getBytes(StandardCharsets.UTF_8));
    }

    /// The moment at which its round counts as opened, whoever answers first and when.
    public Instant opensAt() {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    public int grace() {
        return (int) deadline.until(last, java.time.temporal.ChronoUnit.DAYS);
    }
}
