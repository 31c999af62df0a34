package org.cordee.giving.story;

import java.util.List;
import org.cordee.giving.gesture.Gesture;
import org.cordee.giving.gesture.GestureKind;

/// A loop, as one of those in it may know it: their own two gestures, and what lies between where
/// all of it is open to others.
///
/// @param unread whether it still stands on Today
/// @param between from who received one's gift to who gave the one that reached one; empty for
///   other hands
public record Story(
        StoryId id, Gesture gave, Gesture received, boolean unread, List<Passing> between) {

    public Story {
        between = List.copyOf(between);
    }

    /// What one of them gave the next.
    ///
    /// @param giver their name; empty where they have none
    public record Passing(String giver, String receiver, GestureKind kind) {}

    public boolean byOtherHands() {
        return between.isEmpty();
    }

    /// Whether it left from oneself: one gave before one received. Otherwise one handed on.
    public boolean began() {
        return gave.day().isBefore(received.day());
    }
}
