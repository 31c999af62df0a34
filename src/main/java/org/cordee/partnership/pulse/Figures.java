package org.cordee.partnership.pulse;

import java.util.Arrays;

/// Comparing with a published threshold, and the middle of some figures.
///
/// A mean of five sevenths has no exact double: 4.6 − 3.6 falls just short of 1. A published
/// threshold means what is written, so figures this near to it have reached it.
public final class Figures {
    /// Far below what five whole numbers can differ by, far above what doubles lose.
    public static final double AS_GOOD_AS_EQUAL = 1e-9;

    private Figures() {}

    public static boolean atLeast(double figure, double bar) {
        return figure >= bar - AS_GOOD_AS_EQUAL;
    }

    public static boolean atMost(double figure, double bar) {
        return figure <= bar + AS_GOOD_AS_EQUAL;
    }

    public static boolean above(double figure, double bar) {
        return !atMost(figure, bar);
    }

    public static boolean below(double figure, double bar) {
        return !atLeast(figure, bar);
    }

    /// The middle of an odd number of figures; of an even number, the mean of the two in the
    /// middle.
    public static double median(double... figures) {
        var sorted = figures.clone();
        Arrays.sort(sorted);
        return medianOfSorted(sorted, sorted.length);
    }

    static double medianOfSorted(double[] sorted, int count) {
        if (count == 0) {
            throw new IllegalArgumentException("Nothing has no middle");
        }
        var middle = count / 2;
        return count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
