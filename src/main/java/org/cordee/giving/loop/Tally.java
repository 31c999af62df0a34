package org.cordee.giving.loop;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many loops there are of each length.
public final class Tally {
    private static final int FEW = 16;

    private long[] counts = new long[FEW];

    Tally() {}

    /// @throws ArithmeticException when there are more than a number of 64 bits can say
    void add(int length, long loops) {
        if (length >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(length + 1, counts.length * 2));
        }
        counts[length] = Math.addExact(counts[length], loops);
    }

    void add(Tally other) {
        for (int length = 0; length < other.counts.length; length++) {
            if (other.counts[length] > 0) {
                add(length, other.counts[length]);
            }
        }
    }

    /// How many loops have this length.
    public long of(int length) {
        return length < counts.length ? counts[length] : 0;
    }

    public long total() {
        return Arrays.stream(counts).reduce(0, Math::addExact);
    }

    /// The lengths that there are, and how many loops have each.
    public SortedMap<Integer, Long> byLength() {
        var found = new TreeMap<Integer, Long>();
        for (int length = 0; length < counts.length; length++) {
            if (counts[length] > 0) {
                found.put(length, counts[length]);
            }
        }
        return found;
    }
}
