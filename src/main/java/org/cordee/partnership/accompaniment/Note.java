package org.cordee.partnership.accompaniment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;

/// A note of the facilitator: theirs alone until they share it, and after that nobody's to change.
///
/// @param version of the words, for who takes a draft up again
/// @param sharedAt since when all parties read it; null for a draft
public record Note(
        UUID id,
        MemberId author,
        String authorName,
        String words,
        int version,
        Instant writtenAt,
        @Nullable Instant sharedAt,
        List<Reply> replies) {

    public static final int LONGEST = 6000;
    public static final int LONGEST_REPLY = 1000;

    /// What a party writes under it.
    public record Reply(MemberId author, String name, String words, Instant at) {}
}
