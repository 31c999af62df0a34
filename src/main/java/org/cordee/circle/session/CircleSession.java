package org.cordee.circle.session;

import java.time.Duration;
import java.time.Instant;
import org.cordee.circle.CircleId;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;

/// A session of a circle.
///
/// @param minutes all its steps together, as planned
/// @param version grows with each change of moment, place or length
/// @param clock null before it is opened
public record CircleSession(
        CircleSessionId id,
        CircleId circle,
        String circleName,
        Protocol protocol,
        Instant startsAt,
        int minutes,
        String place,
        @Nullable MemberId plannedBy,
        int version,
        @Nullable Instant cancelledAt,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        int beat) {
    /// When it goes on.
    public enum Phase {
        BEFORE,
        DURING,
        AFTER,
        CANCELLED
    }

    public Phase phase() {
        if (cancelledAt != null) {
            return Phase.CANCELLED;
        }
        if (closedAt != null) {
            return Phase.AFTER;
        }
        return openedAt == null ? Phase.BEFORE : Phase.DURING;
    }

    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }
}
