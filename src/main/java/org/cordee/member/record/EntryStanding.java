package org.cordee.member.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An entry with how it stands.
///
/// @param renewal how far one has come towards renewing it; null where nothing is asked
/// @param seen by whom what proves it was seen
public record EntryStanding(RecordEntry entry, @Nullable Renewal renewal, Seen seen) {

    /// @param peers how many
    /// @param checked whether a steward has
    public record Seen(int peers, boolean checked) {
        static final Seen BY_NOBODY = new Seen(0, false);
    }

    /// Whether its last day is past.
    public boolean isOver(LocalDate today) {
        return entry.kind() == EntryKind.CREDENTIAL
                && entry.until() != null
                && entry.until().isBefore(today);
    }
}
