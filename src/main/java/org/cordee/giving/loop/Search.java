package org.cordee.giving.loop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Finds the loops through one gift: the ways from its receiver to its giver, through what came
/// later and then through what came earlier, as its [Turn] has it.
final class Search {
    /// So many hops are tried without looking whether they lead back.
    private static final int UNASKED = 2;

    private final LivingNetwork network;
    private final int longest;
    private final Chances chances;

    private final Deque<Gift> later = new ArrayDeque<>();
    private final Deque<Gift> earlier = new ArrayDeque<>();
    private final List<Loop> found = new ArrayList<>();
    private boolean[] isPassed = new boolean[0];
    private int most = Integer.MAX_VALUE;

    Search(LivingNetwork network, int longest) {
        this.network = network;
        this.longest = longest;
        chances = new Chances(network, Math.max(1, longest - 1 - UNASKED));
    }

    /// @param most after so many it stops looking
    List<Loop> through(Gift gift, Turn turn, int most) {
        found.clear();
        this.most = most;
        if (isPassed.length < network.members()) {
            isPassed = new boolean[network.members() + network.members() / 4];
        }
        chances.seek(gift, turn);
        goOnLater(gift, turn, gift, longest - 1);
        return List.copyOf(found);
    }

    /// From the receiver of a gift through what came later; or, at any point, through what came
    /// earlier, as long as the window holds both.
    private void goOnLater(Gift gift, Turn turn, Gift last, int left) {
        int here = last.receiver();
        var given = network.given(here);
        isPassed[here] = true;
        for (int place = given.from(last.at() + 1);
                found.size() < most && place < given.size() && given.at(place) <= turn.until();
                place++) {
            if (leadsOn(gift, given.other(place), turn.later(given.at(place)), left)) {
                var next = gift(here, place);
                later.addLast(next);
                if (next.receiver() == gift.giver()) {
                    tell(gift);
                } else {
                    goOnLater(gift, turn, next, left - 1);
                }
                later.removeLast();
            }
        }
        goOnEarlier(gift, turn, here, last.at() - turn.window(), left);
        isPassed[here] = false;
    }

    private void goOnEarlier(Gift gift, Turn turn, int here, long since, int left) {
        var given = network.given(here);
        isPassed[here] = true;
        for (int place = given.from(since);
                found.size() < most && place < given.size() && given.at(place) < turn.at();
                place++) {
            if (leadsOn(gift, given.other(place), turn.earlier(given.at(place)), left)) {
                var next = gift(here, place);
                earlier.addLast(next);
                if (next.receiver() == gift.giver()) {
                    tell(gift);
                } else {
                    goOnEarlier(gift, turn, next.receiver(), next.at() + 1, left - 1);
                }
                earlier.removeLast();
            }
        }
        isPassed[here] = false;
    }

    private boolean leadsOn(Gift gift, int next, long moment, int left) {
        return next == gift.giver()
                || left > 1 && !isPassed[next] && chances.has(next, moment, left - 1);
    }

    private Gift gift(int giver, int place) {
        var given = network.given(giver);
        return new Gift(given.number(place), giver, given.other(place), given.at(place));
    }

    private void tell(Gift gift) {
        var gifts = new ArrayList<Gift>(earlier.size() + 1 + later.size());
        gifts.addAll(earlier);
        gifts.add(gift);
        gifts.addAll(later);
        found.add(new Loop(gifts));
    }
}
