package org.cordee.contact.tie;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.contact.ContactId;
import org.jspecify.annotations.Nullable;

/// On the page of a contact: whether they are tied to a member, and who can be thanked for having
/// led there.
///
/// @param key which sending of the form of thanks this is
/// @param tie null where nothing was asked
/// @param card whether they were written down from the card of a member
/// @param emails of theirs, by which it can be asked
/// @param thankable the names of those who led there and are tied
/// @param thankedAt when they were thanked last; null for never
public record TieOfContact(
        ContactId contact,
        UUID key,
        @Nullable Tie tie,
        boolean card,
        List<String> emails,
        boolean led,
        List<String> thankable,
        @Nullable Instant thankedAt) {}
