package org.cordee.giving.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.cordee.current.MemberId;
import org.cordee.giving.map.Linked.Life;
import org.cordee.giving.map.Spiral.Point;
import org.cordee.web.Names;

/// The map as it is drawn: the same people stand at the same places, whatever happened with them.
///
/// @param meX where one stands oneself
/// @param ties the path of all ties of a kind; none where there are none
/// @param chains the path from who led to whom they led
/// @param circles the path through all who sit in a circle with one, circle by circle
/// @param crowd of the many, the path of all discs of a tint; empty where each is drawn
/// @param knots those with a disc of their own, or of the many those with a name
public record Drawing(
        int width,
        int height,
        int meX,
        int meY,
        Map<Life, String> ties,
        String chains,
        String circles,
        Map<Integer, String> crowd,
        List<Knot> knots) {

    /// So many have a disc, initials and a name each; of more, it would be too much to draw.
    static final int FEW = 60;

    /// So many of the many have a name.
    private static final int NAMED = 24;

    private static final int DISC = 25;
    private static final int SMALL = 9;
    private static final int MARGIN_X = 64;
    private static final int MARGIN_Y = 58;

    /// @param hue the tint of their disc
    public record Knot(Linked one, int x, int y, int radius, int hue) {}

    /// @param people at most as many as a map holds
    /// @param circles who of them sits in each circle that one is in
    static Drawing of(List<Linked> people, List<List<UUID>> circles, LocalDate today) {
        boolean many = people.size() > FEW;
        var spiral = many ? new Spiral(25, 8) : new Spiral(66, 2.2);
        int radius = many ? SMALL : DISC;
        var sorted = people.stream().sorted(Comparator.comparing(Linked::id)).toList();
        var points = new ArrayList<Point>();
        for (int place = 0; place < sorted.size(); place++) {
            points.add(spiral.at(place));
        }
        // As much paper as they need: where they stand to each other is what stays.
        int meX = MARGIN_X - least(points, Point::x);
        int meY = MARGIN_Y - least(points, Point::y);
        var knots = new ArrayList<Knot>();
        for (int place = 0; place < sorted.size(); place++) {
            var one = sorted.get(place);
            knots.add(
                    new Knot(
                            one,
                            meX + (int) Math.round(points.get(place).x()),
                            meY + (int) Math.round(points.get(place).y()),
                            radius,
                            Names.hue(new MemberId(one.id()))));
        }
        return new Drawing(
                meX + most(points, Point::x) + MARGIN_X,
                meY + most(points, Point::y) + MARGIN_Y,
                meX,
                meY,
                ties(knots, new Point(meX, meY), today),
                chains(knots),
                circles(knots, new Point(meX, meY), circles),
                many ? crowd(knots) : Map.of(),
                many ? named(knots, today) : knots);
    }

    private static int least(List<Point> points, ToDoubleFunction<Point> of) {
        return (int) Math.floor(points.stream().mapToDouble(of).reduce(0, Math::min));
    }

    private static int most(List<Point> points, ToDoubleFunction<Point> of) {
        return (int) Math.ceil(points.stream().mapToDouble(of).reduce(0, Math::max));
    }

    public boolean isCrowd() {
        return !crowd.isEmpty();
    }

    private static Map<Life, String> ties(List<Knot> knots, Point me, LocalDate today) {
        var paths = new EnumMap<Life, StringBuilder>(Life.class);
        for (var knot : knots) {
            var life = knot.one().life(today);
            tie(
                    paths.computeIfAbsent(life, _ -> new StringBuilder()),
                    (int) me.x(),
                    (int) me.y(),
                    knot,
                    life == Life.TAUT ? 0 : 0.09 * (life.ordinal() + 1));
        }
        var ties = new EnumMap<Life, String>(Life.class);
        paths.forEach((life, path) -> ties.put(life, path.toString()));
        return ties;
    }

    /// From oneself to each, as they stand around one, and back.
    private static String circles(List<Knot> knots, Point me, List<List<UUID>> circles) {
        var byId = byId(knots);
        var path = new StringBuilder();
        for (var circle : circles) {
            var around =
                    circle.stream()
                            .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                            .sorted(
                                    Comparator.comparingDouble(knot ->
                                            Math.atan2(knot.y() - me.y(), knot.x() - me.x())))
                            .toList();
            if (around.isEmpty()) {
                continue;
            }
            path.append('M').append((int) me.x()).append(' ').append((int) me.y());
            around.forEach(knot -> path.append('L').append(knot.x()).append(' ').append(knot.y()));
            path.append('Z');
        }
        return path.toString();
    }

    private static Map<UUID, Knot> byId(List<Knot> knots) {
        var byId = new HashMap<UUID, Knot>();
        knots.forEach(knot -> byId.put(knot.one().id(), knot));
        return byId;
    }

    private static String chains(List<Knot> knots) {
        var byId = byId(knots);
        var path = new StringBuilder();
        for (var knot : knots) {
            var led = knot.one().ledBy() == null ? null : byId.get(knot.one().ledBy());
            if (led != null) {
                tie(path, led.x(), led.y(), knot, 0.16);
            }
        }
        return path.toString();
    }

    /// A rope that sags by a part of its length.
    private static void tie(StringBuilder path, int x, int y, Knot to, double sag) {
        int dx = to.x() - x;
        int dy = to.y() - y;
        long bendX = Math.round(x + dx / 2.0);
        long bendY = Math.round(y + dy / 2.0 + Math.hypot(dx, dy) * sag);
        path.append('M').append(x).append(' ').append(y);
        path.append('Q').append(bendX).append(' ').append(bendY);
        path.append(' ').append(to.x()).append(' ').append(to.y());
    }

    private static Map<Integer, String> crowd(List<Knot> knots) {
        var paths = new TreeMap<Integer, StringBuilder>();
        for (var knot : knots) {
            int r = knot.radius();
            paths.computeIfAbsent(knot.hue(), _ -> new StringBuilder())
                    .append(
                            "M%d %da%d %d 0 1 0 %d 0a%d %d 0 1 0 %d 0"
                                    .formatted(knot.x() - r, knot.y(), r, r, 2 * r, r, r, -2 * r));
        }
        var crowd = new TreeMap<Integer, String>();
        paths.forEach((hue, path) -> crowd.put(hue, path.toString()));
        return crowd;
    }

    private static List<Knot> named(List<Knot> knots, LocalDate today) {
        return knots.stream()
                .sorted(
                        Comparator.comparing((Knot knot) -> knot.one().room() == null)
                                .thenComparing(knot -> knot.one().life(today))
                                .thenComparing(knot -> knot.one().id()))
                .limit(NAMED)
                .toList();
    }
}
