package org.cordee.engagement;

import java.util.Locale;

/// What a coach writes of an engagement.
public enum EngagementField {
    ORGANISATION(120, false),
    PEOPLE(1200, true),
    ASKED(2400, true),
    BENEATH(2400, true);

    private final int longest;
    private final boolean lines;

    EngagementField(int longest, boolean lines) {
        this.longest = longest;
        this.lines = lines;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// In code points.
    int longest() {
        return longest;
    }

    public boolean hasLines() {
        return lines;
    }
}
