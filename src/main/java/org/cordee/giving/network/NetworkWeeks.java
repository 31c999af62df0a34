package org.cordee.giving.network;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Random;
import org.springframework.stereotype.Component;

/// Draws the network once a week, from Monday on: whichever node comes first. Others who draw the
/// same week find the same, and let theirs go.
@Component
public class NetworkWeeks {
    static final int WINDOW = 180;

    /// So far back reach the gifts whose days are dealt out anew.
    private static final int YEARS = 2;

    private final NetworkRows rows;
    private final Clock clock;

    NetworkWeeks(NetworkRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// Draws this week where nobody has; false where there was nothing to do.
    public boolean draw() {
        var now = clock.instant();
        var week =
                LocalDate.ofInstant(now, ZoneOffset.UTC)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (!rows.isDue(week)) {
            return false;
        }
        var health =
                Health.of(
                        rows.gifts(week.minusYears(YEARS)),
                        week.minusDays(WINDOW).toEpochDay(),
                        WINDOW,
                        new Random(week.toEpochDay()));
        return rows.keep(week, health, now);
    }
}
