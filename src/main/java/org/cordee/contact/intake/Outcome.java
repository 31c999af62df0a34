package org.cordee.contact.intake;

import java.util.Locale;

/// What becomes of a row.
public enum Outcome {
    NEW,
    /// All of it is known already.
    SAME,
    MERGED,
    REFUSED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Outcome of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
