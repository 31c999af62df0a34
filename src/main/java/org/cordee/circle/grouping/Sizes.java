package org.cordee.circle.grouping;

import java.util.Arrays;

/// How many sit in each group, so that most pairs sit together.
///
/// Nearly all of what a grouping is worth lies in how many pairs it has: where sizes are free, the
/// search begins there.
final class Sizes {
    private static final long IMPOSSIBLE = -1;

    private Sizes() {}

    static int[] ofMostPairs(Gathering gathering) {
        var people = gathering.people;
        var best = new long[people + 1];
        Arrays.fill(best, IMPOSSIBLE);
        best[0] = 0;
        var chosen = new int[gathering.groups][people + 1];
        for (int group = 0; group < gathering.groups; group++) {
            var next = new long[people + 1];
            Arrays.fill(next, IMPOSSIBLE);
            for (int seated = 0; seated <= people; seated++) {
                var most = Math.min(gathering.most[group], people - seated);
                for (int size = gathering.fewest[group];
                        best[seated] != IMPOSSIBLE && size <= most;
                        size++) {
                    // Twice the pairs, and the people, whose number never changes.
                    var pairs = best[seated] + (long) size * size;
                    if (pairs > next[seated + size]) {
                        next[seated + size] = pairs;
                        chosen[group][seated + size] = size;
                    }
                }
            }
            best = next;
        }
        return traced(chosen, people);
    }

    private static int[] traced(int[][] chosen, int people) {
        var sizes = new int[chosen.length];
        var left = people;
        for (int group = sizes.length - 1; group >= 0; group--) {
            sizes[group] = chosen[group][left];
            left -= sizes[group];
        }
        return sizes;
    }
}
