package org.cordee.introduction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cordee.contact.ContactId;
import org.jspecify.annotations.Nullable;

/// What a member proposes to two people, as that member may know it: never who answered, nor what.
///
/// @param untilOn the last day on which it can be answered (UTC)
/// @param fee what the introducer receives; null for nothing
/// @param sides the two who are asked, in the order in which they were named
/// @param metAt when the second yes came; null before
public record Introduction(
        IntroductionId id,
        Instant proposedAt,
        LocalDate untilOn,
        @Nullable Fee fee,
        List<Side> sides,
        @Nullable Instant metAt,
        @Nullable Instant withdrawnAt) {

    /// @param contact null where they have gone from the book since
    /// @param presented what the other is told of them before both have said yes
    /// @param reason why this side should meet the other, said to this side alone
    /// @param shown whether the link of the mail shows that without signing in
    public record Side(
            @Nullable ContactId contact,
            String name,
            String presented,
            String reason,
            boolean shown) {}

    /// @param what an amount or a share, in words
    /// @param payer which of the two pays it, 0 or 1; the other is the client
    /// @param toldOn when the client was told; null for not yet
    public record Fee(String what, int payer, @Nullable LocalDate toldOn) {}

    public enum State {
        ASKED,
        MET,
        WITHDRAWN,
        /// Its last day is over. Why it came to nothing is told to nobody.
        OVER
    }

    /// Where it stands. Whether one of them answered shows nowhere, since the other could tell from
    /// it what was said: until its last day it waits.
    public State state(LocalDate today) {
        if (metAt != null) {
            return State.MET;
        }
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        if (today.isAfter(untilOn)) {
            return State.OVER;
        }
        return State.ASKED;
    }

    public boolean isOpen(LocalDate today) {
        return state(today) == State.ASKED;
    }
}
