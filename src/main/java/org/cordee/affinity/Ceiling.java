package org.cordee.affinity;

/// The most that somebody can gain from what is covered alone, before anything else is counted:
/// read from a table, and never too low.
///
/// It is kept upside down, since a harmonic mean `2ab / (a + b)` surpasses a bar only where `1/a +
/// 1/b` stays below two divided by that bar.
final class Ceiling {
    static final Ceiling USUAL = new Ceiling(Weights.USUAL);

    private static final int STEPS = 128;

    private final double[] inverse = new double[STEPS + 1];

    Ceiling(Weights weights) {
        for (int step = 0; step <= STEPS; step++) {
            inverse[step] = Math.pow((step + 1.0) / STEPS, -weights.coverage());
        }
    }

    static Ceiling of(Weights weights) {
        return weights == Weights.USUAL ? USUAL : new Ceiling(weights);
    }

    /// At least this is 1 / gain.
    double inverse(double coverage) {
        return inverse[(int) (coverage * STEPS)];
    }
}
