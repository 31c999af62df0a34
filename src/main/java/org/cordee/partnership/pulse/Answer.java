package org.cordee.partnership.pulse;

import org.cordee.current.MemberId;

/// What one party answered to a pulse that has opened: the mean of its five qualities.
///
/// Energy is asked and shown beside them, and no rule reads it.
public record Answer(MemberId party, double mean) {
    public static final int LOWEST = 1;
    public static final int HIGHEST = 7;

    /// How many qualities a pulse asks for, energy not counted in.
    public static final int QUALITIES = 5;

    public Answer {
        if (!(mean >= LOWEST && mean <= HIGHEST)) {
            throw new IllegalArgumentException("A mean lies between 1 and 7: " + mean);
        }
    }

    /// The answer of a party that set these five knots.
    public static Answer of(MemberId party, int... qualities) {
        if (qualities.length != QUALITIES) {
            throw new IllegalArgumentException("Five qualities, not " + qualities.length);
        }
        var sum = 0;
        for (var quality : qualities) {
            if (quality < LOWEST || quality > HIGHEST) {
                throw new IllegalArgumentException("A quality lies between 1 and 7: " + quality);
            }
            sum += quality;
        }
        return new Answer(party, (double) sum / QUALITIES);
    }
}
