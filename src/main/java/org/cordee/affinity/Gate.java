package org.cordee.affinity;

/// In one byte, what decides before all words whether two may be a pair: whether one is looking and
/// has capacity, their level, and how far from it they look.
final class Gate {
    /// As many as a byte has values.
    static final int KINDS = 256;

    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;
    private static final int WIDEST = HIGHEST - LOWEST;
    private static final int LOOKING = 1;
    private static final int CAPACITY = 1 << 1;
    private static final int LEVEL = 2;
    private static final int WINDOW = 5;
    private static final int THREE_BITS = 7;

    private Gate() {}

    static byte of(Profile profile, int capacity) {
        if (profile.level() < LOWEST || profile.level() > HIGHEST || profile.window() < 0) {
            throw new IllegalArgumentException("A level lies between 1 and 5, a window from 0");
        }
        return (byte)
                ((profile.looking() ? LOOKING : 0)
                        | (capacity > 0 ? CAPACITY : 0)
                        | (profile.level() - LOWEST) << LEVEL
                        | Math.min(profile.window(), WIDEST) << WINDOW);
    }

    static boolean isLooking(int gate) {
        return (gate & LOOKING) != 0;
    }

    static int level(int gate) {
        return (gate >> LEVEL & THREE_BITS) + LOWEST;
    }

    static int window(int gate) {
        return gate >> WINDOW & THREE_BITS;
    }

    /// For each value of another's byte, whether it is open to this one.
    static boolean[] openTo(byte one) {
        var open = new boolean[KINDS];
        for (int other = 0; other < KINDS; other++) {
            open[other] = isOpen(one & 0xff, other);
        }
        return open;
    }

    private static boolean isOpen(int one, int other) {
        return (one & other & (LOOKING | CAPACITY)) == (LOOKING | CAPACITY)
                && Math.abs(level(one) - level(other)) <= Math.min(window(one), window(other));
    }
}
