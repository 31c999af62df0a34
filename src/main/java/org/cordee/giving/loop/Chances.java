package org.cordee.giving.loop;

import java.util.Arrays;

/// From where one may still come to the giver of a gift, and until which moment of its [Turn].
///
/// Whether two halves of a loop can be joined is not asked here: who has no chance has no way, who
/// has one may have none.
final class Chances {
    /// So many numbers of hops are told apart; whatever lies above is worth a try.
    private static final int LAYERS = 16;

    private static final int FEW = 64;

    private final LivingNetwork network;

    /// By number of hops, less one, and by member; 0 where there is no chance.
    private final long[][] latest;

    private int[] reached = new int[FEW];
    private int size;

    /// @param hops how far to look back
    Chances(LivingNetwork network, int hops) {
        this.network = network;
        latest = new long[Math.min(hops, LAYERS)][0];
    }

    /// Looks back from the giver of a gift.
    void seek(Gift gift, Turn turn) {
        forget();
        lookBack(gift.giver(), turn.end(), latest[0], turn);
        for (int hop = 1; hop < latest.length; hop++) {
            lookFurther(hop, gift, turn);
        }
    }

    /// Whether somebody who is reached at this moment may come to the giver in so many hops.
    boolean has(int member, long moment, int left) {
        return left > latest.length || moment < latest[left - 1][member];
    }

    private void lookFurther(int hop, Gift gift, Turn turn) {
        int known = size;
        for (int i = 0; i < known; i++) {
            int member = reached[i];
            latest[hop][member] = latest[hop - 1][member];
        }
        for (int i = 0; i < known; i++) {
            int member = reached[i];
            long moment = latest[hop - 1][member];
            // Who was not reached later than with a hop less has nothing new to say; and nobody is
            // passed twice.
            boolean isNew = hop == 1 || moment > latest[hop - 2][member];
            if (isNew && member != gift.giver() && member != gift.receiver()) {
                lookBack(member, moment, latest[hop], turn);
            }
        }
    }

    /// Whoever gave to a member in time before a moment.
    private void lookBack(int member, long moment, long[] moments, Turn turn) {
        var received = network.received(member);
        for (int place = received.from(turn.lastLater(moment) + 1) - 1;
                place >= 0 && received.at(place) > turn.at();
                place--) {
            raise(moments, received.other(place), turn.later(received.at(place)));
        }
        for (int place = received.from(turn.lastEarlier(moment) + 1) - 1;
                place >= 0 && received.at(place) >= turn.since();
                place--) {
            raise(moments, received.other(place), turn.earlier(received.at(place)));
        }
    }

    private void raise(long[] moments, int member, long moment) {
        if (moments[member] == 0) {
            if (size == reached.length) {
                reached = Arrays.copyOf(reached, size * 2);
            }
            reached[size++] = member;
        }
        moments[member] = Math.max(moments[member], moment);
    }

    private void forget() {
        if (latest[0].length < network.members()) {
            // Of the seeking before nothing is kept, so there is nothing to copy.
            int room = network.members() + network.members() / 4;
            Arrays.setAll(latest, _ -> new long[room]);
        }
        for (int i = 0; i < size; i++) {
            for (var moments : latest) {
                moments[reached[i]] = 0;
            }
        }
        size = 0;
    }
}
