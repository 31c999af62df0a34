package org.cordee.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cordee.giving.loop.Gift;

/// Loops found in the plainest way: from each gift on, whatever its receiver gave later.
record PlainLoops(List<Gift> gifts, long window, int longest) {
    Map<Integer, Long> counts() {
        var counts = new TreeMap<Integer, Long>();
        for (var first : gifts) {
            var passed = new HashSet<Integer>();
            passed.add(first.giver());
            follow(first, first, new ArrayList<>(List.of(first)), passed, counts);
        }
        return counts;
    }

    private void follow(
            Gift first,
            Gift last,
            List<Gift> chain,
            Set<Integer> passed,
            Map<Integer, Long> counts) {
        if (last.receiver() == first.giver()) {
            counts.merge(chain.size(), 1L, Long::sum);
            return;
        }
        if (chain.size() == longest || !passed.add(last.receiver())) {
            return;
        }
        for (var next : gifts) {
            if (next.giver() == last.receiver()
                    && next.at() > last.at()
                    && next.at() - first.at() <= window) {
                chain.add(next);
                follow(first, next, chain, passed, counts);
                chain.removeLast();
            }
        }
        passed.remove(last.receiver());
    }
}
