package org.cordee.partnership.accompaniment;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The form by which a party proposes somebody: whom they looked for and chose, what would be
/// opened, and why it did not fit.
///
/// @param words what was looked for; empty before
public record FacilitatorForm(
        UUID key, String words, @Nullable UUID member, Set<Opening> opens, @Nullable Why why) {
    public enum Why {
        NOBODY,
        /// A party of the room cannot accompany it.
        INSIDE,
        /// Something else has been agreed since the page was shown.
        MOVED,
        ENOUGH
    }

    /// As it is first shown: the charter and the stages say what was agreed, and nobody's own
    /// words.
    static FacilitatorForm fresh(String words) {
        return new FacilitatorForm(
                UUID.randomUUID(), words, null, EnumSet.of(Opening.CHARTER, Opening.STAGES), null);
    }

    FacilitatorForm because(Why why) {
        return new FacilitatorForm(key, words, member, opens, why);
    }
}
