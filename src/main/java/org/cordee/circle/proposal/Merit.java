package org.cordee.circle.proposal;

import java.util.Comparator;

/// How good circles are: the first in which two proposals differ decides.
///
/// @param posture how well the two go together who go together least, from 0 to 1
/// @param diversity how much the clienteles of those one sits with differ from one's own, from 0 to
///   1: the mean over all who are seated
/// @param repeats how often those who sit together sat together before
public record Merit(double posture, double diversity, int repeats) implements Comparable<Merit> {
    /// What nobody could tell from nothing.
    static final double EVEN = 1e-9;

    /// What decides, in this order.
    public enum Respect {
        POSTURE,
        DIVERSITY,
        REPEATS
    }

    private static final Comparator<Merit> ORDER =
            Comparator.comparingLong((Merit merit) -> Math.round(merit.posture / EVEN))
                    .thenComparingLong(merit -> Math.round(merit.diversity / EVEN))
                    .thenComparing(Merit::repeats, Comparator.reverseOrder());

    /// The better is the larger.
    @Override
    public int compareTo(Merit other) {
        return ORDER.compare(this, other);
    }

    /// In what two that are not even differ first.
    Respect respect(Merit other) {
        if (Math.round(posture / EVEN) != Math.round(other.posture / EVEN)) {
            return Respect.POSTURE;
        }
        return Math.round(diversity / EVEN) != Math.round(other.diversity / EVEN)
                ? Respect.DIVERSITY
                : Respect.REPEATS;
    }
}
