package org.cordee.round;

import java.time.Duration;
import java.time.Instant;

/// A text of one's own that crossed another on its way in, and was set aside.
public record Spare(String heading, String words, Instant keptAt) {
    /// How long it is kept.
    public static final Duration KEPT = Duration.ofDays(30);
}
