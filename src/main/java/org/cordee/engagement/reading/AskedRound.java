package org.cordee.engagement.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A round, as the holder of a link knows it.
///
/// @param open whether they can answer now
/// @param answeredAt null where they have said nothing
/// @param declined whether they would rather not this time
/// @param own what they answered; null where they did not, or by another link
public record AskedRound(
        ReadingRoundId id,
        Instant openedAt,
        Instant untilAt,
        boolean open,
        @Nullable Instant answeredAt,
        boolean declined,
        @Nullable Given own) {}
