package org.cordee.capture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a line can become.
public enum CaptureKind {
    ENCOUNTER,
    GESTURE,
    OPPORTUNITY,
    ADVICE;

    /// As forms call it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CaptureKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
