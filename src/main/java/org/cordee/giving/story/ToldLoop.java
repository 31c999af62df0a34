package org.cordee.giving.story;

import java.util.List;
import java.util.UUID;

/// A loop from the place of one of those in it.
///
/// @param way the gestures between what they gave and what they received
/// @param open whether all of those may be told
record ToldLoop(UUID member, UUID gave, List<UUID> way, UUID received, boolean open) {

    /// By other hands is told where there are two of them at least.
    boolean canBeTold() {
        return open || way.size() > 1;
    }

    /// The one of which more may be told, else the shorter.
    static ToldLoop better(ToldLoop one, ToldLoop other) {
        if (one.open != other.open) {
            return one.open ? one : other;
        }
        return one.way.size() <= other.way.size() ? one : other;
    }
}
