package org.cordee.giving.loop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A handful of people who gave to each other, and their loops found in the plainest way: every
/// gift is tried after every other.
record Village(List<Gift> gifts) {
    /// Small enough to be counted plainly, crowded enough that times are equal and gifts parallel.
    static Village invented(Random random) {
        int members = 2 + random.nextInt(7);
        int times = 1 + random.nextInt(40);
        var gifts = new ArrayList<Gift>();
        for (int number = random.nextInt(28); number >= 0; number--) {
            gifts.add(
                    new Gift(
                            number,
                            random.nextInt(members),
                            random.nextInt(members),
                            random.nextInt(times) - times / 3));
        }
        return new Village(gifts);
    }

    Gifts columns() {
        var columns = new Gifts();
        for (var gift : gifts) {
            columns.add(gift.giver(), gift.receiver(), gift.at());
        }
        return columns;
    }

    TreeMap<Integer, Long> plainCounts(long window, int longest) {
        return plainLoops(window, longest).stream()
                .collect(Collectors.groupingBy(Loop::length, TreeMap::new, Collectors.counting()));
    }

    Set<Loop> plainLoops(long window, int longest) {
        var loops = new HashSet<Loop>();
        for (var first : gifts) {
            extend(List.of(first), window, longest, loops);
        }
        return loops;
    }

    private void extend(List<Gift> chain, long window, int longest, Set<Loop> loops) {
        var givers = chain.stream().map(Gift::giver).collect(Collectors.toSet());
        if (givers.size() < chain.size()) {
            return;
        }
        var first = chain.getFirst();
        var last = chain.getLast();
        if (last.receiver() == first.giver()) {
            if (chain.size() > 1) {
                loops.add(new Loop(chain));
            }
            return;
        }
        for (var next : gifts) {
            if (chain.size() < longest
                    && next.giver() == last.receiver()
                    && next.at() > last.at()
                    && next.at() - first.at() <= window) {
                var longer = new ArrayList<>(chain);
                longer.add(next);
                extend(longer, window, longest, loops);
            }
        }
    }
}
