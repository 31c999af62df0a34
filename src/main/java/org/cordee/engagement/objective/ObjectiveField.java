package org.cordee.engagement.objective;

import java.util.Locale;

/// What is said of an objective.
public enum ObjectiveField {
    TEXT(160),
    INDICATOR(200),
    /// A day, as forms and ISO 8601 write it.
    BY(10);

    private final int longest;

    ObjectiveField(int longest) {
        this.longest = longest;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// In code points.
    int longest() {
        return longest;
    }
}
