package org.cordee.affinity;

/// How much each part of a fit counts for somebody. They sum to 1.
public record Weights(double coverage, double posture, double distinctness) {
    /// No part may be left out altogether.
    public static final double LEAST = 0.05;

    /// For whoever has not chosen.
    public static final Weights USUAL = new Weights(0.6, 0.2, 0.2);

    public Weights {
        var sum = coverage + posture + distinctness;
        if (!(coverage >= LEAST && posture >= LEAST && distinctness >= LEAST)
                || Double.isInfinite(sum)) {
            throw new IllegalArgumentException("Each weight is 0.05 at least");
        }
        coverage /= sum;
        posture /= sum;
        distinctness /= sum;
    }
}
