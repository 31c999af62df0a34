package org.cordee.bench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordee.affinity.Candidate;
import org.cordee.affinity.Positioning;
import org.cordee.affinity.Posture;
import org.cordee.affinity.Profile;
import org.cordee.affinity.Skill;
import org.cordee.affinity.Weights;
import org.jspecify.annotations.Nullable;

/// A whole profession, invented: the same for the same seed, each member by their number.
///
/// Most speak French and work online too; some skills, places and clienteles are far more common
/// than others; one in ten is not looking, one in seven has not answered on their posture, one in
/// eight weighs in their own way.
record Coaches(long seed) {
    private static final int FAMILIES = 30;
    private static final int OF_A_FAMILY = 8;
    private static final int PLACES = 101;
    private static final int CLIENTELES = 24;
    private static final int SERVICES = 20;
    private static final int ITEM = 5;

    Stream<Candidate> first(int members) {
        return IntStream.range(0, members).mapToObj(this::member);
    }

    Candidate member(int number) {
        var random = new Random(seed * 1_000_003 + number);
        // What seeds near each other have in common is spent.
        random.nextLong();
        return new Candidate(
                id(number), profile(random), weights(random), Math.min(4, skewed(random, 12)));
    }

    /// As ids made one after the other in time.
    static UUID id(int number) {
        return new UUID((0x0190_0000_0000L + number) << 16 | 0x7000, 0x8000_0000_0000_0000L | number);
    }

    private static Profile profile(Random random) {
        return new Profile(
                random.nextInt(14) > 0,
                codes(random),
                languages(random),
                level(random),
                random.nextInt(4) == 0 ? 2 : 1,
                new Positioning(
                        some(random, "clientele", CLIENTELES, 1 + random.nextInt(4)),
                        places(random),
                        some(random, "service", SERVICES, 1 + random.nextInt(4))),
                weighed(random, 1 + random.nextInt(5)),
                weighed(random, random.nextInt(3)).keySet(),
                weighed(random, 2 + random.nextInt(5)),
                weighed(random, random.nextInt(4)).keySet(),
                posture(random));
    }

    private static Set<String> codes(Random random) {
        var codes = new HashSet<String>();
        codes.add(random.nextInt(5) > 0 ? "emcc" : "sfcoach");
        if (random.nextBoolean()) {
            codes.add("icf");
        }
        return codes;
    }

    private static Set<String> languages(Random random) {
        var languages = new HashSet<String>();
        languages.add(random.nextInt(12) > 0 ? "fr" : "en");
        if (random.nextInt(3) == 0) {
            languages.add("en");
        }
        languages.addAll(some(random, "language", 12, random.nextInt(8) == 0 ? 1 : 0));
        return languages;
    }

    private static Set<String> places(Random random) {
        var places = some(random, "place", PLACES, 1 + random.nextInt(3));
        if (random.nextInt(10) > 0) {
            places.add("online");
        }
        return places;
    }

    private static int level(Random random) {
        return Math.clamp((int) Math.round(3 + random.nextGaussian()), 1, 5);
    }

    private static Set<String> some(Random random, String kind, int of, int number) {
        var some = new HashSet<String>();
        for (int i = 0; i < number; i++) {
            some.add(kind + skewed(random, of));
        }
        return some;
    }

    private static Map<Skill, Integer> weighed(Random random, int number) {
        var weighed = new HashMap<Skill, Integer>();
        for (int i = 0; i < number; i++) {
            var skill =
                    new Skill(
                            "family" + skewed(random, FAMILIES),
                            "skill" + random.nextInt(OF_A_FAMILY));
            weighed.put(skill, 1 + random.nextInt(Profile.MOST));
        }
        return weighed;
    }

    /// Below a number, the low ones about twice as often as the middle.
    private static int skewed(Random random, int below) {
        return Math.min(random.nextInt(below), random.nextInt(below * 2));
    }

    private static Weights weights(Random random) {
        return random.nextInt(8) > 0
                ? Weights.USUAL
                : new Weights(0.2 + random.nextDouble(), 0.1 + random.nextDouble(), 0.2);
    }

    private static @Nullable Posture posture(Random random) {
        return random.nextInt(7) == 0
                ? null
                : new Posture(
                        axis(random),
                        axis(random),
                        axis(random),
                        axis(random),
                        axis(random),
                        axis(random));
    }

    private static double axis(Random random) {
        return (item(random) + item(random)) / 2.0;
    }

    private static int item(Random random) {
        return 1 + Math.max(random.nextInt(ITEM), random.nextInt(ITEM));
    }
}
