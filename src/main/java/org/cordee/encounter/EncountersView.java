package org.cordee.encounter;

import java.util.List;
import org.cordee.contact.Chains;
import org.jspecify.annotations.Nullable;

/// One's encounters, a page of them, the latest first.
///
/// @param after the last one before this page; null on the first
/// @param more whether others follow
/// @param drafted whether a new one was begun and waits
/// @param chains the latest of them, beside the first page
public record EncountersView(
        List<EncounterLine> lines,
        @Nullable EncounterId after,
        boolean more,
        boolean drafted,
        List<Chains.Told> chains) {

    /// Nobody was noted at all.
    public boolean isNew() {
        return lines.isEmpty() && after == null;
    }
}
