package org.cordee.circle.seat;

import java.time.LocalDate;
import java.util.List;
import org.cordee.member.Card;
import org.jspecify.annotations.Nullable;

/// Whether somebody is willing to be proposed a circle, and whom they would rather not sit with.
///
/// @param slots when they are free
/// @param unseated what stood in the way last time; empty where nothing did
/// @param next the Monday of the next proposals
/// @param missing what is missing in a profile, for a circle to be possible at all
/// @param name how the name begins of somebody who is sought
/// @param refused why what was sent is not kept; null where nothing was
public record WillingView(
        boolean isWilling,
        List<Slot> slots,
        List<Reason> unseated,
        LocalDate next,
        List<Missing> missing,
        List<Card> apart,
        String name,
        List<Card> found,
        @Nullable Refused refused) {
    /// Without it nobody can be seated with them.
    public enum Missing {
        CODE,
        APPROACH
    }

    public enum Refused {
        /// Two times at least.
        FEW_SLOTS,
        /// Nobody was named who can be.
        NOBODY
    }

    public String state() {
        if (refused != null) {
            return "unfit";
        }
        return !isWilling ? "asked" : unseated.isEmpty() ? "willing" : "unseated";
    }

    public boolean has(Slot slot) {
        return slots.contains(slot);
    }
}
