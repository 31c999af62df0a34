package org.cordee.engagement.balance;

/// What the readings of an engagement say together on a day. None of them is an average, and none a
/// judgement of anybody: each is a question to the coach.
public sealed interface Finding {
    /// How far apart the best and the poorest of the latest readings lie.
    ///
    /// @param points the difference, from 0 to 10
    record Spread(Reading low, Reading high, double points) implements Finding {}

    /// Since they began one alliance has grown while another has shrunk; of several, those that
    /// moved most.
    ///
    /// @param rise how far it rose, at least [Balance#MOVED]
    /// @param fall how far the other fell, at least [Balance#MOVED]
    record Tilt(Reading up, double rise, Reading down, double fall) implements Finding {}

    /// An alliance lies far below what is usual for it.
    ///
    /// @param usual the median of its earlier readings
    /// @param earlier how many they are, from 1
    record Rupture(Reading reading, double usual, int earlier) implements Finding {}

    /// Everything was at the top again and again: people may be polite rather than at ease.
    ///
    /// @param times how often running, at least [Balance#POLITE]
    record Politeness(Reading reading, int times) implements Finding {}
}
