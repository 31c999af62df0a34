package org.cordee.partnership.pulse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordee.current.MemberId;
import org.cordee.partnership.pulse.PulseView.Row;
import org.jspecify.annotations.Nullable;

/// Where the curves of some pulses run, in the units of a drawing.
///
/// @param left where its time begins, and `right` where it ends
/// @param top the height of the seventh knot, and `bottom` that of the first
/// @param bands the seasons behind, in the order of time
/// @param lines a curve for each party, in their order
/// @param gap the space between the highest and the lowest, or null where it is nothing
/// @param months where each month begins that has room for its name
public record Chart(
        int width,
        int height,
        int left,
        int right,
        int top,
        int bottom,
        List<Band> bands,
        List<Line> lines,
        @Nullable String gap,
        List<Month> months) {

    public record Band(Season season, double x, double width, boolean named) {}

    /// @param points every answer as a dot of its own
    /// @param endY where the name of the party stands beside the last one
    public record Line(MemberId member, String curve, String points, double endX, double endY) {}

    public record Month(LocalDate first, double x) {}

    private static final int NAME_HEIGHT = 18;

    static Chart wide(List<Row> rows, List<MemberId> parties) {
        return of(rows, parties, 760, 380, 96, 650, 50, 330, 70);
    }

    static Chart narrow(List<Row> rows, List<MemberId> parties) {
        return of(rows, parties, 360, 360, 6, 300, 44, 312, 62);
    }

    /// The height of a knot.
    public double y(double knot) {
        return bottom - (knot - Answer.LOWEST) / (Answer.HIGHEST - Answer.LOWEST) * (bottom - top);
    }

    private static Chart of(
            List<Row> rows,
            List<MemberId> parties,
            int width,
            int height,
            int left,
            int right,
            int top,
            int bottom,
            int room) {
        var scale =
                new Chart(
                        width, height, left, right, top, bottom, List.of(), List.of(), null,
                        List.of());
        var from = rows.getFirst().day().toEpochDay();
        var days = Math.max(1, rows.getLast().day().toEpochDay() - from);
        java.util.function.ToDoubleFunction<LocalDate> x =
                day ->
                        rows.size() == 1
                                ? (left + right) / 2.0
                                : left + (double) (day.toEpochDay() - from) / days * (right - left);
        var opened = rows.stream().filter(Row::opened).toList();
        return new Chart(
                width,
                height,
                left,
                right,
                top,
                bottom,
                bands(rows, x, right, room),
                lines(opened, parties, x, scale),
                gap(opened, x, scale),
                months(rows, x, room));
    }

    private static List<Line> lines(
            List<Row> rows,
            List<MemberId> parties,
            java.util.function.ToDoubleFunction<LocalDate> x,
            Chart scale) {
        var ends = new LinkedHashMap<MemberId, double[]>();
        var curves = new LinkedHashMap<MemberId, StringBuilder>();
        var points = new LinkedHashMap<MemberId, StringBuilder>();
        for (var party : parties) {
            var before = false;
            for (var row : rows) {
                var value = row.values().get(party);
                if (value == null) {
                    before = false;
                    continue;
                }
                var place = place(x.applyAsDouble(row.day()), scale.y(value));
                curves.computeIfAbsent(party, _ -> new StringBuilder())
                        .append(before ? 'L' : 'M')
                        .append(place);
                points.computeIfAbsent(party, _ -> new StringBuilder())
                        .append('M')
                        .append(place)
                        .append("h0");
                ends.put(party, new double[] {x.applyAsDouble(row.day()), scale.y(value)});
                before = true;
            }
        }
        var free = apart(ends, scale);
        var lines = new ArrayList<Line>();
        curves.forEach((party, curve) -> {
            var end = java.util.Objects.requireNonNull(ends.get(party));
            lines.add(
                    new Line(
                            party,
                            curve.toString(),
                            String.valueOf(points.get(party)),
                            end[0],
                            java.util.Objects.requireNonNull(free.get(party))));
        });
        return lines;
    }

    /// Names must not lie on one another: from the highest to the lowest each keeps its distance.
    private static Map<MemberId, Double> apart(Map<MemberId, double[]> ends, Chart scale) {
        var free = new LinkedHashMap<MemberId, Double>();
        var last = new double[] {Double.NEGATIVE_INFINITY};
        ends.entrySet().stream()
                .sorted(java.util.Comparator.comparingDouble(end -> end.getValue()[1]))
                .forEach(end -> {
                    last[0] = Math.max(end.getValue()[1], last[0] + NAME_HEIGHT);
                    free.put(end.getKey(), rounded(last[0]));
                });
        var over = last[0] - scale.bottom;
        if (over > 0) {
            free.replaceAll((_, y) -> rounded(y - over));
        }
        return free;
    }

    private static @Nullable String gap(
            List<Row> rows, java.util.function.ToDoubleFunction<LocalDate> x, Chart scale) {
        if (rows.size() < 2) {
            return null;
        }
        var there = new StringBuilder();
        var back = new StringBuilder();
        for (var row : rows) {
            var figures =
                    row.values().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .summaryStatistics();
            var at = x.applyAsDouble(row.day());
            there.append(there.isEmpty() ? 'M' : 'L').append(place(at, scale.y(figures.getMax())));
            back.insert(0, "L" + place(at, scale.y(figures.getMin())));
        }
        return there.append(back).append('Z').toString();
    }

    private static List<Band> bands(
            List<Row> rows, java.util.function.ToDoubleFunction<LocalDate> x, int right, int room) {
        var bands = new ArrayList<Band>();
        for (int i = 0; i < rows.size(); ) {
            var season = rows.get(i).season();
            var from = x.applyAsDouble(rows.get(i).day());
            var next = i;
            while (next < rows.size() && rows.get(next).season() == season) {
                next++;
            }
            var to = next == rows.size() ? right : x.applyAsDouble(rows.get(next).day());
            if (season != null && to > from) {
                bands.add(new Band(season, rounded(from), rounded(to - from), to - from >= room));
            }
            i = next;
        }
        return bands;
    }

    private static List<Month> months(
            List<Row> rows, java.util.function.ToDoubleFunction<LocalDate> x, int room) {
        var months = new ArrayList<Month>();
        var last = rows.getLast().day();
        var at = Double.NEGATIVE_INFINITY;
        for (var first = rows.getFirst().day().withDayOfMonth(1);
                !first.isAfter(last);
                first = first.plusMonths(1)) {
            var shown = first.isBefore(rows.getFirst().day()) ? rows.getFirst().day() : first;
            if (x.applyAsDouble(shown) - at >= room) {
                at = x.applyAsDouble(shown);
                months.add(new Month(first, rounded(at)));
            }
        }
        return months;
    }

    private static String place(double x, double y) {
        return String.format(Locale.ROOT, "%.1f %.1f", x, y);
    }

    private static double rounded(double figure) {
        return Math.round(figure * 10) / 10.0;
    }
}
