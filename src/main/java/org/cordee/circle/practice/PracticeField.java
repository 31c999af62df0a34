package org.cordee.circle.practice;

import java.util.Arrays;
import java.util.Locale;

/// What the short form of a practice asks, in the order in which it is read.
public enum PracticeField {
    TITLE(120, false, true),
    LEVEL(160, false, false),
    SITUATION(1200, true, true),
    DOING(6000, true, true),
    WHY(2000, true, false),
    LIMITS(2000, true, true),
    /// What a colleague will do with it on Monday.
    MONDAY(600, true, true);

    private final int longest;
    private final boolean lines;
    private final boolean needed;

    PracticeField(int longest, boolean lines, boolean needed) {
        this.longest = longest;
        this.lines = lines;
        this.needed = needed;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// In characters.
    public int longest() {
        return longest;
    }

    boolean hasLines() {
        return lines;
    }

    /// Whether it is shared only where this is said.
    public boolean isNeeded() {
        return needed;
    }

    static String[] keys() {
        return Arrays.stream(values()).map(PracticeField::key).toArray(String[]::new);
    }
}
