package org.cordee.affinity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.util.SupplierUtil;

/// Of many possible pairs, those that together weigh most while nobody is in two: Edmonds'
/// blossoms, as Kolmogorov grows them.
final class Matching {
    /// A pair that may be. What it joins are numbers of the caller's.
    record Edge(int one, int other, double weight) {
        static final Comparator<Edge> BY_ENDS =
                Comparator.comparingInt(Edge::one).thenComparingInt(Edge::other);
    }

    private final SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph =
            new SimpleWeightedGraph<>(
                    SupplierUtil.createIntegerSupplier(),
                    SupplierUtil.createDefaultWeightedEdgeSupplier());
    private final Map<Integer, Integer> vertices = new HashMap<>();
    private final Map<DefaultWeightedEdge, Edge> edges = new HashMap<>();

    private Matching() {}

    /// @param edges of some weight above 0, no two between the same
    /// @return in the order of the numbers
    static List<Edge> heaviest(List<Edge> edges) {
        if (edges.isEmpty()) {
            return List.of();
        }
        var matching = new Matching();
        edges.stream().sorted(Edge.BY_ENDS).forEach(matching::add);
        var found = new KolmogorovWeightedMatching<>(matching.graph, ObjectiveSense.MAXIMIZE);
        return found.getMatching().getEdges().stream()
                .map(matching.edges::get)
                .sorted(Edge.BY_ENDS)
                .toList();
    }

    private void add(Edge edge) {
        var joined = graph.addEdge(vertex(edge.one()), vertex(edge.other()));
        graph.setEdgeWeight(joined, edge.weight());
        edges.put(joined, edge);
    }

    private Integer vertex(int number) {
        return vertices.computeIfAbsent(number, _ -> graph.addVertex());
    }
}
