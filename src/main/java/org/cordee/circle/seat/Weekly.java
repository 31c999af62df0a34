package org.cordee.circle.seat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/// The weeks by whose Monday rounds are called.
final class Weekly {
    private Weekly() {}

    static LocalDate of(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static LocalDate next(Instant now) {
        return of(now).plusWeeks(1);
    }
}
