package org.cordee.advice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What somebody knows of the very subject they advise on, from the most to the least.
public enum Known {
    LONG,
    TRIED,
    SEEN,
    SUPPOSED,
    UNKNOWN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Known> of(String key) {
        return Arrays.stream(values()).filter(known -> known.key().equals(key)).findFirst();
    }
}
