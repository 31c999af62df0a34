package org.cordee.giving.loop;

import java.util.Arrays;

/// All gifts of a network, in columns: many millions of them fit in memory.
public final class Gifts {
    private static final int FEW = 1_024;

    private int[] givers = new int[FEW];
    private int[] receivers = new int[FEW];
    private long[] times = new long[FEW];
    private int size;
    private int members;

    /// In any order; what somebody gives to themselves is no gift.
    ///
    /// @param giver a number from 0, as small as may be
    /// @param receiver a number from 0, as small as may be
    public void add(int giver, int receiver, long at) {
        if (giver < 0 || receiver < 0) {
            throw new IllegalArgumentException("Members are numbered from 0");
        }
        members = Math.max(members, Math.max(giver, receiver) + 1);
        if (giver == receiver) {
            return;
        }
        if (size == times.length) {
            grow();
        }
        givers[size] = giver;
        receivers[size] = receiver;
        times[size] = at;
        size++;
    }

    private void grow() {
        int room = Math.addExact(size, size / 2);
        givers = Arrays.copyOf(givers, room);
        receivers = Arrays.copyOf(receivers, room);
        times = Arrays.copyOf(times, room);
    }

    public int size() {
        return size;
    }

    /// One more than the greatest number of a member.
    int members() {
        return members;
    }

    int giver(int gift) {
        return givers[gift];
    }

    int receiver(int gift) {
        return receivers[gift];
    }

    long at(int gift) {
        return times[gift];
    }
}
