package org.cordee.partnership.expectation;

import java.util.Locale;

/// What a party makes of a point.
public enum Mark {
    SHARED,
    TO_TALK_ABOUT,
    ACCEPTED_DIFFERENCE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Mark of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
