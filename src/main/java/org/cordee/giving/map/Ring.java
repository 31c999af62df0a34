package org.cordee.giving.map;

import java.util.List;
import java.util.UUID;

/// A circle one is in, as it lies on the map.
///
/// @param companions who else is in it, those who came first first
record Ring(UUID id, String name, List<Companion> companions) {
    Ring {
        companions = List.copyOf(companions);
    }

    /// @param one as on the map: by the contact in one's book, or else by the member; `last` is the
    ///   day since when both are in it
    /// @param member of whom it is the contact, or the same
    record Companion(Linked one, UUID member) {}
}
