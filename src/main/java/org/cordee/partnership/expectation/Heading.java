package org.cordee.partnership.expectation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The six headings under which each party writes (PRODUCT 4).
public enum Heading {
    EXPECT,
    INTERESTS,
    COMMIT,
    BRING,
    REFUSE,
    FEAR;

    /// The kind of round that expectations are.
    public static final String KIND = "expectations";

    /// As it stands in forms and rows.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The heading of a key; an `IllegalArgumentException` where it is none.
    public static Heading of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(Heading::key).toList();
    }
}
