package org.cordee.giving.network;

import java.util.Arrays;

/// The days on which a member gave.
final class DaysOfGiving {
    private static final int FEW = 4;

    private long[] days = new long[FEW];
    private int size;

    void add(long day) {
        if (size == days.length) {
            days = Arrays.copyOf(days, size * 2);
        }
        days[size++] = day;
    }

    void sort() {
        Arrays.sort(days, 0, size);
    }

    /// Whether there is one after a day, no more than so many days later. Sorted, it is known.
    boolean has(long day, long window) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < size && days[low] - day <= window;
    }
}
