package org.cordee.affinity;

/// What can be said of two members: whether both would gain, and from what.
///
/// After the reciprocal recommender RECON (Pizzato et al., 2010): what counts is not how good
/// another is for me, but how good we are for each other.
public sealed interface Affinity {
    /// They meet all conditions. Everything lies between 0 and 1.
    ///
    /// @param coverage how much of what the one needs the other has
    /// @param returned how much of what the other needs the one has
    /// @param posture how well their postures go together
    /// @param rivalry how near they are to being rivals
    /// @param gain what the one gains from the other, by the one's own weights
    /// @param gained what the other gains from the one, by theirs
    record Pair(
            double coverage,
            double returned,
            double posture,
            double rivalry,
            double gain,
            double gained)
            implements Affinity {
        /// From the parts that do not depend on who looks, and from what counts for each.
        static Pair of(
                double coverage,
                double returned,
                double posture,
                double rivalry,
                Weights ofOne,
                Weights ofOther) {
            return new Pair(
                    coverage,
                    returned,
                    posture,
                    rivalry,
                    gain(coverage, posture, rivalry, ofOne),
                    gain(returned, posture, rivalry, ofOther));
        }

        /// A geometric mean: where one part is nothing, so is the whole.
        private static double gain(
                double coverage, double posture, double rivalry, Weights weights) {
            return Math.pow(coverage, weights.coverage())
                    * Math.pow(posture, weights.posture())
                    * Math.pow(1 - rivalry, weights.distinctness());
        }

        /// The same from the other's side.
        Pair turned() {
            return new Pair(returned, coverage, posture, rivalry, gained, gain);
        }

        /// The harmonic mean of both gains: high only where both are.
        public double both() {
            var sum = gain + gained;
            return sum == 0 ? 0 : 2 * gain * gained / sum;
        }
    }

    /// They are no pair, whatever they would gain.
    record Apart(Condition first) implements Affinity {}

    /// Of two whose capacity nobody asks for.
    ///
    /// @param excluded whether either has excluded the other
    static Affinity of(
            Profile one, Profile other, boolean excluded, Weights ofOne, Weights ofOther) {
        return of(one, other, new Between(excluded, true), ofOne, ofOther);
    }

    static Affinity of(
            Profile one, Profile other, Between between, Weights ofOne, Weights ofOther) {
        var unmet = Condition.unmet(one, other, between);
        if (unmet.isPresent()) {
            return new Apart(unmet.get());
        }
        return Pair.of(
                one.coverage(other),
                other.coverage(one),
                Posture.nearness(one.posture(), other.posture()),
                one.positioning().rivalry(other.positioning()),
                ofOne,
                ofOther);
    }
}
