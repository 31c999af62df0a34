package org.cordee.engagement.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An objective as a link tells of it: `objective.1.id`, `objective.1.text`,
/// `objective.1.indicator`.
///
/// @param indicator what would show it; empty where none was agreed
public record ShownObjective(UUID id, String text, String indicator) {
    static List<ShownObjective> of(Map<String, String> shown) {
        var objectives = new ArrayList<ShownObjective>();
        for (int n = 1; ; n++) {
            var id = shown.get("objective." + n + ".id");
            if (id == null) {
                return objectives;
            }
            objectives.add(
                    new ShownObjective(
                            UUID.fromString(id),
                            shown.getOrDefault("objective." + n + ".text", ""),
                            shown.getOrDefault("objective." + n + ".indicator", "")));
        }
    }
}
