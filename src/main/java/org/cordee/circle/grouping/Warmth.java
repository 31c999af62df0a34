package org.cordee.circle.grouping;

/// How warm it is while a search cools down: how much may be lost by a step.
///
/// Where distances are random, a search comes to rest at ten times the warmth at which it does
/// where they are those of points in a space. So a first quick way down, from very warm to very
/// cold, tells between which warmths anything is decided, and the others go from there to there.
sealed interface Warmth {
    /// @param share how far it has come on its way down, from 0 to 1
    double at(double share);

    /// Is told how many steps of how many were taken there.
    void observe(double share, long taken, long steps);

    /// Evenly in its logarithm.
    static double between(double warm, double cold, double share) {
        return warm * Math.pow(cold / warm, share);
    }

    /// Between two warmths that are known.
    record Known(double warm, double cold) implements Warmth {
        @Override
        public double at(double share) {
            return between(warm, cold, share);
        }

        @Override
        public void observe(double share, long taken, long steps) {
            // What is known needs no looking.
        }
    }

    /// The first way down.
    final class Survey implements Warmth {
        private static final double WARMEST = 0.5;
        private static final double COLDEST = 0.001;

        /// Above, a search only wanders about.
        private static final double WANDERING = 0.03;

        /// Below, it rests.
        private static final double RESTING = 2e-5;

        private static final int WINDOWS = 40;

        private final double scale;
        private final long[] taken = new long[WINDOWS];
        private final long[] steps = new long[WINDOWS];

        /// @param scale what a step at random gains or loses
        Survey(double scale) {
            this.scale = scale;
        }

        @Override
        public double at(double share) {
            return scale * between(WARMEST, COLDEST, share);
        }

        @Override
        public void observe(double share, long more, long of) {
            var window = Math.min(WINDOWS - 1, (int) (share * WINDOWS));
            taken[window] += more;
            steps[window] += of;
        }

        Known told() {
            var warm = last(WANDERING);
            var cold = Math.max(warm, last(RESTING)) + 1;
            return new Known(at((double) warm / WINDOWS), at((double) cold / WINDOWS));
        }

        /// The last window in which more than a share was taken; on a busy machine some are empty.
        private int last(double share) {
            var window = WINDOWS - 1;
            while (window > 0 && !isAbove(window, share)) {
                window--;
            }
            return window;
        }

        private boolean isAbove(int window, double share) {
            return taken[window] > share * steps[window];
        }
    }
}
