package org.cordee.partnership.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.jspecify.annotations.Nullable;

/// What a party promised for a day, and what they said became of it (RULES 2). Facts alone: nobody
/// writes another's.
///
/// @param stage to which it belongs; null for the room as a whole
/// @param party who promised; their name beside it
/// @param first the day it was promised for
/// @param moves to another day, oldest first; each was said before the day before it was over
/// @param keptAt when they said it was kept; null where they have not
/// @param withdrawnAt when they took it back, before its day; null where they have not
/// @param leftAt when they left the room; null while they are in it
public record Commitment(
        CommitmentId id,
        PartnershipId room,
        @Nullable StageId stage,
        MemberId party,
        String partyName,
        String words,
        Day first,
        Instant notedAt,
        List<Move> moves,
        @Nullable Instant keptAt,
        @Nullable Instant withdrawnAt,
        @Nullable Instant leftAt) {

    /// The longest promise, in characters.
    public static final int LONGEST_WORDS = 300;

    /// A day, and when it is over where who promised lives.
    public record Day(LocalDate date, Instant endsAt) {
        /// The day as it ends in a zone.
        public static Day in(java.time.ZoneId zone, LocalDate date) {
            return new Day(date, date.plusDays(1).atStartOfDay(zone).toInstant());
        }

        boolean over(Instant now) {
            return !now.isBefore(endsAt);
        }
    }

    /// That it was put off to another day, in time.
    public record Move(Day to, Instant at) {}

    /// Where a promise stands.
    public sealed interface State {
        /// Its day is still to come, or is today.
        record Pending(LocalDate due) implements State {}

        /// Put off in time, and its new day is still to come: not missed.
        record Renegotiated(LocalDate from, LocalDate due) implements State {}

        /// Kept by its day.
        record Kept(LocalDate due, Instant at) implements State {}

        /// Its day went by, and it was kept afterwards: both are said.
        record KeptLate(LocalDate due, Instant at) implements State {}

        /// Its day went by without a word.
        record Missed(LocalDate due) implements State {}

        /// Taken back before its day.
        record Withdrawn(Instant at) implements State {}

        /// Its day had not come when who promised left.
        record Released(Instant at) implements State {}
    }

    /// The day that counts: the last it was put off to, or the first.
    public Day due() {
        return moves.isEmpty() ? first : moves.getLast().to();
    }

    /// Where it stands at a moment; the last instant of its day still counts.
    public State state(Instant now) {
        var due = due();
        if (keptAt != null) {
            return due.over(keptAt)
                    ? new State.KeptLate(due.date(), keptAt)
                    : new State.Kept(due.date(), keptAt);
        }
        if (withdrawnAt != null) {
            return new State.Withdrawn(withdrawnAt);
        }
        if (leftAt != null && !due.over(leftAt)) {
            return new State.Released(leftAt);
        }
        if (due.over(now)) {
            return new State.Missed(due.date());
        }
        return moves.isEmpty()
                ? new State.Pending(due.date())
                : new State.Renegotiated(first.date(), due.date());
    }

    /// Whether its day went by without it, also where it was kept afterwards.
    public boolean missed(Instant now) {
        return switch (state(now)) {
            case State.Missed _, State.KeptLate _ -> true;
            case State.Pending _,
                    State.Renegotiated _,
                    State.Kept _,
                    State.Withdrawn _,
                    State.Released _ ->
                    false;
        };
    }
}
