package org.cordee.partnership.accompaniment;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What the parties of a room say yes to: whom they invite, and what they open to them.
///
/// @param opens keys of [Opening]
record Terms(UUID member, List<String> opens) {
    static Terms of(UUID member, Set<Opening> opens) {
        return new Terms(member, Opening.keys(opens));
    }

    Set<Opening> openings() {
        return Opening.of(opens);
    }
}
