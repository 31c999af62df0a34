package org.cordee.circle.session;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The clock of a session that goes on: the same for all who look at it.
///
/// @param step in which one is, from 1
/// @param since when it began, moved on by every break
/// @param pausedAt since when it stands still; null while it goes
/// @param length how long the step lasts
/// @param beat grows with whatever changes
public record SessionClock(
        int step, Instant since, @Nullable Instant pausedAt, Duration length, int beat) {

    /// What is left of the step; less than nothing once it is over.
    public Duration left(Instant now) {
        return Duration.between(pausedAt == null ? now : pausedAt, since.plus(length));
    }

    /// When the step is over, if nobody stops it.
    public Instant until(Instant now) {
        return now.plus(left(now));
    }

    public boolean isPaused() {
        return pausedAt != null;
    }

    /// « 12:40 », "-0:05": minutes and seconds, a begun second counting whole.
    public String text(Instant now) {
        var seconds = Math.ceilDiv(left(now).toMillis(), 1000L);
        return "%s%d:%02d"
                .formatted(seconds < 0 ? "-" : "", Math.abs(seconds) / 60, Math.abs(seconds) % 60);
    }
}
