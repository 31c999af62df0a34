package org.cordee.affinity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// How attention is shared when each is shown some others, and what may come of it.
///
/// @param never the share of those who are shown to nobody
/// @param gini how unequally all are shown: 0 where each is as often, towards 1 where few always
///   are
/// @param mutual how many times two who are shown to each other both say yes, if each does as
///   likely as they gain
public record Spread(double never, double gini, double mutual) {
    /// Of proposals, which are shown to both.
    public static Spread of(Collection<UUID> members, List<Proposal> proposals) {
        var lists = new HashMap<UUID, List<Match>>();
        for (var proposal : proposals) {
            var pair = proposal.pair();
            lists.computeIfAbsent(proposal.one(), _ -> new ArrayList<>())
                    .add(new Match(proposal.other(), pair));
            lists.computeIfAbsent(proposal.other(), _ -> new ArrayList<>())
                    .add(new Match(proposal.one(), pair.turned()));
        }
        return of(members, lists);
    }

    /// @param members all who could have been shown
    /// @param lists whom each is shown
    public static Spread of(Collection<UUID> members, Map<UUID, List<Match>> lists) {
        var times = new HashMap<UUID, Integer>();
        members.forEach(member -> times.put(member, 0));
        lists.values().stream()
                .flatMap(List::stream)
                .forEach(match -> times.merge(match.other(), 1, Integer::sum));
        var each = times.values().stream().mapToInt(Integer::intValue).sorted().toArray();
        return new Spread(never(each), gini(each), mutual(lists));
    }

    private static double never(int[] times) {
        var unseen = Arrays.stream(times).filter(each -> each == 0).count();
        return times.length == 0 ? 0 : (double) unseen / times.length;
    }

    /// Of numbers in rising order; 0 where all are nothing, as they are equal.
    private static double gini(int[] times) {
        var sum = 0.0;
        var ranked = 0.0;
        for (int rank = 1; rank <= times.length; rank++) {
            sum += times[rank - 1];
            ranked += (double) rank * times[rank - 1];
        }
        return sum == 0 ? 0 : (2 * ranked / sum - (times.length + 1)) / times.length;
    }

    /// Each pair is met from both sides, so each side counts half.
    private static double mutual(Map<UUID, List<Match>> lists) {
        var sum = 0.0;
        for (var list : lists.entrySet()) {
            for (var match : list.getValue()) {
                var back = lists.getOrDefault(match.other(), List.of());
                if (back.stream().anyMatch(other -> other.other().equals(list.getKey()))) {
                    sum += match.pair().gain() * match.pair().gained() / 2;
                }
            }
        }
        return sum;
    }
}
