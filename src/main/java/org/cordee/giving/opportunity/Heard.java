package org.cordee.giving.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something one has heard of, as its own one reads it.
///
/// @param days how long it stays fresh, once it is passed
/// @param untilOn its last day (UTC); null while it was passed to nobody
/// @param outcome what came of it, told by whoever is in; empty for nothing yet
public record Heard(
        OpportunityId id,
        String words,
        int days,
        Instant notedAt,
        @Nullable LocalDate untilOn,
        @Nullable Instant withdrawnAt,
        @Nullable Instant takenAt,
        String outcome,
        @Nullable Instant outcomeAt,
        String thanks,
        @Nullable Instant thankedAt) {

    public enum State {
        /// Passed to nobody yet.
        NOTED,
        FRESH,
        TAKEN,
        WITHDRAWN,
        /// Its last day is over.
        STALE
    }

    public State state(LocalDate today) {
        if (takenAt != null) {
            return State.TAKEN;
        }
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        if (untilOn == null) {
            return State.NOTED;
        }
        return today.isAfter(untilOn) ? State.STALE : State.FRESH;
    }

    /// Whether it can still be passed.
    public boolean isOpen(LocalDate today) {
        var state = state(today);
        return state == State.NOTED || state == State.FRESH;
    }
}
