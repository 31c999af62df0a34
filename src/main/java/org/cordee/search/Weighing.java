package org.cordee.search;

import org.cordee.affinity.Weights;

/// How much each part of an affinity counts for somebody, in parts of a hundred: what they make of
/// one another is what matters, not their sum.
record Weighing(int coverage, int posture, int distinctness) {
    static final int LEAST = 5;
    static final int MOST = 100;

    /// For whoever has not chosen.
    static final Weighing USUAL =
            new Weighing(
                    (int) Math.round(Weights.USUAL.coverage() * 100),
                    (int) Math.round(Weights.USUAL.posture() * 100),
                    (int) Math.round(Weights.USUAL.distinctness() * 100));
}
