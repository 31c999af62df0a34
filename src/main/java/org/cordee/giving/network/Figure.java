package org.cordee.giving.network;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// A figure of the network, beside the band in which chance in time would leave it; all rounded to
/// five in a hundred.
///
/// @param low what the lowest two and a half in a hundred of the shuffles end with
/// @param high what the highest begin with
public record Figure(BigDecimal value, BigDecimal low, BigDecimal high) {
    private static final BigDecimal STEP = new BigDecimal("0.05");

    /// Where the figure lies.
    public enum Place {
        BELOW,
        WITHIN,
        ABOVE
    }

    static Figure of(double value, double low, double high) {
        return new Figure(rounded(value), rounded(low), rounded(high));
    }

    static Figure of(List<BigDecimal> three) {
        return new Figure(three.get(0), three.get(1), three.get(2));
    }

    public Place place() {
        if (value.compareTo(low) < 0) {
            return Place.BELOW;
        }
        return value.compareTo(high) > 0 ? Place.ABOVE : Place.WITHIN;
    }

    static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(share).divide(STEP, 0, RoundingMode.HALF_UP).multiply(STEP);
    }
}
