package org.cordee.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;

/// A sealed round (RULES 10) as one of its parties may see it: each writes apart, seals, and all
/// open at the same instant. Until then nobody learns more of another than *sealed: yes or no*.
///
/// @param headings the form, frozen at opening: the keys of what is asked, in their order
/// @param subject what of its room it is about; null for the room as a whole
/// @param deadline the last day that was asked for, or null for none
/// @param grace days after the deadline at which it ends unopened, drafts left to their authors
/// @param parties everybody whose seal it needs, in the order of their names
public record Round(
        RoundId id,
        @Nullable UUID subject,
        List<String> headings,
        @Nullable LocalDate deadline,
        int grace,
        Instant openedAt,
        @Nullable Instant revealedAt,
        @Nullable Instant closedAt,
        List<Party> parties) {

    /// Days of grace where a round says nothing else.
    public static final int DAYS_OF_GRACE = 14;

    /// Somebody whose seal the round needs; and all that may be known of their answer.
    public record Party(MemberId member, String name, boolean sealed) {}

    /// Where a round stands on a day.
    public sealed interface State {
        /// Being written and sealed.
        record Open() implements State {}

        /// The deadline is over: it stays closed and shows who is missing, until the last day of
        /// grace.
        record Overdue(List<Party> missing, LocalDate endsOn) implements State {}

        /// All sealed, and all opened at this instant.
        record Revealed(Instant at) implements State {}

        /// Ended unrevealed: somebody left.
        record Closed(Instant at) implements State {}

        /// Ended unrevealed: the days of grace went by.
        record RanOut(LocalDate on) implements State {}
    }

    public State on(LocalDate today) {
        if (revealedAt != null) {
            return new State.Revealed(revealedAt);
        }
        if (closedAt != null) {
            return new State.Closed(closedAt);
        }
        if (deadline == null || !today.isAfter(deadline)) {
            return new State.Open();
        }
        var endsOn = deadline.plusDays(grace);
        return today.isAfter(endsOn)
                ? new State.RanOut(endsOn)
                : new State.Overdue(
                        parties.stream().filter(party -> !party.sealed()).toList(), endsOn);
    }

    public boolean sealedBy(MemberId member) {
        return parties.stream().anyMatch(party -> party.member().equals(member) && party.sealed());
    }

    /// Nobody is missing: with two parties or more it opens unless the room still awaits somebody.
    public boolean allSealed() {
        return parties.size() > 1 && parties.stream().allMatch(Party::sealed);
    }
}
