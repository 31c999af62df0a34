package org.cordee.giving.loop;

import java.util.Arrays;

/// From where one still comes back to the giver of a first gift, and until when.
///
/// For each member and each number of hops: the rank of the latest gift with which a way of so many
/// hops at most can begin that ends at the giver within the window. A member who is reached by then
/// or later leads nowhere. That nobody may be passed twice is not asked here, save for the two of
/// the first gift, so a way that seems to lead back may not; none that does is missed.
///
/// After the candidate sets of 2SCENT (Kumar & Calders 2018).
final class WaysBack {
    /// So many numbers of hops are told apart; whatever lies above is as good as any number.
    static final int LAYERS = 16;

    /// From so few it costs next to nothing to look one hop further back, and saves much forward.
    private static final int HANDFUL = 24;

    private final Network network;
    private final int hops;
    private final int most;

    /// By number of hops, less one, and by member; 0 where there is no way.
    private final int[][] latest;

    /// Where nothing is known, everything may lead back.
    private final int[] anywhere;

    /// By member: their latest gift to the giver within the window, among the given.
    private final int[] closing;

    private final Frontier reached;
    private Frontier edge;
    private Frontier nextEdge;

    /// By member: the received gift through which they were reached last.
    private final int[] through;

    private final boolean[] isNext;
    private int layers;
    private int looked;

    /// @param hops how far to look back
    /// @param most how far to look back where few are reached
    WaysBack(Network network, int hops, int most) {
        this.network = network;
        this.hops = hops;
        this.most = most;
        int members = network.members();
        latest = new int[Math.min(most, LAYERS)][];
        latest[0] = new int[members];
        anywhere = new int[members];
        Arrays.fill(anywhere, Integer.MAX_VALUE);
        closing = new int[members];
        through = new int[members];
        isNext = new boolean[members];
        reached = new Frontier();
        edge = new Frontier();
        nextEdge = new Frontier();
    }

    /// Looks back from a giver.
    ///
    /// @param receiver of the first gift, with the rank `first`
    /// @param from the first gift to the giver that is later, among the received
    /// @param to the last gift to the giver within the window, among the received
    void seek(int giver, int receiver, int first, int from, int to) {
        forget();
        close(receiver, from, to);
        looked = 1;
        while (!edge.isEmpty() && looked < (edge.size <= HANDFUL ? most : hops)) {
            looked++;
            lookFurther(giver, receiver, first, looked);
        }
    }

    /// By member: who is reached before this rank may come back in so many hops.
    int[] latest(int left) {
        return left <= looked || edge.isEmpty() ? latest[Math.min(left, layers) - 1] : anywhere;
    }

    /// A member's latest gift to the giver within the window, or none.
    int closing(int member) {
        return latest[0][member] == 0 ? Network.NONE : closing[member];
    }

    private void forget() {
        for (int i = 0; i < reached.size; i++) {
            for (int layer = 0; layer < layers; layer++) {
                latest[layer][reached.members[i]] = 0;
            }
        }
        reached.size = 0;
        edge.size = 0;
        layers = 1;
    }

    private void close(int receiver, int from, int to) {
        for (int position = to; position >= from; position--) {
            long gift = network.received[position];
            int member = Network.other(gift);
            if (latest[0][member] == 0) {
                latest[0][member] = Network.rank(gift);
                closing[member] = network.asGiven[position];
                reached.add(member, position);
                if (member != receiver) {
                    edge.add(member, network.before[position]);
                }
            }
        }
    }

    private void lookFurther(int giver, int receiver, int first, int hop) {
        var known = layer(hop);
        nextEdge.size = 0;
        for (int i = 0; i < edge.size; i++) {
            int begin = network.receivedFrom[edge.members[i]];
            for (int position = edge.positions[i]; position >= begin; position--) {
                long gift = network.received[position];
                int rank = Network.rank(gift);
                if (rank <= first) {
                    break;
                }
                int member = Network.other(gift);
                if (rank > known[member] && member != giver && member != receiver) {
                    reach(member, position, known);
                    known[member] = rank;
                }
            }
        }
        for (int i = 0; i < nextEdge.size; i++) {
            int member = nextEdge.members[i];
            isNext[member] = false;
            nextEdge.positions[i] = network.before[through[member]];
        }
        var done = edge;
        edge = nextEdge;
        nextEdge = done;
    }

    private void reach(int member, int position, int[] known) {
        if (known[member] == 0) {
            reached.add(member, position);
        }
        if (!isNext[member]) {
            isNext[member] = true;
            nextEdge.add(member, position);
        }
        through[member] = position;
    }

    /// What is known of so many hops: to begin with, what is known of one less.
    private int[] layer(int hop) {
        if (hop <= LAYERS) {
            if (latest[hop - 1] == null) {
                latest[hop - 1] = new int[network.members()];
            }
            for (int i = 0; i < reached.size; i++) {
                int member = reached.members[i];
                latest[hop - 1][member] = latest[hop - 2][member];
            }
            layers = hop;
        }
        return latest[layers - 1];
    }

    /// Members, each with the position of a gift.
    private static final class Frontier {
        private static final int FEW = 64;

        private int[] members = new int[FEW];
        private int[] positions = new int[FEW];
        private int size;

        void add(int member, int position) {
            if (size == members.length) {
                members = Arrays.copyOf(members, size * 2);
                positions = Arrays.copyOf(positions, size * 2);
            }
            members[size] = member;
            positions[size++] = position;
        }

        boolean isEmpty() {
            return size == 0;
        }
    }
}
