package org.cordee.circle.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One step of a session.
///
/// @param position from 1
/// @param key of the step in its [Protocol]
/// @param minutes as planned
/// @param more minutes given while it went on
/// @param took how long it took; null before its end
public record SessionStep(
        int position, String key, int minutes, int more, @Nullable Duration took) {
    public Duration length() {
        return Duration.ofMinutes((long) minutes + more);
    }

    /// How many minutes it took, rounded.
    public long tookMinutes() {
        return took == null ? 0 : Math.round(took.toSeconds() / 60.0);
    }
}
