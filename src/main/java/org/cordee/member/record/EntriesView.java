package org.cordee.member.record;

import java.time.LocalDate;
import java.util.List;

/// A section of one's record, a page of it.
///
/// @param first whether nothing stands before
/// @param more whether others follow
public record EntriesView(
        EntryKind kind, List<EntryStanding> entries, boolean first, boolean more, LocalDate today) {
    public EntriesView {
        entries = List.copyOf(entries);
    }
}
