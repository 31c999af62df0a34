package org.cordee.channel;

import java.time.LocalDate;
import java.time.Month;

/// Six months, from March or from September, as a year of work goes.
///
/// @param start its first day
public record HalfYear(LocalDate start) {
    private static final int MONTHS = 6;

    static HalfYear of(LocalDate day) {
        var month = day.getMonth();
        if (month.compareTo(Month.MARCH) < 0) {
            return new HalfYear(LocalDate.of(day.getYear() - 1, Month.SEPTEMBER, 1));
        }
        var first = month.compareTo(Month.SEPTEMBER) < 0 ? Month.MARCH : Month.SEPTEMBER;
        return new HalfYear(LocalDate.of(day.getYear(), first, 1));
    }

    /// The one that begins where this ends.
    public HalfYear next() {
        return new HalfYear(start.plusMonths(MONTHS));
    }

    HalfYear before(int howMany) {
        return new HalfYear(start.minusMonths((long) MONTHS * howMany));
    }

    /// Whether it lies within one year.
    public boolean isSummer() {
        return start.getMonth() == Month.MARCH;
    }
}
