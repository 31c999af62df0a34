package org.cordee.giving.loop;

import java.util.Arrays;

/// What one member gave, or what one received, in the order of time; new gifts mostly come last.
final class Timeline {
    private static final int FEW = 4;

    private long[] times = new long[FEW];
    private int[] others = new int[FEW];
    private int[] numbers = new int[FEW];
    private int size;

    void add(long at, int other, int number) {
        if (size == times.length) {
            int room = Math.addExact(size, Math.max(FEW, size / 2));
            times = Arrays.copyOf(times, room);
            others = Arrays.copyOf(others, room);
            numbers = Arrays.copyOf(numbers, room);
        }
        int place = size == 0 || times[size - 1] <= at ? size : from(at);
        int later = size - place;
        System.arraycopy(times, place, times, place + 1, later);
        System.arraycopy(others, place, others, place + 1, later);
        System.arraycopy(numbers, place, numbers, place + 1, later);
        times[place] = at;
        others[place] = other;
        numbers[place] = number;
        size++;
    }

    /// @return whether it was there
    boolean remove(long at, int other, int number) {
        for (int place = from(at); place < size && times[place] == at; place++) {
            if (others[place] == other && numbers[place] == number) {
                size--;
                int later = size - place;
                System.arraycopy(times, place + 1, times, place, later);
                System.arraycopy(others, place + 1, others, place, later);
                System.arraycopy(numbers, place + 1, numbers, place, later);
                return true;
            }
        }
        return false;
    }

    /// The place of the first gift at this time or later.
    int from(long at) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int size() {
        return size;
    }

    long at(int place) {
        return times[place];
    }

    int other(int place) {
        return others[place];
    }

    int number(int place) {
        return numbers[place];
    }
}
