package org.cordee.giving.loop;

import java.util.Arrays;

/// All gifts of a network, ready to be followed in both directions: what each member gave stands
/// together in the order of time, and so does what each received.
///
/// A gift has two positions, one among the given and one among the received. It is packed in one
/// number: its rank in time ([Moments]) and, below it, whom it comes from or goes to.
final class Network {
    static final int NONE = -1;

    private static final int HALF = 32;

    /// Where the gifts of each member begin, and at last where all end.
    final int[] givenFrom;

    final int[] receivedFrom;

    /// By position among the given: rank and receiver.
    final long[] given;

    /// By position among the received: rank and giver.
    final long[] received;

    /// By position among the received: the position of the same gift among the given.
    final int[] asGiven;

    /// By position among the given: the first gift of its receiver that is later.
    final int[] after;

    /// By position among the received: the last gift to its giver that is earlier; it may lie just
    /// before the giver's first.
    final int[] before;

    /// By position among the given: the one before from the same giver to the same receiver.
    final int[] previous;

    /// By position among the given: the one after from the same giver to the same receiver.
    final int[] next;

    private final int[] lastWithin;

    private Network(int members, int gifts, int[] lastWithin) {
        givenFrom = new int[members + 1];
        receivedFrom = new int[members + 1];
        given = new long[gifts];
        received = new long[gifts];
        asGiven = new int[gifts];
        after = new int[gifts];
        before = new int[gifts];
        previous = new int[gifts];
        next = new int[gifts];
        this.lastWithin = lastWithin;
    }

    static Network of(Gifts gifts, long window) {
        var moments = Moments.of(gifts, window);
        var network = new Network(gifts.members(), gifts.size(), moments.lastWithin());
        var asReceived = network.place(gifts, moments);
        network.linkNeighbours(asReceived);
        network.linkParallels();
        return network;
    }

    static int rank(long gift) {
        return (int) (gift >>> HALF);
    }

    static int other(long gift) {
        return (int) gift;
    }

    int members() {
        return givenFrom.length - 1;
    }

    int gifts() {
        return given.length;
    }

    /// The last rank that a loop may reach which begins at this one.
    int lastWithin(int rank) {
        return lastWithin[rank];
    }

    /// @return by position among the given: the position among the received
    private int[] place(Gifts gifts, Moments moments) {
        for (int gift = 0; gift < gifts.size(); gift++) {
            givenFrom[gifts.giver(gift) + 1]++;
            receivedFrom[gifts.receiver(gift) + 1]++;
        }
        Arrays.parallelPrefix(givenFrom, Integer::sum);
        Arrays.parallelPrefix(receivedFrom, Integer::sum);
        var nextGiven = givenFrom.clone();
        var nextReceived = receivedFrom.clone();
        var asReceived = new int[gifts.size()];
        for (int gift : moments.inOrder()) {
            int giver = gifts.giver(gift);
            int receiver = gifts.receiver(gift);
            long rank = (long) moments.ranks()[gift] << HALF;
            int from = nextGiven[giver]++;
            int to = nextReceived[receiver]++;
            given[from] = rank | receiver;
            received[to] = rank | giver;
            asGiven[to] = from;
            asReceived[from] = to;
        }
        return asReceived;
    }

    private void linkNeighbours(int[] asReceived) {
        for (int member = 0; member < members(); member++) {
            int later = givenFrom[member];
            for (int got = receivedFrom[member]; got < receivedFrom[member + 1]; got++) {
                while (later < givenFrom[member + 1] && rank(given[later]) <= rank(received[got])) {
                    later++;
                }
                after[asGiven[got]] = later;
            }
            int earlier = receivedFrom[member];
            for (int gave = givenFrom[member]; gave < givenFrom[member + 1]; gave++) {
                while (earlier < receivedFrom[member + 1]
                        && rank(received[earlier]) < rank(given[gave])) {
                    earlier++;
                }
                before[asReceived[gave]] = earlier - 1;
            }
        }
    }

    private void linkParallels() {
        var last = new int[members()];
        Arrays.fill(last, NONE);
        Arrays.fill(next, NONE);
        for (int member = 0; member < members(); member++) {
            for (int gave = givenFrom[member]; gave < givenFrom[member + 1]; gave++) {
                int receiver = other(given[gave]);
                boolean isFirst = last[receiver] < givenFrom[member];
                previous[gave] = isFirst ? NONE : last[receiver];
                if (!isFirst) {
                    next[last[receiver]] = gave;
                }
                last[receiver] = gave;
            }
        }
    }
}
