package org.cordee.giving.loop;

import java.util.Arrays;

/// One member on a walk, and all ways in which they were reached by the members before: whoever
/// gave them ten times is walked through once, not ten times.
final class Step {
    int member;

    /// Where their gifts begin that are later than the first way here, among the given.
    int from;

    /// Which of their gifts to try next.
    int cursor;

    /// When they were reached, in ascending order.
    private int[] ranks = new int[1];

    /// In how many ways by then: this one's and those of all before.
    private long[] ways = new long[1];

    private int size;

    /// The receiver of a first gift.
    void begin(int receiver, int rank, int after) {
        stand(receiver, after);
        size = 0;
        add(rank, 1);
    }

    /// Reached by the gifts of one member, of which this is the first that counts.
    ///
    /// @param limit reached then or later, they lead nowhere
    void reach(Step before, Network network, int position, int limit) {
        stand(Network.other(network.given[position]), network.after[position]);
        size = 0;
        int earlier = 0;
        for (int at = position; at != Network.NONE; at = network.next[at]) {
            int rank = Network.rank(network.given[at]);
            if (rank >= limit) {
                break;
            }
            while (earlier < before.size && before.ranks[earlier] < rank) {
                earlier++;
            }
            add(rank, before.ways[earlier - 1]);
        }
    }

    /// In how many ways a loop closes by this gift or those before it from the same to the same.
    long closings(Network network, int position) {
        long closings = 0;
        int earlier = size;
        for (int at = position; at != Network.NONE; at = network.previous[at]) {
            int rank = Network.rank(network.given[at]);
            while (earlier > 0 && ranks[earlier - 1] >= rank) {
                earlier--;
            }
            if (earlier == 0) {
                break;
            }
            closings = Math.addExact(closings, ways[earlier - 1]);
        }
        return closings;
    }

    private void stand(int member, int from) {
        this.member = member;
        this.from = from;
        cursor = from;
    }

    private void add(int rank, long more) {
        if (size == ranks.length) {
            ranks = Arrays.copyOf(ranks, size * 2);
            ways = Arrays.copyOf(ways, size * 2);
        }
        ranks[size] = rank;
        ways[size] = size == 0 ? more : Math.addExact(ways[size - 1], more);
        size++;
    }
}
