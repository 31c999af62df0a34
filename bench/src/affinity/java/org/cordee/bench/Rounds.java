package org.cordee.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cordee.affinity.Affinity;
import org.cordee.affinity.Candidate;
import org.cordee.affinity.Index;
import org.cordee.affinity.Match;
import org.cordee.affinity.Proposal;
import org.cordee.affinity.Refusals;
import org.cordee.affinity.Spread;
import org.cordee.affinity.WeeklyRound;

/// The round, and two plainer ways to fill what members want.
record Rounds(List<Candidate> all, Results results) {
    private static final int DRAWS = 100;

    void hold(Random random) {
        var members = Index.of(all.stream()).now();
        var begun = System.nanoTime();
        var proposals = WeeklyRound.of(members, Refusals.NONE, Map.of(), random);
        results.print("round-members", all.size(), "members");
        results.print("round", (System.nanoTime() - begun) / 1e9, "s");
        results.print("round-proposals", proposals.size(), "pairs");
        check(proposals);
        var top = new HashMap<UUID, List<Match>>();
        for (var one : all) {
            if (one.capacity() > 0) {
                top.put(one.id(), members.best(one.id(), one.capacity(), Refusals.NONE));
            }
        }
        var wanting =
                all.stream()
                        .filter(one -> one.capacity() > 0 && one.profile().looking())
                        .map(Candidate::id)
                        .toList();
        print("round", Spread.of(wanting, proposals));
        print("top", Spread.of(wanting, top));
        print("random", Spread.of(wanting, byChance(random)));
    }

    /// That something was proposed, a pair once, and nobody oftener than they want.
    private void check(List<Proposal> proposals) {
        var left = new HashMap<UUID, Integer>();
        all.forEach(one -> left.put(one.id(), one.capacity()));
        var pairs = new HashSet<Set<UUID>>();
        for (var proposal : proposals) {
            left.merge(proposal.one(), -1, Integer::sum);
            left.merge(proposal.other(), -1, Integer::sum);
            if (!pairs.add(Set.of(proposal.one(), proposal.other()))) {
                throw new IllegalStateException("Proposed twice: " + proposal);
            }
        }
        if (pairs.isEmpty() || left.values().stream().anyMatch(rest -> rest < 0)) {
            throw new IllegalStateException("Nothing proposed, or more than is wanted");
        }
    }

    /// Each is shown others by chance who meet the conditions and still want somebody.
    private List<Proposal> byChance(Random random) {
        var wishes = new ArrayList<Candidate>();
        all.forEach(one -> wishes.addAll(Collections.nCopies(one.capacity(), one)));
        Collections.shuffle(wishes, random);
        var proposals = new ArrayList<Proposal>();
        var pairs = new HashSet<Set<UUID>>();
        while (wishes.size() > 1) {
            var one = wishes.removeLast();
            for (int draw = 0; draw < DRAWS && !wishes.isEmpty(); draw++) {
                var at = random.nextInt(wishes.size());
                var other = wishes.get(at);
                if (one != other
                        && PlainRule.affinity(one, other) instanceof Affinity.Pair pair
                        && pairs.add(Set.of(one.id(), other.id()))) {
                    proposals.add(new Proposal(one.id(), other.id(), pair));
                    wishes.set(at, wishes.getLast());
                    wishes.removeLast();
                    break;
                }
            }
        }
        return proposals;
    }

    private void print(String way, Spread spread) {
        results.print(way + "-never", spread.never(), "ratio");
        results.print(way + "-gini", spread.gini(), "ratio");
        results.print(way + "-mutual-yes", spread.mutual(), "pairs");
    }
}
