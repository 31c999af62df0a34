package org.cordee.partnership.pulse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cordee.current.MemberId;
import org.cordee.round.RoundId;
import org.jspecify.annotations.Nullable;

/// A pulse that somebody answered, as one of its parties may see it: before it opens, their own
/// answer alone.
///
/// @param overOn the day from which on nobody may answer any more
/// @param closed it ended unopened, because somebody left
/// @param answers what the reader may read
record Held(
        RoundId round,
        LocalDate day,
        LocalDate deadline,
        LocalDate overOn,
        @Nullable Instant revealedAt,
        boolean closed,
        List<Seat> seats,
        List<Knots> answers) {

    /// Somebody who was asked, and all that may be known of their answer.
    record Seat(MemberId member, String name, boolean sealed) {}

    boolean open(LocalDate today) {
        return revealedAt == null && !closed && today.isBefore(overOn);
    }

    boolean sealedBy(MemberId member) {
        return seats.stream().anyMatch(seat -> seat.member().equals(member) && seat.sealed());
    }

    Optional<Knots> of(MemberId member) {
        return answers.stream().filter(knots -> knots.party().equals(member)).findFirst();
    }

    List<Seat> missing() {
        return seats.stream().filter(seat -> !seat.sealed()).toList();
    }

    /// How it went, as the rules read it; empty while that is not known, or where somebody left.
    Optional<PlannedPulse> outcome(LocalDate today) {
        if (revealedAt != null) {
            var on = LocalDate.ofInstant(revealedAt, ZoneOffset.UTC);
            // Where the day begins earlier than in UTC, all may have answered before it does here.
            return Optional.of(
                    new PlannedPulse.Revealed(
                            day,
                            on.isBefore(day) ? day : on,
                            answers.stream().map(Knots::answer).toList()));
        }
        if (closed || today.isBefore(overOn)) {
            return Optional.empty();
        }
        return Optional.of(
                new PlannedPulse.Unrevealed(
                        day,
                        overOn,
                        seats.stream().filter(Seat::sealed).map(Seat::member).toList(),
                        missing().stream().map(Seat::member).toList()));
    }
}
