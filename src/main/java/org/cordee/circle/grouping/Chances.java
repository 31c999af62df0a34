package org.cordee.circle.grouping;

import java.util.SplittableRandom;

/// Logarithms of numbers between 0 and 1 by lot, of which a search needs hundreds of millions: as
/// many as fit near the processor, evenly spread, and read from ever another place.
final class Chances {
    private static final int SIZE = 8_192;
    private static final double MIDDLE = 0.5;

    private final float[] logarithms = new float[SIZE];
    private int at;

    Chances(SplittableRandom random) {
        for (int place = 0; place < SIZE; place++) {
            logarithms[place] = (float) Math.log((place + MIDDLE) / SIZE);
        }
        for (int place = SIZE - 1; place > 0; place--) {
            var other = random.nextInt(place + 1);
            var kept = logarithms[place];
            logarithms[place] = logarithms[other];
            logarithms[other] = kept;
        }
    }

    void mix(SplittableRandom random) {
        at = random.nextInt(SIZE);
    }

    /// Below 0: what is lost is accepted by lot where the loss over the warmth lies above.
    double next() {
        at = at + 1 & SIZE - 1;
        return logarithms[at];
    }
}
