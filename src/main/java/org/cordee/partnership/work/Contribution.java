package org.cordee.partnership.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cordee.current.MemberId;
import org.cordee.round.RoundId;
import org.jspecify.annotations.Nullable;

/// Work done for the partnership: a fact, and where its value stands.
///
/// @param words what was done, in one line
/// @param hands whose work it was
public record Contribution(
        ContributionId id,
        String words,
        LocalDate doneOn,
        Measure measure,
        MemberId notedBy,
        Instant notedAt,
        List<Hand> hands,
        Worth worth) {

    /// The longest line, in characters.
    public static final int LONGEST = 300;

    /// The kind of round in which each says what it is worth, and its one heading.
    public static final String KIND = "value";

    public static final String HEADING = "value";

    /// How far back work may be noted, in years.
    public static final int MOST_YEARS = 20;

    public record Hand(MemberId member, String name) {}

    /// Somebody who is asked what it is worth, and all that may be known of it before it opens.
    public record Asked(MemberId member, String name, boolean sealed) {}

    /// What one party said.
    public record Said(MemberId member, String name, Value value) {}

    /// Where its value stands for the one who looks.
    public sealed interface Worth {
        /// Nobody is asked: one was alone when it was noted, or somebody left before all had
        /// sealed.
        record Unasked() implements Worth {}

        /// One's own is missing.
        ///
        /// @param kept what one had sealed and took back; null for none
        record Yours(RoundId round, List<Asked> asked, @Nullable Value kept) implements Worth {}

        /// One has sealed, somebody has not.
        record Waiting(RoundId round, List<Asked> asked) implements Worth {}

        /// All have said it, side by side.
        record Opened(Instant at, List<Said> said, ValueGap gap) implements Worth {}
    }

    public boolean isBy(MemberId member) {
        return hands.stream().anyMatch(hand -> hand.member().equals(member));
    }

    /// Whether anybody has sealed what it is worth: from then on it stays noted.
    public boolean sealedByAny() {
        return switch (worth) {
            case Worth.Unasked _ -> false;
            case Worth.Yours(_, var asked, _) -> asked.stream().anyMatch(Asked::sealed);
            case Worth.Waiting _, Worth.Opened _ -> true;
        };
    }
}
