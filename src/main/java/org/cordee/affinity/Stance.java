package org.cordee.affinity;

import org.jspecify.annotations.Nullable;

/// A posture in one `int`: six axes of four bits, each in halves above the lowest.
///
/// All that is counted here are whole numbers of eighths, so nothing is lost beside [Posture].
final class Stance {
    /// Of whoever has not answered.
    static final int UNKNOWN = -1;

    private static final int STEPS = 2;
    private static final int BITS = 4;
    private static final int AXIS = 15;
    private static final int AXES = 6;
    private static final int LESSER = 2;
    private static final double EIGHTHS = 8;

    private Stance() {}

    /// The two axes on which the lesser counts first.
    static int of(@Nullable Posture posture) {
        if (posture == null) {
            return UNKNOWN;
        }
        var packed = 0;
        for (var axis :
                new double[] {
                    posture.openness(),
                    posture.autonomy(),
                    posture.abundance(),
                    posture.giving(),
                    posture.frankness(),
                    posture.tempo()
                }) {
            var steps = (axis - Posture.LOWEST) * STEPS;
            if (steps != Math.rint(steps)) {
                throw new IllegalArgumentException("An axis is the mean of two whole answers");
            }
            packed = packed << BITS | (int) steps;
        }
        return packed;
    }

    static @Nullable Posture posture(int packed) {
        return packed == UNKNOWN
                ? null
                : new Posture(
                        axis(packed, 0),
                        axis(packed, 2),
                        axis(packed, 3),
                        axis(packed, 1),
                        axis(packed, 4),
                        axis(packed, 5));
    }

    private static double axis(int packed, int axis) {
        return Posture.LOWEST + (double) steps(packed, axis) / STEPS;
    }

    private static int steps(int packed, int axis) {
        return packed >> BITS * (AXES - 1 - axis) & AXIS;
    }

    /// As [Posture#nearness].
    static double nearness(int one, int other) {
        if (one == UNKNOWN || other == UNKNOWN) {
            return Posture.nearness(null, null);
        }
        var eighths = 0;
        for (int axis = 0; axis < AXES; axis++) {
            var here = steps(one, axis);
            var there = steps(other, axis);
            eighths +=
                    axis < LESSER ? Math.min(here, there) : (int) EIGHTHS - Math.abs(here - there);
        }
        return eighths / EIGHTHS / AXES;
    }
}
