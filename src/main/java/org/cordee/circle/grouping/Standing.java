package org.cordee.circle.grouping;

/// Who sits where just now, and what each would add to each group: kept up as people move, so that
/// a move is weighed by a look and not by a sum.
final class Standing {
    final int[] groupOf;
    final int[] sizes;

    /// By group, then by person: how far they are from all who sit there, together.
    final double[][] toGroups;

    /// Of each, how far they are from those they sit with.
    final double[] toOwn;

    private final double[][] distances;
    private double diversity;

    Standing(Gathering gathering, int[] groupOf) {
        distances = gathering.distances;
        this.groupOf = groupOf.clone();
        sizes = new int[gathering.groups];
        toGroups = new double[gathering.groups][gathering.people];
        toOwn = new double[gathering.people];
        for (int one = 0; one < groupOf.length; one++) {
            sizes[groupOf[one]]++;
            add(distances[one], toGroups[groupOf[one]]);
        }
        tellOwn();
        for (var own : toOwn) {
            diversity += own / 2;
        }
    }

    private static void add(double[] what, double[] to) {
        for (int at = 0; at < to.length; at++) {
            to[at] += what[at];
        }
    }

    private void tellOwn() {
        for (int one = 0; one < toOwn.length; one++) {
            toOwn[one] = toGroups[groupOf[one]][one];
        }
    }

    /// As added up on the way.
    double diversity() {
        return diversity;
    }

    /// What it gains when somebody goes to another group.
    double gainOfMove(int one, int to) {
        return toGroups[to][one] - toOwn[one];
    }

    void move(int one, int to, double gain) {
        var from = groupOf[one];
        var left = toGroups[from];
        var joined = toGroups[to];
        var away = distances[one];
        for (int at = 0; at < left.length; at++) {
            left[at] -= away[at];
            joined[at] += away[at];
        }
        groupOf[one] = to;
        sizes[from]--;
        sizes[to]++;
        diversity += gain;
        tellOwn();
    }

    /// What it gains when two of different groups change places.
    double gainOfSwap(int one, int other) {
        return toGroups[groupOf[other]][one]
                - toOwn[one]
                + toGroups[groupOf[one]][other]
                - toOwn[other]
                - 2 * distances[one][other];
    }

    void swap(int one, int other, double gain) {
        var from = groupOf[one];
        var to = groupOf[other];
        var left = toGroups[from];
        var joined = toGroups[to];
        var away = distances[one];
        var back = distances[other];
        for (int at = 0; at < left.length; at++) {
            var difference = back[at] - away[at];
            left[at] += difference;
            joined[at] -= difference;
        }
        groupOf[one] = to;
        groupOf[other] = from;
        diversity += gain;
        tellOwn();
    }
}
