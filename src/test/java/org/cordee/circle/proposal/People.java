package org.cordee.circle.proposal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cordee.affinity.Positioning;
import org.cordee.affinity.Posture;

/// People made by hand, who could all sit together until something is said of them.
record People(
        Set<String> codes,
        int level,
        Set<String> approaches,
        Positioning positioning,
        double axes,
        Set<String> slots) {
    static final People ALIKE =
            new People(
                    Set.of("icf"),
                    3,
                    Set.of("gestalt"),
                    new Positioning(Set.of(), Set.of(), Set.of()),
                    0,
                    Set.of("monday", "tuesday"));

    /// Those of equal numbers have the same id.
    static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L, number);
    }

    static Set<UUID> ids(int... numbers) {
        return new TreeSet<>(Arrays.stream(numbers).mapToObj(People::id).toList());
    }

    Willing called(int number) {
        return new Willing(
                id(number),
                codes,
                level,
                approaches,
                positioning,
                axes == 0 ? null : new Posture(axes, axes, axes, axes, axes, axes),
                slots);
    }

    List<Willing> called(int from, int to) {
        return new ArrayList<>(IntStream.range(from, to).mapToObj(this::called).toList());
    }

    People coded(String... words) {
        return new People(Set.of(words), level, approaches, positioning, axes, slots);
    }

    People at(int other) {
        return new People(codes, other, approaches, positioning, axes, slots);
    }

    People working(String... words) {
        return new People(codes, level, Set.of(words), positioning, axes, slots);
    }

    People serving(String... words) {
        return new People(
                codes,
                level,
                approaches,
                new Positioning(Set.of(words), positioning.places(), positioning.services()),
                axes,
                slots);
    }

    /// In one place and with one service: a rival of whoever serves the same.
    People selling(String place, String service) {
        return new People(
                codes,
                level,
                approaches,
                new Positioning(positioning.clientele(), Set.of(place), Set.of(service)),
                axes,
                slots);
    }

    /// On all six axes.
    People leaning(double all) {
        return new People(codes, level, approaches, positioning, all, slots);
    }

    People free(String... words) {
        return new People(codes, level, approaches, positioning, axes, Set.of(words));
    }

    /// Some who do not all fit together.
    static List<Willing> byLot(int size, Random random) {
        return new ArrayList<>(
                IntStream.range(0, size)
                        .mapToObj(number ->
                                ALIKE.at(2 + random.nextInt(2) + random.nextInt(2))
                                        .working("a", "m" + random.nextInt(4))
                                        .serving(
                                                "c" + random.nextInt(4), "c" + random.nextInt(4, 7))
                                        .leaning(1 + random.nextInt(9) / 2.0)
                                        .called(number))
                        .toList());
    }
}
