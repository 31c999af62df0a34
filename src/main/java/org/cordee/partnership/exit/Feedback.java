package org.cordee.partnership.exit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What each is asked once, apart and sealed, before they part. Any of it may be left unanswered.
public enum Feedback {
    TAKES,
    OTHERWISE,
    THANKS;

    /// The kind of its rounds.
    public static final String KIND = "exit-feedback";

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Feedback of(String key) {
        return Arrays.stream(values())
                .filter(heading -> heading.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(Feedback::key).toList();
    }
}
