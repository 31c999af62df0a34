package org.cordee.giving.feedback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the giver says it is, before it is opened.
public enum FeedbackKind {
    ENRICHING,
    CONFRONTING;

    /// As forms and tables call it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FeedbackKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
