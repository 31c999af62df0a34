package org.cordee.partnership.pulse;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/// How a party usually answers: the measure it is held against, its own and nobody else's.
///
/// It is made of the party's answers in earlier pulses that opened. What it answered in a pulse
/// that stayed closed is nobody's to know, and not counted.
///
/// @param median the middle of them
/// @param spread how far they usually lie from it: [#SPREAD_PER_DEVIATION] times their median
///   distance from the median, and [#LEAST_SPREAD] at least
/// @param answers how many they are
public record Baseline(double median, double spread, int answers) {
    /// Fewer earlier answers are no habit.
    public static final int LEAST_ANSWERS = 3;

    /// Older answers say nothing of today; one of exactly this age still counts.
    public static final int OLDEST_DAYS = 180;

    /// Makes the median distance comparable to a standard deviation.
    public static final double SPREAD_PER_DEVIATION = 1.4826;

    /// Who always answers alike would otherwise stand out by a trifle.
    public static final double LEAST_SPREAD = 0.5;

    /// The earlier answers of one party, oldest first, kept no longer than they count.
    static final class Earlier {
        private long[] days = new long[16];
        private double[] values = new double[16];
        private int from;
        private int to;

        void add(LocalDate day, double value) {
            if (to == days.length) {
                // What has aged out makes room before more is asked for.
                var kept = to - from;
                var size = kept > days.length / 2 ? days.length * 2 : days.length;
                days = Arrays.copyOf(Arrays.copyOfRange(days, from, to), size);
                values = Arrays.copyOf(Arrays.copyOfRange(values, from, to), size);
                from = 0;
                to = kept;
            }
            days[to] = day.toEpochDay();
            values[to] = value;
            to++;
        }

        Optional<Baseline> on(LocalDate day) {
            while (from < to && day.toEpochDay() - days[from] > OLDEST_DAYS) {
                from++;
            }
            var answers = to - from;
            if (answers < LEAST_ANSWERS) {
                return Optional.empty();
            }
            var own = Arrays.copyOfRange(values, from, to);
            Arrays.sort(own);
            var median = Figures.medianOfSorted(own, answers);
            for (var i = 0; i < answers; i++) {
                own[i] = Math.abs(own[i] - median);
            }
            Arrays.sort(own);
            var spread = SPREAD_PER_DEVIATION * Figures.medianOfSorted(own, answers);
            return Optional.of(new Baseline(median, Math.max(spread, LEAST_SPREAD), answers));
        }
    }
}
