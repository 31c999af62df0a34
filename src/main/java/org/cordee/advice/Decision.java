package org.cordee.advice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What one does with an advice.
public enum Decision {
    FOLLOW,
    ADAPT,
    ASIDE,
    REST;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether anything of it was done.
    public boolean isTaken() {
        return this == FOLLOW || this == ADAPT;
    }

    static Optional<Decision> of(String key) {
        return Arrays.stream(values()).filter(decision -> decision.key().equals(key)).findFirst();
    }
}
