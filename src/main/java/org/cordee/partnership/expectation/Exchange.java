package org.cordee.partnership.expectation;

import java.time.LocalDate;
import java.util.List;
import org.cordee.partnership.PartnershipId;
import org.cordee.round.Round;
import org.jspecify.annotations.Nullable;

/// An exchange as Today needs it.
///
/// @param others the other parties
/// @param sealed whether oneself has sealed
/// @param begun whether one has begun to mark what opened: then it is no news any more
record Exchange(
        PartnershipId room,
        List<String> others,
        @Nullable LocalDate deadline,
        boolean sealed,
        boolean revealed,
        boolean begun) {

    boolean ranOut(LocalDate today) {
        return deadline != null && today.isAfter(deadline.plusDays(Round.DAYS_OF_GRACE));
    }
}
