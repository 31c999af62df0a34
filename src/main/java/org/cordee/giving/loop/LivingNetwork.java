package org.cordee.giving.loop;

import java.util.ArrayList;
import java.util.List;

/// A network as it grows, gift by gift, and the loops of each.
///
/// A gift that comes in the order of time can only end a loop. One that is noted late may stand
/// anywhere in it: all loops through it are found, wherever. Not for several threads at once.
public final class LivingNetwork {
    /// Far beyond any time in seconds or milliseconds; sums of two or three of them are still
    /// numbers.
    static final long MOST = 1L << 59;

    private final long window;
    private final Search search;
    private final List<Timeline> given = new ArrayList<>();
    private final List<Timeline> received = new ArrayList<>();

    /// @param window the most that may lie between the first gift of a loop and its last
    /// @param longest the most gifts in a loop, 2 at least
    public LivingNetwork(long window, int longest) {
        if (window < 0 || window > MOST || longest < 2) {
            throw new IllegalArgumentException("No window or no length");
        }
        this.window = window;
        search = new Search(this, longest);
    }

    /// A gift comes, at any time: which loops it closes or completes.
    public List<Loop> add(Gift gift) {
        note(gift);
        return loopsThrough(gift);
    }

    /// A gift of which nothing is to be told.
    public void note(Gift gift) {
        if (gift.at() < -MOST || gift.at() > MOST) {
            throw new IllegalArgumentException("No time: " + gift.at());
        }
        if (gift.isToOneself()) {
            return;
        }
        while (given.size() <= Math.max(gift.giver(), gift.receiver())) {
            given.add(new Timeline());
            received.add(new Timeline());
        }
        given(gift.giver()).add(gift.at(), gift.receiver(), gift.number());
        received(gift.receiver()).add(gift.at(), gift.giver(), gift.number());
    }

    /// A gift is taken back: no loop passes through it any more.
    public void forget(Gift gift) {
        if (gift.isToOneself() || Math.max(gift.giver(), gift.receiver()) >= given.size()) {
            return;
        }
        given(gift.giver()).remove(gift.at(), gift.receiver(), gift.number());
        received(gift.receiver()).remove(gift.at(), gift.giver(), gift.number());
    }

    /// All loops that hold a gift which has come before.
    public List<Loop> loopsThrough(Gift gift) {
        return loopsThrough(gift, Integer.MAX_VALUE);
    }

    /// Some of them, where there are more than `most`: among a few who give each other much, loops
    /// are without number.
    public List<Loop> loopsThrough(Gift gift, int most) {
        return gift.isToOneself()
                ? List.of()
                : search.through(gift, new Turn(gift.at(), window), most);
    }

    int members() {
        return given.size();
    }

    Timeline given(int member) {
        return given.get(member);
    }

    Timeline received(int member) {
        return received.get(member);
    }
}
