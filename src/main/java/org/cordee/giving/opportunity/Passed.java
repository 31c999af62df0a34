package org.cordee.giving.opportunity;

import java.time.Instant;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;

/// One pass of one's own, as far as its sender may know what became of it.
///
/// @param parent how it had reached one; null where one heard of it oneself
/// @param receiver null for somebody who has left
/// @param taker who is in, where they were reached through this one; null for none
public record Passed(
        PassId id,
        OpportunityId opportunity,
        @Nullable PassId parent,
        @Nullable MemberId receiver,
        String name,
        String line,
        Instant sentAt,
        State state,
        @Nullable String taker) {

    public enum State {
        /// Asked after another of one's own; whether by now is not told.
        NEXT,
        /// Asked first. Whether an answer has come is not told as long as it is fresh.
        WAITING,
        PRESENT,
        PASSED_ON,
        /// Passed on, and somebody there is in.
        PRESENT_BEYOND,
        /// It is over: after a no, silence, or somebody else who was quicker. Which is not told.
        LEFT
    }
}
