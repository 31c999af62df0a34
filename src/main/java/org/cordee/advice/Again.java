package org.cordee.advice;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When one wants to come back to an advice.
public enum Again {
    MONTH(1),
    THREE(3),
    SIX(6),
    ON(0),
    CHANNELS(0),
    NEVER(0);

    private final int months;

    Again(int months) {
        this.months = months;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The day that is so many months from now; null where it is another day, or none.
    @Nullable LocalDate from(LocalDate today) {
        return months == 0 ? null : today.plusMonths(months);
    }

    static Optional<Again> of(String key) {
        return Arrays.stream(values()).filter(again -> again.key().equals(key)).findFirst();
    }
}
