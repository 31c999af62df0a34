package org.cordee.affinity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Members by chance, of every kind that the rule may meet: with nothing, with more needs than
/// most, with words that few have.
final class Crowd {
    private static final int FAMILIES = 9;
    private static final int OF_A_FAMILY = 11;
    private static final int WORDS = 90;
    private static final int COMMON = 4;

    private final Random random;

    private Crowd(Random random) {
        this.random = random;
    }

    static List<Candidate> of(int size, Random random) {
        var crowd = new Crowd(random);
        return IntStream.range(0, size).mapToObj(_ -> crowd.somebody()).toList();
    }

    /// A seed that a failing run tells of.
    static Random seeded(Class<?> test) {
        var seed = Long.getLong("cordee.seed", System.nanoTime());
        System.err.println(test.getSimpleName() + ": -Dcordee.seed=" + seed);
        return new Random(seed);
    }

    private Candidate somebody() {
        return new Candidate(
                new UUID(random.nextLong(), random.nextLong()),
                random.nextInt(20) == 0 ? nothing() : profile(),
                random.nextInt(3) == 0 ? weights() : Weights.USUAL,
                random.nextInt(6));
    }

    private static Profile nothing() {
        return new Profile(
                true,
                Set.of(),
                Set.of(),
                3,
                1,
                new Positioning(Set.of(), Set.of(), Set.of()),
                Map.of(),
                Set.of(),
                Map.of(),
                Set.of(),
                null);
    }

    private Profile profile() {
        var many = random.nextInt(8) == 0 ? 24 : 6;
        return new Profile(
                random.nextInt(8) > 0,
                words(),
                words(),
                2 + random.nextInt(3),
                random.nextInt(9),
                new Positioning(words(), words(), words()),
                weighed(many),
                weighed(3).keySet(),
                weighed(many),
                weighed(3).keySet(),
                posture());
    }

    private Set<String> words() {
        var words = new HashSet<String>();
        for (int i = random.nextInt(6); i > 0; i--) {
            words.add("w" + random.nextInt(random.nextBoolean() ? COMMON : WORDS));
        }
        return words;
    }

    private Map<Skill, Integer> weighed(int most) {
        var weighed = new HashMap<Skill, Integer>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            var skill =
                    new Skill(
                            "family" + random.nextInt(FAMILIES),
                            "skill" + random.nextInt(OF_A_FAMILY));
            weighed.put(skill, 1 + random.nextInt(Profile.MOST));
        }
        return weighed;
    }

    private Weights weights() {
        return new Weights(0.05 + random.nextDouble(), 0.05 + random.nextDouble(), 0.3);
    }

    private @Nullable Posture posture() {
        return random.nextInt(4) == 0
                ? null
                : new Posture(axis(), axis(), axis(), axis(), axis(), axis());
    }

    private double axis() {
        return 1 + random.nextInt(9) / 2.0;
    }
}
