package org.cordee.partnership.work;

import java.util.Locale;

/// What the value of a contribution is said in, chosen when it is noted.
public enum Measure {
    EUROS,

    /// From 1 to 7, for what has no price.
    POINTS;

    /// As it stands in forms and rows.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The measure of a key; an `IllegalArgumentException` where it is none.
    public static Measure of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
