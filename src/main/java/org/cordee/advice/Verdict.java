package org.cordee.advice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an advice was worth, seen from later, whether it was followed or not: one that was set
/// aside and should not have been is [#GOOD].
public enum Verdict {
    GOOD,
    PARTLY,
    POOR,
    EARLY;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Verdict> of(String key) {
        return Arrays.stream(values()).filter(worth -> worth.key().equals(key)).findFirst();
    }
}
