package org.cordee.affinity;

import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/// Where somebody stands on the six axes: each the mean of its two items, from 1 to 5.
public record Posture(
        double openness,
        double abundance,
        double giving,
        double autonomy,
        double frankness,
        double tempo) {
    public static final double LOWEST = 1;
    public static final double HIGHEST = 5;

    /// How near two are where either has not answered.
    public static final double UNKNOWN = 0.5;

    private static final int AXES = 6;

    public Posture {
        var between =
                DoubleStream.of(openness, abundance, giving, autonomy, frankness, tempo)
                        .allMatch(axis -> axis >= LOWEST && axis <= HIGHEST);
        if (!between) {
            throw new IllegalArgumentException("An axis lies between 1 and 5");
        }
    }

    /// How well two go together, from 0 to 1, the same from both sides. On four axes it is to be
    /// near each other; openness and autonomy are as good as the lesser of the two. A half where
    /// either has not answered.
    public static double nearness(@Nullable Posture one, @Nullable Posture other) {
        if (one == null || other == null) {
            return UNKNOWN;
        }
        var sum =
                near(one.abundance, other.abundance)
                        + near(one.giving, other.giving)
                        + near(one.frankness, other.frankness)
                        + near(one.tempo, other.tempo)
                        + lesser(one.openness, other.openness)
                        + lesser(one.autonomy, other.autonomy);
        return sum / AXES;
    }

    static double near(double one, double other) {
        return 1 - Math.abs(one - other) / (HIGHEST - LOWEST);
    }

    static double lesser(double one, double other) {
        return (Math.min(one, other) - LOWEST) / (HIGHEST - LOWEST);
    }
}
