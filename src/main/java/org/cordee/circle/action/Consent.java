package org.cordee.circle.action;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What one answers, sealed, to whether an action is all right.
public enum Consent {
    YES,
    /// Yes, if something of it becomes otherwise.
    IF,
    NO;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Consent> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
