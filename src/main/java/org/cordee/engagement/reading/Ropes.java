package org.cordee.engagement.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The map of the alliances: the coach in the middle, a rope of three strands to each of the
/// others, thick where it holds. Where it lies is of no meaning.
///
/// @param width of the drawing, in its own units
/// @param x where the coach is
/// @param y where the coach is
public record Ropes(int width, int height, int x, int y, List<Rope> ropes) {
    private static final double OWN = 38;
    private static final double OTHERS = 33;

    /// How far apart the strands of a rope lie.
    private static final double APART = 3.3;

    /// How far a strand hangs below the straight line.
    private static final double SAG = 16;

    /// Below this a strand is thin; below the next it is frayed.
    private static final double HOLDS = 6;

    private static final double FRAYED = 4;

    private static final List<ReadingItem> STRANDS =
            List.of(ReadingItem.GOALS, ReadingItem.TASKS, ReadingItem.BOND);

    /// @param nameY where the name stands
    /// @param noteY where the roles stand, below it
    public record Rope(
            Alliance alliance, int x, int y, int nameY, int noteY, List<Strand> strands) {}

    /// @param dashes null for a strand that holds
    public record Strand(
            ReadingItem aspect, String path, String thickness, @Nullable String dashes) {}

    static Ropes of(List<Alliance> alliances, boolean narrow) {
        return narrow
                ? of(alliances, 360, 180, 218, 118, 134)
                : of(alliances, 760, 380, 214, 260, 122);
    }

    private static Ropes of(List<Alliance> alliances, int width, int x, int y, int far, int high) {
        var ropes = new ArrayList<Rope>();
        var all = alliances.size();
        for (int n = 0; n < all; n++) {
            var angle = all == 2 ? Math.PI * (1 - n) : -Math.PI + (2 * n + 1) * Math.PI / all;
            var toX = x + within(Math.cos(angle) * far * Math.sqrt(2), far);
            var toY = y + within(Math.sin(angle) * high * Math.sqrt(2), high);
            var above = toY < y;
            ropes.add(
                    new Rope(
                            alliances.get(n),
                            toX,
                            toY,
                            above ? toY - 55 : toY + 47,
                            above ? toY - 38 : toY + 64,
                            strands(alliances.get(n).latest(), x, y, toX, toY)));
        }
        return new Ropes(width, 430, x, y, ropes);
    }

    private static int within(double distance, int most) {
        return (int) Math.round(Math.clamp(distance, -most, most));
    }

    private static List<Strand> strands(AlliancePoint point, int x, int y, int toX, int toY) {
        var length = Math.hypot(toX - x, toY - y);
        var alongX = (toX - x) / length;
        var alongY = (toY - y) / length;
        var strands = new ArrayList<Strand>();
        for (int n = 0; n < STRANDS.size(); n++) {
            var aside = (n - 1) * APART;
            var held = point.item(STRANDS.get(n));
            strands.add(
                    new Strand(
                            STRANDS.get(n),
                            String.format(
                                    Locale.ROOT,
                                    "M%.1f %.1fQ%.1f %.1f %.1f %.1f",
                                    x + alongX * OWN - alongY * aside,
                                    y + alongY * OWN + alongX * aside,
                                    (x + toX) / 2.0 - alongY * aside,
                                    (y + toY) / 2.0
                                            + alongX * aside
                                            + SAG * (1 - held / ReadingItem.HIGHEST),
                                    toX - alongX * OTHERS - alongY * aside,
                                    toY - alongY * OTHERS + alongX * aside),
                            String.format(Locale.ROOT, "%.2f", 1.25 + 0.3 * held),
                            held >= HOLDS ? null : held >= FRAYED ? "10 5" : "2 6"));
        }
        return strands;
    }
}
