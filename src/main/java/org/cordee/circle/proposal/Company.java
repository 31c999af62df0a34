package org.cordee.circle.proposal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.cordee.affinity.Posture;

/// All who are willing, numbered in the order of their ids, and what there is between each two.
final class Company {
    final Frame frame;
    final List<Willing> people;

    /// How well two go together.
    final double[][] posture;

    /// How much the clienteles of two differ.
    final double[][] distance;

    /// How often two sat together.
    final int[][] together;

    /// Whether anything between the two alone keeps them apart.
    final boolean[][] apart;

    private final Past past;
    private final BitSet[] codes;
    private final BitSet[] slots;

    Company(Collection<Willing> willing, Past past, Frame frame) {
        this.frame = frame;
        this.past = past;
        people = willing.stream().sorted(Comparator.comparing(Willing::id)).toList();
        var size = people.size();
        if (people.stream().map(Willing::id).distinct().count() != size) {
            throw new IllegalArgumentException("Somebody is willing twice");
        }
        codes = bits(Willing::codes);
        slots = bits(Willing::slots);
        posture = new double[size][size];
        distance = new double[size][size];
        together = new int[size][size];
        apart = new boolean[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                if (one != other) {
                    weigh(one, other);
                }
            }
        }
    }

    private void weigh(int one, int other) {
        var here = people.get(one);
        var there = people.get(other);
        posture[one][other] = Posture.nearness(here.posture(), there.posture());
        distance[one][other] =
                1
                        - Between.jaccard(
                                here.positioning().clientele(), there.positioning().clientele());
        together[one][other] = past.together().getOrDefault(new Two(here.id(), there.id()), 0);
        apart[one][other] = between(one, other).isPresent();
    }

    private BitSet[] bits(Function<Willing, Set<String>> words) {
        var numbers = new HashMap<String, Integer>();
        return people.stream()
                .map(one -> {
                    var bits = new BitSet();
                    words.apply(one)
                            .forEach(word ->
                                    bits.set(numbers.computeIfAbsent(word, _ -> numbers.size())));
                    return bits;
                })
                .toArray(BitSet[]::new);
    }

    int size() {
        return people.size();
    }

    /// What keeps two from any circle, first.
    Optional<Hindrance> between(int one, int other) {
        return Between.hindrance(people.get(one), people.get(other), past, frame);
    }

    /// How much keeps these from one circle, sizes aside: each two that are apart, and what all
    /// must have in common and have not.
    int hindrances(int... circle) {
        var found = 0;
        var lowest = Integer.MAX_VALUE;
        var highest = Integer.MIN_VALUE;
        for (int at = 0; at < circle.length; at++) {
            var level = people.get(circle[at]).level();
            lowest = Math.min(lowest, level);
            highest = Math.max(highest, level);
            for (int before = 0; before < at; before++) {
                found += apart[circle[at]][circle[before]] ? 1 : 0;
            }
        }
        found += circle.length > 0 && highest - lowest > Frame.LEVELS ? 1 : 0;
        found += circle.length > 0 && common(codes, circle) == 0 ? 1 : 0;
        return found + Math.max(0, circle.length > 0 ? frame.slots() - freeTogether(circle) : 0);
    }

    /// What keeps these from one circle: by what, and between whom.
    Map<Hindrance, Set<UUID>> hindering(int... circle) {
        var found = new HashMap<Hindrance, Set<UUID>>();
        for (int one : circle) {
            for (int other : circle) {
                if (one < other) {
                    between(one, other)
                            .ifPresent(what -> found.merge(what, ids(one, other), Company::both));
                }
            }
        }
        if (found.isEmpty() && hindrances(circle) > 0) {
            var what = common(codes, circle) == 0 ? Hindrance.CODE : Hindrance.SLOTS;
            // No two of them, but all of them together; levels apart are always those of two.
            found.put(what, ids(circle));
        }
        return found;
    }

    private static Set<UUID> both(Set<UUID> some, Set<UUID> more) {
        var all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }

    Set<UUID> ids(int... circle) {
        return new TreeSet<>(Arrays.stream(circle).mapToObj(one -> people.get(one).id()).toList());
    }

    private int freeTogether(int... circle) {
        return common(slots, circle);
    }

    private static int common(BitSet[] words, int... circle) {
        var shared = (BitSet) words[circle[0]].clone();
        for (int one : circle) {
            shared.and(words[one]);
        }
        return shared.cardinality();
    }

    /// How well those go together who go together least.
    double least(int... circle) {
        var least = 1.0;
        for (int one : circle) {
            for (int other : circle) {
                least = one == other ? least : Math.min(least, posture[one][other]);
            }
        }
        return least;
    }

    /// Of each of a circle the mean distance to the others, summed.
    double diversity(int... circle) {
        var sum = 0.0;
        for (int one : circle) {
            for (int other : circle) {
                sum += distance[one][other];
            }
        }
        return circle.length < 2 ? 0 : sum / (circle.length - 1);
    }

    int repeats(int... circle) {
        var sum = 0;
        for (int one : circle) {
            for (int other : circle) {
                sum += one < other ? together[one][other] : 0;
            }
        }
        return sum;
    }

    Merit merit(List<int[]> circles) {
        var seated = circles.stream().mapToInt(circle -> circle.length).sum();
        return new Merit(
                circles.stream().mapToDouble(this::least).min().orElse(1),
                seated == 0 ? 0 : circles.stream().mapToDouble(this::diversity).sum() / seated,
                circles.stream().mapToInt(this::repeats).sum());
    }

    boolean isCircle(int... circle) {
        return circle.length >= frame.fewest()
                && circle.length <= frame.most()
                && hindrances(circle) == 0;
    }

    List<int[]> circles(Collection<? extends Set<UUID>> circles) {
        var numbers = new HashMap<UUID, Integer>();
        for (var one : people) {
            numbers.put(one.id(), numbers.size());
        }
        return new ArrayList<>(
                circles.stream()
                        .map(circle -> circle.stream().mapToInt(numbers::get).sorted().toArray())
                        .toList());
    }
}
