package org.cordee.capture;

import org.jspecify.annotations.Nullable;

/// A line, what it may be, and with whom.
///
/// @param known how one's own book calls who is meant; null where it has nobody of that name
/// @param begun what waits to be finished before another of its kind can begin; null for nothing
public record CaptureView(
        Capture capture, Guess guess, @Nullable String known, @Nullable CaptureKind begun) {

    /// With whom it may be; empty for nobody.
    public String name() {
        return known == null ? guess.name() : known;
    }
}
