package org.cordee.circle.seat;

import java.util.Set;
import org.cordee.circle.proposal.Willing;

/// Somebody who is willing, as the house reads them for a round.
///
/// @param codes of ethics that they let every member read
/// @param approaches that they let every member read
record WillingLine(Willing willing, Set<String> codes, Set<String> approaches) {
    WillingLine {
        codes = Set.copyOf(codes);
        approaches = Set.copyOf(approaches);
    }
}
