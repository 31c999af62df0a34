package org.cordee.partnership.accompaniment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;

/// A time to talk, with one party or with several, that the facilitator proposes.
///
/// @param what it is for, in one line
/// @param withdrawn whether they took it back
/// @param asked whom it is with, and what each answered
public record Session(
        UUID id,
        String facilitator,
        String what,
        Instant startsAt,
        int minutes,
        boolean withdrawn,
        List<Asked> asked) {

    public static final int LONGEST_WHAT = 200;
    public static final int LONGEST_WORD = 300;

    /// What somebody answers.
    public enum Answer {
        YES,
        /// Another moment would be better.
        ANOTHER
    }

    /// @param word when it would suit better
    public record Asked(MemberId member, String name, @Nullable Answer answer, String word) {}

    /// All have said yes.
    public boolean confirmed() {
        return asked.stream().allMatch(one -> one.answer() == Answer.YES);
    }

    public boolean over(Instant now) {
        return endsAt().isBefore(now);
    }

    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }

    /// What is asked of a member; empty for the facilitator.
    public Optional<Asked> of(MemberId member) {
        return asked.stream().filter(one -> one.member().equals(member)).findFirst();
    }
}
