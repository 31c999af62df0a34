package org.cordee.partnership.exit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is settled before one parts, in the order of the list.
public enum Item {
    CLIENTS,
    WORK,
    MONEY,
    MATERIAL,
    OUTSIDE,
    THANKS;

    /// The longest text of a line, in characters.
    public static final int LONGEST = 2000;

    /// The longest text of what is left open.
    public static final int LONGEST_OPEN = 1000;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Item of(String key) {
        return named(key).orElseThrow();
    }

    static Optional<Item> named(String key) {
        return Arrays.stream(values()).filter(item -> item.key().equals(key)).findFirst();
    }
}
