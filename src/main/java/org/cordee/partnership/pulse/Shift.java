package org.cordee.partnership.pulse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The pulse of the whole partnership has lain higher, or lower, since a certain pulse.
///
/// Of the last pulses that opened each is tried as the first of a new time; the one that parts them
/// most clearly counts, and of two as clear the earlier.
///
/// @param since the planned day of the first pulse after the change
/// @param before how many pulses lie before it, of those that are read
/// @param after how many lie after it
/// @param meanBefore the mean of the means before
/// @param meanAfter the mean of the means after
/// @param deviation the pooled standard deviation within the two sides
/// @param clarity √(n₁n₂/n)·|m₁ − m₂| divided by that deviation, or by [#LEAST_DEVIATION] if that
///   is more
public record Shift(
        LocalDate since,
        int before,
        int after,
        double meanBefore,
        double meanAfter,
        double deviation,
        double clarity)
        implements Finding {
    /// So many pulses that opened are read, the last ones.
    public static final int PULSES = 12;

    /// So many on each side of the change, at least.
    public static final int LEAST_EACH_SIDE = 3;

    /// So many points between the two means, at least.
    public static final double LEAST_POINTS = 0.75;

    /// Pulses that are all alike would otherwise make a trifle clear.
    public static final double LEAST_DEVIATION = 0.5;

    /// The change must be clearer than this.
    public static final double CLEARER_THAN = 3.0;

    public boolean isUp() {
        return meanAfter > meanBefore;
    }

    /// @param means of pulses that opened, oldest first, with their planned days
    static Optional<Shift> in(List<Mean> means) {
        var last = means.subList(Math.max(0, means.size() - PULSES), means.size());
        var sums = new double[last.size() + 1];
        var squares = new double[last.size() + 1];
        for (var i = 0; i < last.size(); i++) {
            var value = last.get(i).value();
            sums[i + 1] = sums[i] + value;
            squares[i + 1] = squares[i] + value * value;
        }
        Shift best = null;
        for (var k = LEAST_EACH_SIDE; k <= last.size() - LEAST_EACH_SIDE; k++) {
            var tried = at(k, last, sums, squares);
            if (best == null || Figures.above(tried.clarity, best.clarity)) {
                best = tried;
            }
        }
        return Optional.ofNullable(best).filter(Shift::isLasting);
    }

    private boolean isLasting() {
        return Figures.atLeast(Math.abs(meanAfter - meanBefore), LEAST_POINTS)
                && Figures.above(clarity, CLEARER_THAN);
    }

    private static Shift at(int k, List<Mean> last, double[] sums, double[] squares) {
        var n = last.size();
        var before = sums[k] / k;
        var after = (sums[n] - sums[k]) / (n - k);
        var within =
                squares[k]
                        - k * before * before
                        + (squares[n] - squares[k])
                        - (n - k) * after * after;
        var deviation = Math.sqrt(Math.max(0, within) / (n - 2));
        var clarity =
                Math.sqrt((double) k * (n - k) / n)
                        * Math.abs(before - after)
                        / Math.max(deviation, LEAST_DEVIATION);
        return new Shift(last.get(k).day(), k, n - k, before, after, deviation, clarity);
    }

    /// What a pulse that opened says of the partnership: the mean over its parties.
    record Mean(LocalDate day, double value) {}
}
