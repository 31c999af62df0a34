package org.cordee.circle.practice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a practice is about.
public enum PracticeKind {
    /// The work with clients.
    METHOD,
    /// What lets one do it: being known, prices, finding clients.
    BUSINESS;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PracticeKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
