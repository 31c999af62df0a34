package org.cordee.giving.gesture;

import java.time.Instant;
import java.time.LocalDate;
import org.cordee.contact.ContactId;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;

/// Something given, as one of the two sees it.
///
/// @param gave whether one gave it oneself
/// @param contact the other in one's own book; null where they are not in it
/// @param other the member who the other is; null for none, and where they are no member any more
/// @param name how the other is called; null where nobody knows any more
/// @param mine whether one noted it oneself
/// @param confirmed whether the other than who noted it said that it was so
/// @param changed what it changed, as who received it tells; empty for nothing told
/// @param changedAt when that was told; null for nothing told
/// @param told whether one lets it be told in the stories of others
/// @param letBe whether one let it stand without a word
public record Gesture(
        GestureId id,
        boolean gave,
        @Nullable ContactId contact,
        @Nullable MemberId other,
        @Nullable String name,
        GestureKind kind,
        String words,
        LocalDate day,
        boolean mine,
        boolean confirmed,
        String changed,
        @Nullable Instant changedAt,
        boolean told,
        boolean letBe,
        @Nullable Instant removedAt) {

    public boolean isRemoved() {
        return removedAt != null;
    }

    /// Whether one is asked: was it so?
    public boolean asks() {
        return !mine && !confirmed && !letBe && !isRemoved();
    }
}
