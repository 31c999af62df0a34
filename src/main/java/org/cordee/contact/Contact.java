package org.cordee.contact;

import java.time.Instant;
import java.util.List;
import org.cordee.contact.file.Detail;
import org.cordee.contact.file.Kind;
import org.cordee.contact.file.Person;
import org.jspecify.annotations.Nullable;

/// Somebody in one's address book.
///
/// @param version how often they were written, so that two windows do not overwrite each other
/// @param removedAt when they were taken out, to be gone some time later; null while they are there
public record Contact(
        ContactId id,
        Person person,
        int version,
        @Nullable Instant clientSince,
        @Nullable Instant removedAt) {

    public String name() {
        return person.name();
    }

    public boolean isRemoved() {
        return removedAt != null;
    }

    /// All that is known of one kind, in their order.
    public List<String> all(Kind kind) {
        return person.details().stream()
                .filter(detail -> detail.kind() == kind)
                .map(Detail::value)
                .toList();
    }
}
