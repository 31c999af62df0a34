package org.cordee.engagement.sheet;

import java.util.Locale;

/// Which sheet of an engagement.
public enum SheetKind {
    INTERVIEW("interview"),
    CONTRACT("contract/text"),
    REVIEW("review");

    private final String page;

    SheetKind(String page) {
        this.page = page;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Where it is written, below its engagement.
    public String page() {
        return page;
    }
}
