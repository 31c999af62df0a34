package org.cordee.affinity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What the search is held against: the rule itself, applied to each, and members made by hand.
final class ByHand {
    static final Skill TEAMS = new Skill("coaching", "teams");
    static final Skill LAW = new Skill("office", "law");

    private ByHand() {}

    /// The rule, applied to each and sorted.
    static List<Match> plain(Candidate one, List<Candidate> all, int most, Refusals refusals) {
        var matches = new ArrayList<Match>();
        for (var other : all) {
            var between =
                    new Between(
                            refusals.between(one.id(), other.id()),
                            one.capacity() > 0 && other.capacity() > 0);
            if (other != one
                    && Affinity.of(
                                    one.profile(),
                                    other.profile(),
                                    between,
                                    one.weights(),
                                    other.weights())
                            instanceof Affinity.Pair pair
                    && pair.both() > 0) {
                matches.add(new Match(other.id(), pair));
            }
        }
        matches.sort(
                Comparator.comparingDouble((Match match) -> match.pair().both())
                        .reversed()
                        .thenComparing(match -> match.other().toString()));
        return matches.subList(0, Math.min(most, matches.size()));
    }

    /// One who needs what they themselves have, in a place, and is nobody's rival.
    static Candidate needing(UUID id, String place) {
        return candidate(
                id,
                new Profile(
                        true,
                        Set.of("code"),
                        Set.of("fr"),
                        3,
                        1,
                        new Positioning(Set.of(), Set.of(place), Set.of()),
                        Map.of(TEAMS, 2),
                        Set.of(LAW),
                        Map.of(TEAMS, 3),
                        Set.of(LAW),
                        null),
                1);
    }

    static Candidate candidate(UUID id, Profile profile, int capacity) {
        return new Candidate(id, profile, Weights.USUAL, capacity);
    }

    static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L, number);
    }
}
