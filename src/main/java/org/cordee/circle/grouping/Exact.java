package org.cordee.circle.grouping;

import java.util.Arrays;

/// The best of all groupings, for few people.
///
/// Of each set of people the best way to fill the first so many groups is kept, so each way is
/// weighed without being walked: 3 to the power of the people, for each group.
final class Exact {
    private static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;

    private final Gathering gathering;
    private final double[] together;
    private final int[][] lastGroups;

    private Exact(Gathering gathering) {
        this.gathering = gathering;
        var sets = 1 << gathering.people;
        together = new double[sets];
        lastGroups = new int[gathering.groups][sets];
        for (int set = 1; set < sets; set++) {
            var first = Integer.numberOfTrailingZeros(set);
            var rest = set & set - 1;
            together[set] = together[rest] + toAll(first, rest);
        }
    }

    static Grouping best(Gathering gathering) {
        var exact = new Exact(gathering);
        exact.fill();
        return Grouping.of(gathering, exact.traced(), true);
    }

    private double toAll(int one, int others) {
        var sum = 0.0;
        for (int left = others; left != 0; left &= left - 1) {
            sum += gathering.distances[one][Integer.numberOfTrailingZeros(left)];
        }
        return sum;
    }

    private void fill() {
        var best = new double[together.length];
        Arrays.fill(best, IMPOSSIBLE);
        best[0] = 0;
        for (int group = 0; group < gathering.groups; group++) {
            var next = new double[together.length];
            for (int set = 0; set < next.length; set++) {
                next[set] = bestOf(set, group, best);
            }
            best = next;
        }
    }

    /// The best of a set of people in the groups up to this one; all that this one may take of them
    /// is tried.
    private double bestOf(int set, int group, double[] before) {
        var best = IMPOSSIBLE;
        for (int taken = set; ; taken = taken - 1 & set) {
            var size = Integer.bitCount(taken);
            if (size >= gathering.fewest[group] && size <= gathering.most[group]) {
                var sum = together[taken] + before[set ^ taken];
                if (sum > best) {
                    best = sum;
                    lastGroups[group][set] = taken;
                }
            }
            if (taken == 0) {
                return best;
            }
        }
    }

    private int[] traced() {
        var groupOf = new int[gathering.people];
        var left = together.length - 1;
        for (int group = gathering.groups - 1; group >= 0; group--) {
            var taken = lastGroups[group][left];
            for (int one = 0; one < gathering.people; one++) {
                if ((taken >> one & 1) == 1) {
                    groupOf[one] = group;
                }
            }
            left ^= taken;
        }
        return groupOf;
    }
}
