package org.cordee.channel;

import java.time.Instant;
import java.time.LocalDate;
import org.cordee.contact.ContactId;
import org.jspecify.annotations.Nullable;

/// Somebody who asked for work.
///
/// @param contact through whom they came; null where nobody of the book is meant
/// @param source where they came from: the name of that contact as the book has it now, or words
/// @param minutes spent to win them; null where none were noted
/// @param euros invoiced; null where none were noted
/// @param removedAt when it was taken out, to be gone some time later; null while it is there
public record Lead(
        LeadId id,
        String what,
        LocalDate cameOn,
        Channel way,
        @Nullable ContactId contact,
        String source,
        LeadOutcome outcome,
        @Nullable Integer minutes,
        @Nullable Integer euros,
        int version,
        @Nullable Instant removedAt) {

    public boolean isRemoved() {
        return removedAt != null;
    }
}
