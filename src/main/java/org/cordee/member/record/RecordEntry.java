package org.cordee.member.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.cordee.attachment.AttachmentId;
import org.jspecify.annotations.Nullable;

/// One line of one's own record.
///
/// @param place the school, or the body
/// @param amount hours; of continuing education, units
/// @param sort how it was supervised, or what its units are for
/// @param norm the key of the published norm it falls under; null for none
/// @param notedOn when its owner last said that they knew of the day it ends
public record RecordEntry(
        EntryId id,
        EntryKind kind,
        String title,
        String place,
        @Nullable BigDecimal amount,
        @Nullable Integer year,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String sort,
        @Nullable String norm,
        String number,
        String link,
        @Nullable AttachmentId attachment,
        @Nullable LocalDate notedOn,
        @Nullable Instant removedAt) {

    public boolean isRemoved() {
        return removedAt != null;
    }

    /// By which day lists put it.
    LocalDate sortOn(LocalDate today) {
        if (kind == EntryKind.CREDENTIAL && from != null) {
            return from;
        }
        if (until != null) {
            return until;
        }
        if (from != null) {
            return from;
        }
        return year == null ? today : LocalDate.of(year, 12, 31);
    }
}
