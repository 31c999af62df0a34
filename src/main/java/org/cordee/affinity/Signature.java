package org.cordee.affinity;

/// Which of many words somebody has, in one `long`.
///
/// The first 63 words have a bit each; all further ones share the last bit, and whoever has any of
/// them has them by number besides. So most questions need but the one `long`, and none is guessed.
final class Signature {
    /// The first word without a bit of its own.
    static final int RARE = 63;

    private static final long OWN = ~(1L << RARE);

    private Signature() {}

    static long with(long signature, int word) {
        return signature | 1L << Math.min(word, RARE);
    }

    /// How many words with bits of their own.
    static int common(long signature) {
        return Long.bitCount(signature & OWN);
    }

    /// Whether two have such a word in common for sure.
    static boolean surelyMeet(long one, long other) {
        return (one & other & OWN) != 0;
    }

    /// Whether only the numbers can tell more about two.
    static boolean bothRare(long one, long other) {
        return (one & other) < 0;
    }
}
