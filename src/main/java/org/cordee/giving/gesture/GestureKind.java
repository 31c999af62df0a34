package org.cordee.giving.gesture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What was given.
public enum GestureKind {
    INFORMATION,
    INTRODUCTION,
    CONTACT,
    HAND,
    VISIBILITY,
    /// A confronting one.
    TRUTH,
    /// Beyond what was asked.
    IDEA;

    /// As forms and tables call it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<GestureKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
