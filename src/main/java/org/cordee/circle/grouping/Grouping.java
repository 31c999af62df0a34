package org.cordee.circle.grouping;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Who sits where.
public final class Grouping {
    private final int[] groupOf;
    private final int groups;
    private final double diversity;
    private final boolean proved;

    private Grouping(int[] groupOf, int groups, double diversity, boolean proved) {
        this.groupOf = groupOf;
        this.groups = groups;
        this.diversity = diversity;
        this.proved = proved;
    }

    /// Counted anew from the distances: what was added up on the way is not trusted.
    static Grouping of(Gathering gathering, int[] groupOf, boolean proved) {
        var sum = 0.0;
        for (int one = 0; one < gathering.people; one++) {
            for (int other = one + 1; other < gathering.people; other++) {
                if (groupOf[one] == groupOf[other]) {
                    sum += gathering.distances[one][other];
                }
            }
        }
        return new Grouping(groupOf.clone(), gathering.groups, sum, proved);
    }

    /// The sum of the distances of all who sit together.
    public double diversity() {
        return diversity;
    }

    /// Whether no other grouping is better, for certain.
    public boolean isProved() {
        return proved;
    }

    /// The people of each group, smaller numbers first.
    public List<List<Integer>> groups() {
        return IntStream.range(0, groups)
                .mapToObj(group ->
                        IntStream.range(0, groupOf.length)
                                .filter(one -> groupOf[one] == group)
                                .boxed()
                                .toList())
                .toList();
    }

    @Override
    public String toString() {
        return diversity + " " + Arrays.toString(groupOf);
    }
}
