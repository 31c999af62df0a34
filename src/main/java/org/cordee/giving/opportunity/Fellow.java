package org.cordee.giving.opportunity;

import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;

/// Somebody to whom a member can pass something: a partner, or a member they are tied to.
///
/// @param rooms that both are in and nobody is leaving, where each of them could be at rest; else
///   none: somebody with whom one room never rests can always be asked
public record Fellow(MemberId member, String name, String place, List<UUID> rooms) {
    public Fellow {
        rooms = List.copyOf(rooms);
    }
}
