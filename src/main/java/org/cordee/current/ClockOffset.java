package org.cordee.current;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.cordee.database.StartRefused;
import org.jspecify.annotations.Nullable;

/// By how much the clock of a demo is shifted: a period, a duration or both, as ISO 8601 writes
/// them (`P30D`, `PT5H`, `P1M2D`, `P1MT12H`, `-P1W`).
public final class ClockOffset {
    private static final Pattern BOTH = Pattern.compile("([-+]?)P([^T]*)(T.+)?");

    /// Months and years are counted from this moment and are a fixed time from then on: a clock
    /// that counted them anew at each reading would jump back at the end of some months.
    ///
    /// @param text empty for none
    public static Duration of(String text, Instant from) {
        if (text.isBlank()) {
            return Duration.ZERO;
        }
        var parts = BOTH.matcher(text.strip());
        if (!parts.matches() || parts.group(2).isEmpty() && parts.group(3) == null) {
            throw unreadable(text, null);
        }
        try {
            var sign = parts.group(1);
            var there = from.atZone(ZoneOffset.UTC);
            if (!parts.group(2).isEmpty()) {
                there = there.plus(Period.parse(sign + "P" + parts.group(2)));
            }
            if (parts.group(3) != null) {
                there = there.plus(Duration.parse(sign + "P" + parts.group(3)));
            }
            return Duration.between(from, there);
        } catch (DateTimeException | ArithmeticException notOne) {
            throw unreadable(text, notOne);
        }
    }

    private static StartRefused unreadable(String text, @Nullable Exception cause) {
        return new StartRefused(
                StartRefused.Reason.WRONG_USE,
                "CORDEE_CLOCK_OFFSET is a span of time such as P30D, PT5H or P1M2D, not " + text,
                cause);
    }

    private ClockOffset() {}
}
