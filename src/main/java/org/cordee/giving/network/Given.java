package org.cordee.giving.network;

/// Something that one member gave another.
///
/// @param giver a number
/// @param receiver a number, another than the giver's
/// @param day in days from any day on
public record Given(int giver, int receiver, long day) {
    public Given {
        if (giver == receiver) {
            throw new IllegalArgumentException("A gift to oneself");
        }
    }
}
