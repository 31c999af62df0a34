package org.cordee.affinity;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The search of one member among all: exact, and the same figures as [Affinity#of].
///
/// Most are passed over by their signatures alone: they cannot reach the last of the best found so
/// far, however the rest of them looks. Whoever can is counted in full.
final class Search {
    /// More than all that is lost in a few sums and powers.
    private static final double SLACK = 1e-9;

    /// One divided by a gain, whatever somebody weighs.
    private static final double AT_LEAST = 1 - SLACK;

    private final Row one;
    private final Set<UUID> refused;
    private final boolean[] open;
    private final Reach reach;
    private final Coverage coverage;
    private final Sharing sharing;
    private final Ceiling ceiling;
    private final Best best;

    /// The least that another must cover for them to come among the best.
    private double floor = Double.MIN_VALUE;

    /// What one divided by both gains may sum to.
    private double limit = Double.POSITIVE_INFINITY;

    private Search(Row one, Skills skills, Set<UUID> refused, int most) {
        this.one = one;
        this.refused = refused;
        open = Gate.openTo(one.gate());
        reach = new Reach(one, skills);
        coverage = new Coverage(one, skills);
        sharing = new Sharing(one);
        ceiling = Ceiling.of(one.weights());
        best = new Best(most);
    }

    /// The best of several, block by block: what is fetched of a block serves all of them.
    ///
    /// @param blocks in the order of ids
    static List<Listing> best(
            List<Row> ones, List<Block> blocks, Skills skills, Refusals refusals, int most) {
        var searches =
                ones.stream()
                        .map(one -> new Search(one, skills, refusals.of(one.id()), most))
                        .toList();
        for (var block : blocks) {
            for (var search : searches) {
                search.scan(block);
            }
        }
        return searches.stream()
                .map(search -> new Listing(search.one.id(), search.best.matches()))
                .toList();
    }

    private void scan(Block block) {
        var families = block.signatures[Layout.OFFER_FAMILIES];
        var skills = block.signatures[Layout.OFFER_SKILLS];
        for (int at = 0; at < block.size(); at++) {
            if (open[block.gates[at] & 0xff]
                    && reach.atMost(families[at], skills[at]) >= floor
                    && sharing.meets(block, at)) {
                weigh(block, at);
            }
        }
    }

    private void weigh(Block block, int at) {
        var returned = coverage.of(block.entries, block.starts[at]);
        if (returned == 0) {
            return;
        }
        var covered = coverage.by(block.entries, block.starts[at]);
        if (covered < floor || isBelow(covered, returned, block.weights[at])) {
            return;
        }
        var pair =
                Affinity.Pair.of(
                        covered,
                        returned,
                        Stance.nearness(one.stance(), block.stances[at]),
                        sharing.rivalry(block, at),
                        one.weights(),
                        block.weights[at]);
        if (pair.both() > best.bar()) {
            add(block.id(at), pair);
        }
    }

    private boolean isBelow(double covered, double returned, Weights theirs) {
        var back = theirs == Weights.USUAL ? Ceiling.USUAL.inverse(returned) : AT_LEAST;
        return ceiling.inverse(covered) + back > limit;
    }

    private void add(UUID other, Affinity.Pair pair) {
        if (other.equals(one.id()) || refused.contains(other)) {
            return;
        }
        best.add(new Match(other, pair));
        // The other gains 1 at most, so 2u / (1 + u) has to surpass the bar; and u is no more than
        // what is covered, to its power.
        limit = 2 / best.bar() + SLACK;
        var gain = best.bar() / (2 - best.bar());
        floor = Math.max(Double.MIN_VALUE, Math.pow(gain, 1 / one.weights().coverage()) - SLACK);
    }
}
