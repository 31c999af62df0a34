package org.cordee.engagement.balance;

import java.util.List;
import java.util.OptionalDouble;

/// How a team reads its alliance with the coach: its median, so coarse and of so many that nobody's
/// own answer can be told from it. It is made when a round closes and not before, since a reading
/// that moved with each answer would tell what the last one was.
public final class TeamReading {
    /// Fewer are no team: their reading would be theirs.
    public static final int FEWEST = 4;

    private static final double STEP = 0.5;

    /// @param answers each one's own mean, from 0 to 10, in any order
    /// @return the median rounded to half a point; empty for fewer than four
    public static OptionalDouble of(List<Double> answers) {
        if (answers.size() < FEWEST) {
            return OptionalDouble.empty();
        }
        var median = Balance.median(answers.stream().sorted().toList());
        return OptionalDouble.of(Math.round(median / STEP) * STEP);
    }

    private TeamReading() {}
}
