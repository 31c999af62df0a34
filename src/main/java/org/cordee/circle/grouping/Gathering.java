package org.cordee.circle.grouping;

import java.util.List;

/// Who is to be grouped: how far apart each two are, and how many may sit in each group.
///
/// People are numbered from 0, groups too.
public final class Gathering {
    /// The most whose distances are held: 200 million bytes.
    public static final int MOST = 5_000;

    final int people;
    final int groups;

    /// From each to each, the same both ways.
    final double[][] distances;

    final int[] fewest;
    final int[] most;

    private Gathering(double[][] distances, int[] fewest, int[] most) {
        this.people = distances.length;
        this.groups = fewest.length;
        this.distances = distances;
        this.fewest = fewest;
        this.most = most;
    }

    /// The sizes that one group may have, both included.
    public record Bounds(int fewest, int most) {
        public Bounds {
            if (fewest < 0 || most < fewest) {
                throw new IllegalArgumentException("Sizes go from a fewest to a most");
            }
        }
    }

    /// @param distances a square, the same from both sides; not copied
    /// @param bounds of each group
    /// @throws IllegalArgumentException where the groups cannot hold just these people
    public static Gathering of(double[][] distances, List<Bounds> bounds) {
        var fewest = bounds.stream().mapToInt(Bounds::fewest).toArray();
        var most = bounds.stream().mapToInt(Bounds::most).toArray();
        if (distances.length > MOST || !holds(distances.length, bounds)) {
            throw new IllegalArgumentException("These groups cannot hold these people");
        }
        return new Gathering(distances, fewest, most);
    }

    /// Whether some sizes within the bounds sum to so many people.
    public static boolean holds(int people, List<Bounds> bounds) {
        return bounds.stream().mapToLong(Bounds::fewest).sum() <= people
                && bounds.stream().mapToLong(Bounds::most).sum() >= people;
    }

    boolean hasFixedSizes() {
        for (int group = 0; group < groups; group++) {
            if (fewest[group] != most[group]) {
                return false;
            }
        }
        return true;
    }
}
