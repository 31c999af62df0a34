package org.cordee.circle.action;

import java.util.Locale;

/// What the form of a common action asks in words.
public enum ActionField {
    TITLE(120, false),
    WORDS(1200, true),
    /// For whom it is.
    CLIENTELE(300, false);

    private final int longest;
    private final boolean lines;

    ActionField(int longest, boolean lines) {
        this.longest = longest;
        this.lines = lines;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// In characters.
    public int longest() {
        return longest;
    }

    public boolean hasLines() {
        return lines;
    }
}
