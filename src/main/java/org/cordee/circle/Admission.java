package org.cordee.circle;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// By what a circle lets somebody in.
public enum Admission {
    /// As many as the circle says vouch for them; all, where there are fewer.
    VOUCHING,
    /// Everybody in it does.
    UNANIMITY;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Admission> of(String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
