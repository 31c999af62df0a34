package org.cordee.giving.loop;

import java.util.ArrayList;
import java.util.List;

/// Counts the loops that begin with a gift, gift by gift, on one core: forward in time, depth
/// first, where there is a way back.
final class Walk {
    /// So many hops are tried without looking whether they lead back: looking so far back would
    /// cost more than trying.
    private static final int UNASKED = 2;

    private final Network network;
    private final int longest;
    private final WaysBack back;
    private final boolean[] isPassed;
    private final List<Step> steps = new ArrayList<>();
    private final Tally tally = new Tally();

    /// The last rank that a loop may reach.
    private int end;

    /// @param longest the most gifts in a loop, 2 at least
    Walk(Network network, int longest) {
        this.network = network;
        this.longest = longest;
        back = new WaysBack(network, Math.max(1, longest - 1 - UNASKED), Math.max(1, longest - 2));
        isPassed = new boolean[network.members()];
    }

    Tally tally() {
        return tally;
    }

    /// Counts the loops that begin with one of these gifts, by their positions among the given.
    void count(int from, int to) {
        int giver = giver(from);
        var homecoming = new Homecoming(giver);
        for (int position = from; position < to; position++) {
            while (position >= network.givenFrom[giver + 1]) {
                giver++;
            }
            if (homecoming.member != giver) {
                homecoming = new Homecoming(giver);
            }
            int first = Network.rank(network.given[position]);
            end = network.lastWithin(first);
            if (homecoming.isPossible(first, end)) {
                int receiver = Network.other(network.given[position]);
                back.seek(giver, receiver, first, homecoming.from, homecoming.to);
                begin(giver, receiver, first, network.after[position]);
            }
        }
    }

    private int giver(int position) {
        int low = 0;
        int high = network.members() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (network.givenFrom[middle] <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// No call within a call: a loop may be longer than the stack is deep.
    private void begin(int giver, int receiver, int first, int after) {
        isPassed[giver] = true;
        step(0).begin(receiver, first, after);
        close(0);
        int depth = longest > 2 ? 0 : -1;
        if (depth == 0) {
            isPassed[receiver] = true;
        }
        while (depth >= 0) {
            if (hasWalkedOn(depth)) {
                depth++;
                isPassed[step(depth).member] = true;
            } else {
                isPassed[step(depth).member] = false;
                depth--;
            }
        }
        isPassed[giver] = false;
    }

    /// To the next member from whom to go on further; who can only close a loop is passed by.
    private boolean hasWalkedOn(int depth) {
        var here = step(depth);
        var there = step(depth + 1);
        int left = longest - 2 - depth;
        var latest = back.latest(left);
        int stop = network.givenFrom[here.member + 1];
        for (int position = here.cursor; position < stop; position++) {
            long gift = network.given[position];
            int rank = Network.rank(gift);
            if (rank > end) {
                break;
            }
            int receiver = Network.other(gift);
            // Of several gifts to the same, the first stands for all.
            if (rank < latest[receiver]
                    && network.previous[position] < here.from
                    && !isPassed[receiver]) {
                there.reach(here, network, position, Math.min(latest[receiver], end + 1));
                close(depth + 1);
                if (left > 1) {
                    here.cursor = position + 1;
                    return true;
                }
            }
        }
        return false;
    }

    private void close(int depth) {
        var here = step(depth);
        int closing = back.closing(here.member);
        if (closing != Network.NONE) {
            long closings = here.closings(network, closing);
            if (closings > 0) {
                tally.add(depth + 2, closings);
            }
        }
    }

    private Step step(int depth) {
        if (depth == steps.size()) {
            steps.add(new Step());
        }
        return steps.get(depth);
    }

    /// What comes back to a giver within the window of each of their gifts, which are asked for in
    /// the order of time.
    private final class Homecoming {
        private final int member;
        private final int stop;
        private int from;
        private int to;

        Homecoming(int member) {
            this.member = member;
            stop = network.receivedFrom[member + 1];
            from = network.receivedFrom[member];
            to = from - 1;
        }

        boolean isPossible(int first, int end) {
            while (from < stop && Network.rank(network.received[from]) <= first) {
                from++;
            }
            while (to + 1 < stop && Network.rank(network.received[to + 1]) <= end) {
                to++;
            }
            return from <= to;
        }
    }
}
