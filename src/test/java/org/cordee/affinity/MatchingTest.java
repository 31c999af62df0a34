package org.cordee.affinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.cordee.affinity.Matching.Edge;
import org.junit.jupiter.api.Test;

/// The heaviest pairs, beside all that could be tried.
class MatchingTest {
    private static final double A_HAIR = 1e-9;

    private final Random random = Crowd.seeded(MatchingTest.class);

    @Test
    void it_weighs_as_much_as_the_heaviest_of_all_that_can_be_tried() {
        var beyondGreed = 0;
        for (int i = 0; i < 400; i++) {
            var edges = edges(2 + random.nextInt(6));
            var matched = Matching.heaviest(edges);
            assertThat(matched).isSubsetOf(edges);
            assertThat(ends(matched)).doesNotHaveDuplicates();
            assertThat(weight(matched)).isEqualTo(heaviest(edges), within(A_HAIR));
            beyondGreed += weight(matched) > weight(greedy(edges)) + A_HAIR ? 1 : 0;
        }
        assertThat(beyondGreed).as("where taking the best first is not enough").isPositive();
    }

    /// A triangle and its tail: an odd circle is what only general matchings can.
    @Test
    void an_odd_circle_leaves_one_to_who_waits_outside() {
        var tail = new Edge(2, 3, 0.4);
        var across = new Edge(0, 1, 0.6);
        assertThat(
                        Matching.heaviest(
                                List.of(tail, new Edge(0, 2, 0.7), across, new Edge(1, 2, 0.7))))
                .containsExactly(across, tail);
    }

    @Test
    void nobody_is_matched_where_nobody_can_be() {
        assertThat(Matching.heaviest(List.of())).isEmpty();
    }

    @Test
    void the_same_pairs_in_another_order_are_matched_the_same() {
        var edges = edges(60);
        var turned = new ArrayList<>(edges);
        Collections.shuffle(turned, random);
        assertThat(Matching.heaviest(turned)).isEqualTo(Matching.heaviest(edges));
    }

    private List<Edge> edges(int vertices) {
        var edges = new ArrayList<Edge>();
        for (int one = 0; one < vertices; one++) {
            for (int other = one + 1; other < vertices; other++) {
                if (random.nextBoolean()) {
                    // Few different weights, so that equals are common.
                    edges.add(new Edge(one, other, (1 + random.nextInt(9)) / 10.0));
                }
            }
        }
        return edges;
    }

    /// With the first edge, or without it.
    private static double heaviest(List<Edge> edges) {
        if (edges.isEmpty()) {
            return 0;
        }
        var first = edges.getFirst();
        var rest = edges.subList(1, edges.size());
        var apart =
                rest.stream()
                        .filter(edge ->
                                ends(List.of(edge)).stream()
                                        .noneMatch(ends(List.of(first))::contains))
                        .toList();
        return Math.max(first.weight() + heaviest(apart), heaviest(rest));
    }

    private static List<Edge> greedy(List<Edge> edges) {
        var taken = new ArrayList<Edge>();
        var used = new HashSet<Integer>();
        edges.stream()
                .sorted(Comparator.comparingDouble(Edge::weight).reversed())
                .filter(edge -> !used.contains(edge.one()) && !used.contains(edge.other()))
                .forEach(edge -> {
                    taken.add(edge);
                    used.addAll(ends(List.of(edge)));
                });
        return taken;
    }

    private static List<Integer> ends(List<Edge> edges) {
        return edges.stream().flatMap(edge -> Stream.of(edge.one(), edge.other())).toList();
    }

    private static double weight(List<Edge> edges) {
        return edges.stream().mapToDouble(Edge::weight).sum();
    }
}
