package org.cordee.giving.helm;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// A share of one's working time, as it is typed.
public record TimeForm(String partner, String month, String percent) {
    public enum Reason {
        PARTNER,
        MONTH,
        PERCENT,
        /// With those of other partners it is more than the whole.
        MORE_THAN_ALL
    }

    static TimeForm of(String partner, String month, String percent) {
        return new TimeForm(Typed.line(partner), Typed.line(month), Typed.line(percent));
    }

    @Nullable MemberId who() {
        try {
            return new MemberId(UUID.fromString(partner));
        } catch (IllegalArgumentException nobody) {
            return null;
        }
    }

    /// Its first day; null where it is none of the last twelve.
    @Nullable LocalDate firstDay(LocalDate today) {
        try {
            var day = LocalDate.parse(month);
            var now = today.withDayOfMonth(1);
            return day.getDayOfMonth() == 1
                            && !day.isAfter(now)
                            && day.isAfter(now.minusMonths(Dependency.MONTHS))
                    ? day
                    : null;
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /// From 0 to 100; -1 where it is none.
    int share() {
        var number = percent.replaceAll("[\\s\\u00a0%]", "");
        if (!number.matches("\\d{1,3}")) {
            return -1;
        }
        var share = Integer.parseInt(number);
        return share <= 100 ? share : -1;
    }
}
