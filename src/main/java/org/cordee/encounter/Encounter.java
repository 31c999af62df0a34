package org.cordee.encounter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.cordee.contact.ContactId;
import org.jspecify.annotations.Nullable;

/// A meeting as its author noted it.
///
/// @param contact with whom; null where their page is gone
/// @param name theirs; null where it is gone
/// @param texts what was written, by the fields that are texts; those without are empty
/// @param removedAt when it was taken out, to be gone some time later; null while it is there
public record Encounter(
        EncounterId id,
        @Nullable ContactId contact,
        @Nullable String name,
        LocalDate metOn,
        Map<EncounterField, String> texts,
        int version,
        @Nullable Instant removedAt) {

    public String text(EncounterField field) {
        return texts.getOrDefault(field, "");
    }

    public boolean isRemoved() {
        return removedAt != null;
    }
}
