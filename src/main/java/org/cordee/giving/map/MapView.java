package org.cordee.giving.map;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.giving.map.Linked.Life;
import org.jspecify.annotations.Nullable;

/// The map, and the same as a list.
///
/// @param people by name
/// @param whole whether all are on it
public record MapView(Drawing drawing, List<Linked> people, boolean whole, LocalDate today) {
    static MapView of(List<Linked> people, boolean whole, LocalDate today) {
        return new MapView(
                Drawing.of(people, today),
                people.stream()
                        .sorted(Comparator.comparing(Linked::name).thenComparing(Linked::id))
                        .toList(),
                whole,
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
        return one.ledBy() == null ? null : names().get(one.ledBy());
    }

    private Map<UUID, String> names() {
        var names = new HashMap<UUID, String>();
        people.forEach(one -> names.put(one.id(), one.name()));
        return names;
    }
}
