package org.cordee.introduction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;

/// Whether the one who reads wants to meet somebody.
///
/// @param presented what they may know of the other so far
/// @param fee what the introducer receives for it, empty for nothing
/// @param payer whether the one who reads would pay it
/// @param answer null for none yet
/// @param meeting who and where the other is; null until both have said yes
public record MeetingQuestion(
        QuestionId id,
        MemberId introducer,
        String introducerName,
        String presented,
        String reason,
        String fee,
        boolean payer,
        Instant proposedAt,
        LocalDate untilOn,
        @Nullable Boolean answer,
        @Nullable Instant answeredAt,
        @Nullable Meeting meeting) {

    /// How long an answer can be taken back.
    public static final Duration TAKEN_BACK = Duration.ofDays(1);

    /// In code points: how somebody wants to be reached.
    static final int LONGEST_REACH = 200;

    /// @param member the other, where they are one
    /// @param reach an address, or what they wrote instead; null where they have left
    public record Meeting(
            Instant at, @Nullable MemberId member, String name, @Nullable String reach) {}

    public boolean waits(LocalDate today) {
        return answer == null && !today.isAfter(untilOn);
    }

    public boolean canBeTakenBack(Instant now, LocalDate today) {
        return meeting == null
                && answeredAt != null
                && now.isBefore(answeredAt.plus(TAKEN_BACK))
                && !today.isAfter(untilOn);
    }
}
