package org.cordee.giving.loop;

import java.util.Arrays;

/// The times of gifts as ranks, from 1 on: all that loops ask of time is what comes before what,
/// and how far the window reaches.
///
/// @param ranks of each gift; equal times have the same
/// @param lastWithin by rank: the last one that the window, opened there, still holds
record Moments(int[] ranks, int[] lastWithin) {
    static Moments of(Gifts gifts, long window) {
        var times = new long[gifts.size()];
        Arrays.setAll(times, gifts::at);
        Arrays.parallelSort(times);
        int distinct = keepDistinct(times);
        return new Moments(ranks(gifts, times, distinct), lastWithin(times, distinct, window));
    }

    private static int keepDistinct(long[] sorted) {
        int kept = 0;
        for (long time : sorted) {
            if (kept == 0 || time != sorted[kept - 1]) {
                sorted[kept++] = time;
            }
        }
        return kept;
    }

    private static int[] ranks(Gifts gifts, long[] times, int distinct) {
        var ranks = new int[gifts.size()];
        // Gifts mostly come in the order of time: the place of the one before is a good guess.
        int place = 0;
        for (int gift = 0; gift < ranks.length; gift++) {
            long at = gifts.at(gift);
            if (times[place] != at) {
                place =
                        place + 1 < distinct && times[place + 1] == at
                                ? place + 1
                                : Arrays.binarySearch(times, 0, distinct, at);
            }
            ranks[gift] = place + 1;
        }
        return ranks;
    }

    private static int[] lastWithin(long[] times, int distinct, long window) {
        var last = new int[distinct + 1];
        int end = 0;
        for (int first = 0; first < distinct; first++) {
            // A difference of two times may be too large for a number; then it comes out negative.
            while (end + 1 < distinct
                    && times[end + 1] - times[first] >= 0
                    && times[end + 1] - times[first] <= window) {
                end++;
            }
            last[first + 1] = end + 1;
        }
        return last;
    }

    /// How many ranks there are.
    int size() {
        return lastWithin.length - 1;
    }

    /// The gifts in the order of time.
    int[] inOrder() {
        var starts = new int[size() + 2];
        for (int rank : ranks) {
            starts[rank + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        var order = new int[ranks.length];
        for (int gift = 0; gift < ranks.length; gift++) {
            order[starts[ranks[gift]]++] = gift;
        }
        return order;
    }
}
