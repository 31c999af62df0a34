package org.cordee.capture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line as it was typed.
public record Capture(CaptureId id, String words, Instant capturedAt, @Nullable Instant removedAt) {

    public boolean isRemoved() {
        return removedAt != null;
    }
}
