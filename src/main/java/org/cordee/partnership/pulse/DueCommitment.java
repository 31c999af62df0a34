package org.cordee.partnership.pulse;

import java.time.LocalDate;
import org.cordee.current.MemberId;

/// Something a party wrote down for a date, and what became of it.
public record DueCommitment(MemberId party, LocalDate due, Outcome outcome) {
    /// What became of it. That it was missed nobody has to say: its date went by.
    public sealed interface Outcome {
        /// Nothing was said of it.
        record Open() implements Outcome {}

        /// Told to be kept on this day, which may be after its date: people note afterwards.
        record Kept(LocalDate on) implements Outcome {}

        /// Moved on this day. Before its date that is honest work and nothing was missed; later it
        /// undoes nothing.
        record Renegotiated(LocalDate on) implements Outcome {}
    }

    public static DueCommitment open(MemberId party, LocalDate due) {
        return new DueCommitment(party, due, new Outcome.Open());
    }

    public static DueCommitment kept(MemberId party, LocalDate due, LocalDate on) {
        return new DueCommitment(party, due, new Outcome.Kept(on));
    }

    public static DueCommitment renegotiated(MemberId party, LocalDate due, LocalDate on) {
        return new DueCommitment(party, due, new Outcome.Renegotiated(on));
    }

    /// Whether its date went by without its being moved: then it counts, kept or not. On the date
    /// itself the day is not over.
    public boolean hasFallenDue(LocalDate today) {
        return due.isBefore(today)
                && !(outcome instanceof Outcome.Renegotiated(var on) && on.isBefore(due));
    }

    public boolean isKept(LocalDate today) {
        return outcome instanceof Outcome.Kept(var on) && !on.isAfter(today);
    }

    public boolean isMissed(LocalDate today) {
        return hasFallenDue(today) && !isKept(today);
    }
}
