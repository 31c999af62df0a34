package org.cordee.giving.loop;

/// Something given by one to another at some moment.
///
/// @param number what its owner knows it by
/// @param giver a number from 0, as small as may be
/// @param receiver a number from 0, as small as may be
/// @param at in any unit, the same for all
public record Gift(int number, int giver, int receiver, long at) {
    public Gift {
        if (giver < 0 || receiver < 0) {
            throw new IllegalArgumentException("Members are numbered from 0");
        }
    }

    boolean isToOneself() {
        return giver == receiver;
    }
}
