package org.cordee.circle.proposal;

import java.util.Set;
import java.util.UUID;
import org.cordee.affinity.Positioning;
import org.cordee.affinity.Posture;
import org.jspecify.annotations.Nullable;

/// Who would sit in a circle, as the rule knows them: only what they permit.
///
/// @param codes of ethics that they signed
/// @param level from 1 to 5, from their professional record
/// @param approaches the methods that they declare; who declares none is near nobody
/// @param posture null where they have not answered
/// @param slots when they are free, in the words of whoever asks: the same word is the same time
public record Willing(
        UUID id,
        Set<String> codes,
        int level,
        Set<String> approaches,
        Positioning positioning,
        @Nullable Posture posture,
        Set<String> slots) {
    public Willing {
        codes = Set.copyOf(codes);
        approaches = Set.copyOf(approaches);
        slots = Set.copyOf(slots);
    }
}
