package org.cordee.encounter;

/// What the form of an encounter asks for.
public enum EncounterField {
    WHO("who", 0, false),
    ALIVE("alive", 4000, true),
    SYNERGY("synergy", 2000, true),
    NEXT("next", 1000, true),
    OFFERED("offered", 2000, true),
    RECEIVED("received", 2000, true),
    PLACE("place", 120, false),
    MET_ON("metOn", 0, false),
    LED("led", 0, false);

    private final String key;
    private final int longest;
    private final boolean lines;

    EncounterField(String key, int longest, boolean lines) {
        this.key = key;
        this.longest = longest;
        this.lines = lines;
    }

    /// As the form calls it.
    public String key() {
        return key;
    }

    /// In code points; 0 where something else bounds it.
    int longest() {
        return longest;
    }

    /// Whether it may have several lines.
    boolean hasLines() {
        return lines;
    }
}
