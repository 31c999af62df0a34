package org.cordee.advice;

import java.time.Instant;
import java.time.LocalDate;
import org.cordee.contact.ContactId;
import org.jspecify.annotations.Nullable;

/// An advice as the one who received it noted it.
///
/// @param contact by whom; null for somebody who is not in the book, or no longer
/// @param name theirs, as the book has it now or as it was written
/// @param known what they know of this subject
/// @param knownHow from where they know it; may be empty
/// @param ground why it was decided so; may be empty
/// @param sense what one would have done without it
/// @param lookOn the day to come back to it; null for none
/// @param besideChannels whether to come back to it with the two channels
/// @param look what was seen on coming back; null until then
/// @param removedAt when it was taken out, to be gone some time later; null while it is there
public record Advice(
        AdviceId id,
        @Nullable ContactId contact,
        String name,
        LocalDate givenOn,
        String subject,
        String words,
        Known known,
        String knownHow,
        Sense sense,
        Decision decision,
        String ground,
        @Nullable LocalDate lookOn,
        boolean besideChannels,
        @Nullable Look look,
        int version,
        @Nullable Instant removedAt) {

    /// What one said on coming back to it.
    ///
    /// @param gave in one's own words; may be empty
    public record Look(Verdict worth, String gave, LocalDate day) {}

    public boolean isRemoved() {
        return removedAt != null;
    }

    /// Whether it is the day to come back to it.
    public boolean isDue(LocalDate today) {
        return lookOn != null && !lookOn.isAfter(today);
    }
}
