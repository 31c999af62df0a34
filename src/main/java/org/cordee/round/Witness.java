package org.cordee.round;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.MemberId;

/// A room that knows facts on which rules may rest. It answers for the current member: what they
/// may not read is no fact for them, and of what is sealed it says nothing.
public interface Witness {
    /// Everything it knows of some partnerships, in any order; one query for all of them.
    Map<UUID, List<Evidence>> evidence(MemberId me, Collection<UUID> rooms);

    /// How the parties call the things that its facts are about; one query.
    default Map<UUID, String> names(MemberId me, UUID room, Collection<UUID> things) {
        return Map.of();
    }
}
