package org.cordee.contact.intake;

import java.util.Locale;

/// Why two are perhaps the same person, and perhaps not: their owner is asked.
public enum Doubt {
    /// One address or number, quite different names: a mailbox that several read.
    SHARED_ADDRESS,
    OTHER_ORGANISATION,
    OTHER_ADDRESS,
    /// One word for a name.
    SHORT_NAME,
    /// Several are called so.
    SEVERAL;

    /// As the database calls it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Doubt of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
