package org.cordee.affinity;

import java.util.List;
import java.util.UUID;

/// One's best.
///
/// @param best in falling order
public record Listing(UUID one, List<Match> best) {
    public Listing {
        best = List.copyOf(best);
    }
}
