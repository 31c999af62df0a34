package org.cordee.member.record;

/// What can be typed of an entry.
public enum EntryField {
    NORM("norm", 40),
    PLACE("place", 160),
    TITLE("title", 160),
    WORDS("words", 600),
    NUMBER("number", 80),
    AMOUNT("amount", 12),
    YEAR("year", 12),
    FROM("from", 12),
    UNTIL("until", 12),
    SORT("sort", 12),
    LINK("link", 400);

    private final String key;
    private final int longest;

    EntryField(String key, int longest) {
        this.key = key;
        this.longest = longest;
    }

    /// As it stands in forms.
    public String key() {
        return key;
    }

    /// In characters, as they are read.
    public int longest() {
        return longest;
    }
}
