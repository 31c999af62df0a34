package org.cordee.giving.network;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// How what was given in a window circulates (RULES 5).
///
/// @param active how many gave or received
/// @param reciprocity the share of arcs whose two ends gave to each other; an arc is that somebody
///   gave to somebody, once or often
/// @param correlation the same against as many arcs laid at random (Garlaschelli and Loffredo
///   2004); none where everybody gave to everybody
/// @param passedOn the share of gifts after which the receiver gave somebody something, on a later
///   day within the window
/// @param onlyReceive the share of the active who gave nothing
/// @param onlyGive the share of the active who received nothing
public record Circulation(
        int active,
        OptionalDouble reciprocity,
        OptionalDouble correlation,
        OptionalDouble passedOn,
        double onlyReceive,
        double onlyGive) {

    private record Arc(int giver, int receiver) {
        Arc back() {
            return new Arc(receiver, giver);
        }
    }

    /// @param from the first day of the window; what lies before is not looked at
    /// @param window the most days after which a gift counts as followed
    public static Circulation of(List<Given> gifts, long from, long window) {
        var arcs = new HashSet<Arc>();
        var givers = new HashSet<Integer>();
        var receivers = new HashSet<Integer>();
        var days = new HashMap<Integer, DaysOfGiving>();
        int all = 0;
        for (var gift : gifts) {
            if (gift.day() >= from) {
                all++;
                arcs.add(new Arc(gift.giver(), gift.receiver()));
                givers.add(gift.giver());
                receivers.add(gift.receiver());
                days.computeIfAbsent(gift.giver(), _ -> new DaysOfGiving()).add(gift.day());
            }
        }
        int active = union(givers, receivers).size();
        var reciprocity = share(mutual(arcs), arcs.size());
        return new Circulation(
                active,
                reciprocity,
                correlation(reciprocity, arcs.size(), active),
                share(followed(gifts, from, window, days), all),
                share(active - givers.size(), active).orElse(0),
                share(active - receivers.size(), active).orElse(0));
    }

    private static int mutual(Set<Arc> arcs) {
        return (int) arcs.stream().filter(arc -> arcs.contains(arc.back())).count();
    }

    private static OptionalDouble correlation(OptionalDouble reciprocity, int arcs, int active) {
        double density = (double) arcs / ((double) active * (active - 1));
        return reciprocity.isEmpty() || density >= 1
                ? OptionalDouble.empty()
                : OptionalDouble.of((reciprocity.getAsDouble() - density) / (1 - density));
    }

    private static int followed(
            List<Given> gifts, long from, long window, Map<Integer, DaysOfGiving> days) {
        days.values().forEach(DaysOfGiving::sort);
        int followed = 0;
        for (var gift : gifts) {
            var later = days.get(gift.receiver());
            if (gift.day() >= from && later != null && later.has(gift.day(), window)) {
                followed++;
            }
        }
        return followed;
    }

    private static Set<Integer> union(Set<Integer> some, Set<Integer> others) {
        var union = new HashSet<>(some);
        union.addAll(others);
        return union;
    }

    private static OptionalDouble share(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
