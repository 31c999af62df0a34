package org.cordee.partnership.pulse;

import java.util.Optional;
import org.cordee.current.MemberId;

/// A party answered far below its own habit. Which of the others answered what plays no part.
///
/// @param value what it answered: the mean of its five qualities
public record Drop(MemberId party, double value, Baseline own) implements Finding {
    /// So many points below the own median, at least.
    public static final double LEAST_POINTS = 1.0;

    /// And so many of its own spreads below, at least.
    public static final double LEAST_SPREADS = 2.0;

    /// How many of its own spreads the answer lies above the own median; below it, negative.
    public double distance() {
        return (value - own.median()) / own.spread();
    }

    static Optional<Drop> in(Answer answer, Baseline own) {
        var drop = new Drop(answer.party(), answer.mean(), own);
        return Figures.atLeast(own.median() - answer.mean(), LEAST_POINTS)
                        && Figures.atMost(drop.distance(), -LEAST_SPREADS)
                ? Optional.of(drop)
                : Optional.empty();
    }
}
