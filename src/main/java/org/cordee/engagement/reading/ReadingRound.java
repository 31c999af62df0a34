package org.cordee.engagement.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A round, as its coach knows it.
///
/// @param closedAt null while answers come
/// @param teamRead whether enough of the team answered for it to be read
public record ReadingRound(
        ReadingRoundId id,
        int wording,
        Instant openedAt,
        Instant untilAt,
        @Nullable Instant closedAt,
        boolean teamRead) {

    public boolean isOpen() {
        return closedAt == null;
    }
}
