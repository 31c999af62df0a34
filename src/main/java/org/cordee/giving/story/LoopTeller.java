package org.cordee.giving.story;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.giving.loop.Gift;
import org.cordee.giving.loop.LivingNetwork;
import org.cordee.giving.loop.Loop;
import org.cordee.giving.story.LoopRows.Given;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds the loops of gestures with which something became otherwise, and keeps them as stories of
/// those in them. What was taken and not kept is there again.
@Component
public class LoopTeller {
    /// The most days between the first gesture of a loop and its last.
    static final int WINDOW = 180;

    static final int LONGEST = 5;

    /// Between two it would be an account.
    private static final int SHORTEST = 3;

    private static final int PORTION = 20;

    /// Of so many loops through one gesture some can be told, if any can; each who is in them is
    /// told one.
    private static final int ENOUGH = 2_000;

    private final LoopRows rows;
    private final Clock clock;

    LoopTeller(LoopRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// Tells some of what there is to tell; false where there was nothing.
    @Transactional
    public boolean tell() {
        var changed = rows.take(PORTION);
        for (var gesture : changed) {
            var loops = loops(gesture, rows.around(gesture, WINDOW));
            if (!loops.isEmpty()) {
                rows.keep(loops, clock.instant());
            }
        }
        return !changed.isEmpty();
    }

    private record Ends(UUID member, UUID gave, UUID received) {}

    /// The loops through a gesture, from the place of each in them. Of those with the same two ends
    /// there is one.
    static Collection<ToldLoop> loops(UUID gesture, List<Given> around) {
        var network = new LivingNetwork(WINDOW, LONGEST);
        var numbers = new HashMap<UUID, Integer>();
        Gift root = null;
        for (int number = 0; number < around.size(); number++) {
            var given = around.get(number);
            var gift =
                    new Gift(
                            number,
                            numbered(numbers, given.giver()),
                            numbered(numbers, given.receiver()),
                            given.day().toEpochDay());
            network.note(gift);
            if (given.id().equals(gesture)) {
                root = gift;
            }
        }
        if (root == null) {
            return List.of();
        }
        var told = new LinkedHashMap<Ends, ToldLoop>();
        for (var loop : network.loopsThrough(root, ENOUGH)) {
            if (loop.length() >= SHORTEST) {
                tell(loop, around, told);
            }
        }
        return told.values();
    }

    private static void tell(Loop loop, List<Given> around, Map<Ends, ToldLoop> told) {
        var gifts = loop.gifts().stream().map(gift -> around.get(gift.number())).toList();
        int length = gifts.size();
        for (int at = 0; at < length; at++) {
            var gave = gifts.get(at);
            var received = gifts.get((at + length - 1) % length);
            var way = new ArrayList<UUID>();
            boolean open = true;
            for (int step = 1; step < length - 1; step++) {
                var between = gifts.get((at + step) % length);
                way.add(between.id());
                open &= between.told();
            }
            var one = new ToldLoop(gave.giver(), gave.id(), way, received.id(), open);
            if (one.canBeTold()) {
                told.merge(
                        new Ends(one.member(), one.gave(), one.received()), one, ToldLoop::better);
            }
        }
    }

    private static int numbered(Map<UUID, Integer> numbers, UUID member) {
        return numbers.computeIfAbsent(member, _ -> numbers.size());
    }
}
