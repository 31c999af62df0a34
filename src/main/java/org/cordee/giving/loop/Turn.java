package org.cordee.giving.loop;

/// The moments around a gift, as a loop through it passes them when it is read from that gift on:
/// first what came later, then, from the loop's own beginning, what came earlier.
///
/// A later gift lies its distance after the gift; an earlier one as far, and a window more. So
/// read, a loop that fits into the window goes on in time from its gift to the one before it: the
/// step from its last gift to its first may take no time at all, every other takes some. Halves are
/// told apart by the last bit.
///
/// @param at when the gift was given
record Turn(long at, long window) {
    /// The first moment that a loop through the gift may hold.
    long since() {
        return at - window;
    }

    /// The last one.
    long until() {
        return at + window;
    }

    /// What lies before it is all that a loop may hold.
    long end() {
        return window * 2 + 2;
    }

    /// The moment of a later gift.
    long later(long time) {
        return (time - at) * 2;
    }

    /// The moment of an earlier gift.
    long earlier(long time) {
        return (time - at + window) * 2 + 1;
    }

    /// The last time later than the gift that lies before a moment.
    long lastLater(long moment) {
        return at + ((moment - 1) >> 1);
    }

    /// The last time earlier than the gift that lies before a moment.
    long lastEarlier(long moment) {
        return Math.min(at - 1, since() + ((moment - 2) >> 1));
    }
}
