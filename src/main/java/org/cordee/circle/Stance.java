package org.cordee.circle;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How somebody of a circle stands towards a candidate.
public enum Stance {
    VOUCHES,
    /// They do not know them well enough.
    UNKNOWN,
    RESERVE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Stance> of(String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
