package org.cordee.giving.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.giving.map.Linked.Life;
import org.jspecify.annotations.Nullable;

/// The map, and the same as a list.
///
/// @param people by name
/// @param circles those one is in
/// @param whole whether all are on it
public record MapView(
        Drawing drawing,
        List<Linked> people,
        List<Circle> circles,
        boolean whole,
        LocalDate today) {

    /// @param names of those in it who are on the map
    public record Circle(UUID id, String name, List<String> names) {
        public Circle {
            names = List.copyOf(names);
        }
    }

    /// Partners first, then those one sits in a circle with, then the others.
    ///
    /// @param tied partners first, then the most recent
    /// @param most so many people fit
    static MapView of(List<Linked> tied, List<Ring> rings, int most, LocalDate today) {
        var all = new LinkedHashMap<UUID, Linked>();
        tied.stream().filter(one -> one.room() != null).forEach(one -> all.put(one.id(), one));
        var known = new HashMap<UUID, Linked>();
        tied.forEach(one -> known.put(one.id(), one));
        var seats = new LinkedHashMap<Ring, List<UUID>>();
        for (var ring : rings) {
            var seated = new ArrayList<UUID>();
            for (var companion : ring.companions()) {
                // A partner who is in no book stands there as the member they are.
                var there = known.getOrDefault(companion.one().id(), known.get(companion.member()));
                var one = there == null ? companion.one() : there;
                all.putIfAbsent(one.id(), one);
                seated.add(one.id());
            }
            seats.put(ring, seated);
        }
        tied.forEach(one -> all.putIfAbsent(one.id(), one));
        var people = all.values().stream().limit(most).toList();
        var names = names(people);
        seats.values().forEach(seated -> seated.removeIf(id -> !names.containsKey(id)));
        return new MapView(
                Drawing.of(people, List.copyOf(seats.values()), today),
                people.stream()
                        .sorted(Comparator.comparing(Linked::name).thenComparing(Linked::id))
                        .toList(),
                seats.entrySet().stream()
                        .map(seat ->
                                new Circle(
                                        seat.getKey().id(),
                                        seat.getKey().name(),
                                        seat.getValue().stream()
                                                .map(id -> names.getOrDefault(id, ""))
                                                .toList()))
                        .toList(),
                all.size() <= most,
                today);
    }

    /// How alive ties are, where there are such.
    public List<Life> lives() {
        return Arrays.stream(Life.values()).filter(life -> !people(life).isEmpty()).toList();
    }

    public List<Linked> people(Life life) {
        return people.stream().filter(one -> one.life(today) == life).toList();
    }

    /// By whom somebody came, where that one is on the map.
    public @Nullable String ledBy(Linked one) {
        return one.ledBy() == null ? null : names(people).get(one.ledBy());
    }

    private static Map<UUID, String> names(List<Linked> people) {
        var names = new HashMap<UUID, String>();
        people.forEach(one -> names.put(one.id(), one.name()));
        return names;
    }
}
