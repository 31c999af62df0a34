package org.cordee.circle.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What whoever keeps the time does with the clock.
public enum ClockMove {
    OPEN,
    /// On to the next step; after the last one, over.
    NEXT,
    PAUSE,
    RESUME,
    /// Five minutes more for this step.
    MORE,
    CLOSE;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ClockMove> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
