package org.cordee.circle.proposal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Those who are willing, in groups that are seated apart from each other.
public final class Parting {
    /// The most who are seated together. Of so many each finds enough with whom to sit, and a few
    /// seconds are enough to seat them.
    public static final int TOGETHER = 300;

    private final List<Willing> people;
    private final int[] leads;

    private Parting(Collection<Willing> willing) {
        people = willing.stream().sorted(Comparator.comparing(Willing::id)).toList();
        leads = IntStream.range(0, people.size()).toArray();
    }

    /// Two who could sit together are in one group, and so is whoever could sit with either: nobody
    /// loses anything by it. Only where that makes a group of more than [#TOGETHER] it is cut by
    /// lot, into as few as may be.
    ///
    /// @param seed the same draws the same
    public static List<List<Willing>> groups(
            Collection<Willing> willing, Past past, Frame frame, long seed) {
        return groups(willing, past, frame, seed, TOGETHER);
    }

    static List<List<Willing>> groups(
            Collection<Willing> willing, Past past, Frame frame, long seed, int together) {
        var draw = new Random(seed);
        return new Parting(willing)
                .joined(past, frame).stream()
                        .flatMap(group -> cut(group, together, draw).stream())
                        .toList();
    }

    private Collection<List<Willing>> joined(Past past, Frame frame) {
        for (int one = 0; one < people.size(); one++) {
            for (int other = 0; other < one; other++) {
                if (lead(one) != lead(other)
                        && Between.hindrance(people.get(one), people.get(other), past, frame)
                                .isEmpty()) {
                    leads[lead(one)] = lead(other);
                }
            }
        }
        var groups = new TreeMap<Integer, List<Willing>>();
        for (int one = 0; one < people.size(); one++) {
            groups.computeIfAbsent(lead(one), _ -> new ArrayList<>()).add(people.get(one));
        }
        return groups.values();
    }

    private int lead(int one) {
        var at = one;
        while (leads[at] != at) {
            leads[at] = leads[leads[at]];
            at = leads[at];
        }
        return at;
    }

    private static List<List<Willing>> cut(List<Willing> group, int together, Random draw) {
        if (group.size() <= together) {
            return List.of(group);
        }
        var parts = (group.size() + together - 1) / together;
        var drawn = new ArrayList<>(group);
        Collections.shuffle(drawn, draw);
        return IntStream.range(0, parts)
                .mapToObj(part ->
                        List.copyOf(
                                drawn.subList(
                                        part * drawn.size() / parts,
                                        (part + 1) * drawn.size() / parts)))
                .toList();
    }

    /// What keeps somebody from the others, each counted by what hinders first; nothing where they
    /// could sit with enough of them for a circle.
    public static Map<Hindrance, Integer> hindering(
            Willing one, Collection<Willing> willing, Past past, Frame frame) {
        var found = new int[Hindrance.values().length];
        var companions = 0;
        for (var other : willing) {
            if (!other.id().equals(one.id())) {
                var what = Between.hindrance(one, other, past, frame);
                what.ifPresent(hindrance -> found[hindrance.ordinal()]++);
                companions += what.isEmpty() ? 1 : 0;
            }
        }
        var counted = new EnumMap<Hindrance, Integer>(Hindrance.class);
        if (companions < frame.fewest() - 1) {
            Arrays.stream(Hindrance.values())
                    .filter(what -> found[what.ordinal()] > 0)
                    .forEach(what -> counted.put(what, found[what.ordinal()]));
        }
        return counted;
    }
}
