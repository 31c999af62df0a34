package org.cordee.engagement.reading;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// What one alliance was read at in a round: somebody's own answer, or the medians of a team.
///
/// @param items from 0 to 10
/// @param objectives how far each was seen, from 0 to 100
public record AlliancePoint(
        ReadingRoundId round,
        LocalDate on,
        double value,
        Map<ReadingItem, Double> items,
        Map<UUID, Double> objectives) {
    public AlliancePoint {
        items = Map.copyOf(items);
        objectives = Map.copyOf(objectives);
    }

    /// Where it stands on a line, as a style of drawing takes it: `75.0%`.
    public String place() {
        return place(value * 10);
    }

    /// The same of an objective, a little within both ends.
    public String place(UUID objective) {
        return place(4 + 0.92 * objectives.getOrDefault(objective, 0.0));
    }

    private static String place(double percent) {
        return String.format(Locale.ROOT, "%.1f%%", percent);
    }

    public double item(ReadingItem aspect) {
        return items.getOrDefault(aspect, 0.0);
    }
}
