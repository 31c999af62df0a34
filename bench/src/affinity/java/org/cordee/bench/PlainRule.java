package org.cordee.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.cordee.affinity.Affinity;
import org.cordee.affinity.Between;
import org.cordee.affinity.Candidate;
import org.cordee.affinity.Match;
import org.cordee.affinity.Members;
import org.cordee.affinity.Refusals;

/// The rule as it is written, applied to one member and each other: slow, and right.
record PlainRule(List<Candidate> members) {
    private static final int TEN = 10;

    static Affinity affinity(Candidate one, Candidate other) {
        return Affinity.of(
                one.profile(),
                other.profile(),
                new Between(false, one.capacity() > 0 && other.capacity() > 0),
                one.weights(),
                other.weights());
    }

    /// Of pairs by chance, the share that meet the conditions.
    double meeting(int pairs, Random random) {
        var met = 0;
        for (int i = 0; i < pairs; i++) {
            var one = members.get(random.nextInt(members.size()));
            var other = members.get(random.nextInt(members.size()));
            met += one != other && affinity(one, other) instanceof Affinity.Pair ? 1 : 0;
        }
        return (double) met / pairs;
    }

    /// Of some by chance, the share whose list is the same here and there, to the last digit.
    double equal(int some, Members searched, Random random) {
        var numbers = random.ints(some, 0, members.size()).toArray();
        var same =
                IntStream.of(numbers)
                        .parallel()
                        .mapToObj(members::get)
                        .filter(
                                one ->
                                        searched.best(one.id(), TEN, Refusals.NONE)
                                                .equals(best(one)))
                        .count();
        return (double) same / some;
    }

    private List<Match> best(Candidate one) {
        var matches = new ArrayList<Match>();
        for (var other : members) {
            if (other != one
                    && affinity(one, other) instanceof Affinity.Pair pair
                    && pair.both() > 0) {
                matches.add(new Match(other.id(), pair));
            }
        }
        // A stable sort of what comes in the order of the ids.
        matches.sort(
                Comparator.comparingDouble((Match match) -> match.pair().both()).reversed());
        return List.copyOf(matches.subList(0, Math.min(TEN, matches.size())));
    }
}
