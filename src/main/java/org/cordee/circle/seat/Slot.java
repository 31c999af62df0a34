package org.cordee.circle.seat;

import java.util.Collection;
import java.util.List;

/// A time of the week, in Paris, at which somebody is free for a circle.
///
/// @param day `mon` to `fri`
/// @param part `morning`, `midday` or `evening`
public record Slot(String day, String part) {
    public static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri");
    public static final List<String> PARTS = List.of("morning", "midday", "evening");

    /// In the order of the week.
    public static final List<Slot> ALL =
            DAYS.stream().flatMap(day -> PARTS.stream().map(part -> new Slot(day, part))).toList();

    /// As it stands in forms and rows.
    public String key() {
        return day + "-" + part;
    }

    /// Those of these words that are times, in the order of the week.
    static List<Slot> of(Collection<String> keys) {
        return ALL.stream().filter(slot -> keys.contains(slot.key())).toList();
    }
}
