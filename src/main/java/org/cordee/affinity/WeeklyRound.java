package org.cordee.affinity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is proposed of itself, once a week: pairs that together would gain most, and nobody in more
/// of them than they want. So no star is proposed to everybody, and whoever waited comes sooner.
public final class WeeklyRound {
    /// How many of each one's best may be proposed.
    public static final int BEST = 50;

    /// Below, no proposal is worth their time.
    public static final double LEAST = 0.35;

    /// What each round that one of two has waited adds to what they would gain.
    public static final double A_ROUND_WAITED = 0.02;

    /// The most who are matched among themselves. The pairs of a whole profession do not fit into a
    /// program's memory, and would take it hours; of so many each finds enough.
    public static final int TOGETHER = 5_000;

    private final List<UUID> ids;
    private final int[] capacities;
    private final Map<Matching.Edge, Affinity.Pair> possible = new TreeMap<>(Matching.Edge.BY_ENDS);
    private final List<Proposal> proposals = new ArrayList<>();

    private WeeklyRound(Members members) {
        ids = members.ids().toList();
        capacities = members.candidates().mapToInt(Candidate::capacity).toArray();
    }

    /// As many matchings as anybody wants introductions, each of those who want so many; a pair
    /// comes once.
    ///
    /// @param apart also those who have been proposed to each other lately
    /// @param waited for how many rounds somebody has had no proposal; 0 where they are not there
    /// @param draw says who comes together where there are more than [#TOGETHER]; the same draw,
    ///   the same round
    public static List<Proposal> of(
            Members members, Refusals apart, Map<UUID, Integer> waited, RandomGenerator draw) {
        return of(members, apart, waited, draw, TOGETHER);
    }

    static List<Proposal> of(
            Members members,
            Refusals apart,
            Map<UUID, Integer> waited,
            RandomGenerator draw,
            int together) {
        return groups(members, draw, together)
                .flatMap(group -> among(group, apart, waited).stream())
                .toList();
    }

    /// As few as may be, and as equal; one where all come together.
    private static Stream<Members> groups(Members members, RandomGenerator draw, int together) {
        var size = members.size();
        if (size <= together) {
            return Stream.of(members);
        }
        var groups = (size + together - 1) / together;
        var ids = new ArrayList<>(members.ids().toList());
        Collections.shuffle(ids, draw);
        return IntStream.range(0, groups)
                .mapToObj(group ->
                        ids.subList(part(size, group, groups), part(size, group + 1, groups)))
                .map(some ->
                        Index.of(some.stream().flatMap(id -> members.find(id).stream())).now());
    }

    private static int part(int size, int group, int groups) {
        return (int) ((long) size * group / groups);
    }

    private static List<Proposal> among(
            Members members, Refusals apart, Map<UUID, Integer> waited) {
        var round = new WeeklyRound(members);
        round.look(members, apart, waited);
        while (round.match()) {}
        return List.copyOf(round.proposals);
    }

    /// A pair is possible where either is among the other's best.
    private void look(Members members, Refusals apart, Map<UUID, Integer> waited) {
        var numbers = new HashMap<UUID, Integer>();
        for (int number = 0; number < ids.size(); number++) {
            numbers.put(ids.get(number), number);
        }
        members.everyonesBest(BEST, apart)
                .forEach(listing ->
                        listing.best().stream()
                                .takeWhile(match -> match.pair().both() >= LEAST)
                                .forEach(match -> add(listing.one(), match, numbers, waited)));
    }

    private void add(UUID id, Match match, Map<UUID, Integer> numbers, Map<UUID, Integer> waited) {
        int one = numbers.getOrDefault(id, -1);
        int other = numbers.getOrDefault(match.other(), -1);
        var sooner = waited.getOrDefault(id, 0) + waited.getOrDefault(match.other(), 0);
        var weight = match.pair().both() + A_ROUND_WAITED * sooner;
        if (one < other) {
            add(one, other, weight, match.pair());
        } else {
            add(other, one, weight, match.pair().turned());
        }
    }

    private void add(int one, int other, double weight, Affinity.Pair pair) {
        possible.put(new Matching.Edge(one, other, weight), pair);
    }

    /// One matching of those who still want one.
    private boolean match() {
        var open =
                possible.keySet().stream()
                        .filter(edge -> capacities[edge.one()] > 0 && capacities[edge.other()] > 0)
                        .toList();
        var matched = Matching.heaviest(open);
        for (var edge : matched) {
            capacities[edge.one()]--;
            capacities[edge.other()]--;
            var pair = Objects.requireNonNull(possible.remove(edge));
            proposals.add(new Proposal(ids.get(edge.one()), ids.get(edge.other()), pair));
        }
        return !matched.isEmpty();
    }
}
