package org.cordee.partnership.work;

import java.util.Collection;
import java.util.LongSummaryStatistics;
import java.util.stream.Collectors;

/// Whether the parties see the value of a contribution alike (RULES 3). It says that they differ,
/// never by how much nor who is right: nobody owes anybody anything by it.
public sealed interface ValueGap {
    /// In euros, the highest is this many times the lowest, as a fraction: 3 over 2.
    int TIMES = 3;

    int TIMES_OF = 2;

    /// In points, the highest and the lowest are this far apart.
    int POINTS_APART = 2;

    /// They see it alike, or nearly.
    record Near() implements ValueGap {}

    /// They see it differently: small now, and good to talk about.
    record Apart() implements ValueGap {}

    /// What follows from the values of a contribution, all of one measure and one of each party.
    static ValueGap of(Measure measure, Collection<Value> values) {
        var seen =
                values.stream()
                        .collect(
                                Collectors.summarizingLong(value ->
                                        switch (value) {
                                            case Value.InEuros(var amount) -> amount.cents();
                                            case Value.InPoints(int points) -> points;
                                        }));
        return values.size() > 1 && apart(measure, seen) ? new Apart() : new Near();
    }

    private static boolean apart(Measure measure, LongSummaryStatistics seen) {
        return switch (measure) {
            // Nothing against something is the widest of all, and nothing against nothing is none.
            case EUROS -> seen.getMax() > 0 && seen.getMax() * TIMES_OF >= seen.getMin() * TIMES;
            case POINTS -> seen.getMax() - seen.getMin() >= POINTS_APART;
        };
    }
}
