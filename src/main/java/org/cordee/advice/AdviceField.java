package org.cordee.advice;

/// What the form of an advice asks for.
public enum AdviceField {
    WORDS("words", 2000, true),
    WHO("who", 0, false),
    SUBJECT("subject", 120, false),
    KNOWN("known", 0, false),
    KNOWN_HOW("knownHow", 200, false),
    SENSE("sense", 0, false),
    DECISION("decision", 0, false),
    GROUND("ground", 2000, true),
    GIVEN_ON("givenOn", 0, false),
    AGAIN("again", 0, false),
    LOOK_ON("lookOn", 0, false);

    private final String key;
    private final int longest;
    private final boolean lines;

    AdviceField(String key, int longest, boolean lines) {
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
