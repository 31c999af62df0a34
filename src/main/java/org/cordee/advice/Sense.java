package org.cordee.advice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What one would have done had nobody said anything.
public enum Sense {
    SAME,
    OTHERWISE,
    UNSURE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Sense> of(String key) {
        return Arrays.stream(values()).filter(sense -> sense.key().equals(key)).findFirst();
    }
}
