package org.cordee.giving.loop;

import java.util.Arrays;

/// From where one may still come to the giver of a gift, and until which moment of its [Turn].
///
/// Two halves of a loop that cannot be joined are not told from others here: who has no chance has
/// no way, who has one may have none.
final class Chances {
    /// What lies further back costs more to look at than to try.
    private static final int FAR = 16;

    private static final int FEW = 64;

    private final LivingNetwork network;

    /// By number of hops, less one, and by member; 0 where there is no chance.
    private final long[][] latest;

    private int[] reached = new int[FEW];
    private int size;

    /// @param hops how far to look back
    Chances(LivingNetwork network, int hops) {
        this.network = network;
        latest = new long[Math.min(hops, FAR)][0];
    }

    void seek(Gift gift, Turn turn) {
        forget();
        reach(gift.giver(), Long.MAX_VALUE, latest[0], turn);
        for (int hop = 1; hop < latest.length; hop++) {
            for (int i = 0; i < size; i++) {
                latest[hop][reached[i]] = latest[hop - 1][reached[i]];
            }
            int known = size;
            for (int i = 0; i < known; i++) {
                int member = reached[i];
                long moment = latest[hop - 1][member];
                // Whoever was not reached later than with a hop less has nothing new to say.
                if (member != gift.receiver()
                        && member != gift.giver()
                        && (hop == 1 || moment > latest[hop - 2][member])) {
                    reach(member, moment, latest[hop], turn);
                }
            }
        }
        // The way ends there, whatever was given to whom on it.
        for (var layer : latest) {
            layer[gift.giver()] = Long.MAX_VALUE;
        }
        touch(gift.giver());
    }

    /// Whether somebody who is reached at this moment may come back in so many hops.
    boolean has(int member, long moment, int left) {
        return left > latest.length || moment < latest[left - 1][member];
    }

    private void reach(int member, long before, long[] moments, Turn turn) {
        var received = network.received(member);
        boolean isAny = before == Long.MAX_VALUE;
        long lastLater = isAny ? turn.until() : Math.min(turn.until(), turn.lastLater(before));
        for (int place = received.from(lastLater + 1) - 1;
                place >= 0 && received.at(place) > turn.at();
                place--) {
            raise(moments, received.other(place), turn.later(received.at(place)));
        }
        long lastEarlier = isAny ? turn.at() - 1 : turn.lastEarlier(before);
        for (int place = received.from(lastEarlier + 1) - 1;
                place >= 0 && received.at(place) >= turn.since();
                place--) {
            raise(moments, received.other(place), turn.earlier(received.at(place)));
        }
    }

    private void raise(long[] moments, int member, long moment) {
        if (moments[member] == 0) {
            touch(member);
        }
        moments[member] = Math.max(moments[member], moment);
    }

    private void touch(int member) {
        if (size == reached.length) {
            reached = Arrays.copyOf(reached, size * 2);
        }
        reached[size++] = member;
    }

    private void forget() {
        for (int hop = 0; hop < latest.length; hop++) {
            if (latest[hop].length < network.members()) {
                // Of this seeking nothing is kept, so there is nothing to copy.
                latest[hop] = new long[network.members() + network.members() / 4];
            } else {
                for (int i = 0; i < size; i++) {
                    latest[hop][reached[i]] = 0;
                }
            }
        }
        size = 0;
    }
}
