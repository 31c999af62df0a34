package org.cordee.giving.map;

/// Where people stand around one: along a spiral as seeds in a sunflower, each about as far from
/// the next. Whoever comes last stands outermost, and nobody moves for them.
///
/// @param step how far apart
/// @param from how many seeds would stand where one is oneself
record Spiral(double step, double from) {
    private static final double TURN = Math.PI * (3 - Math.sqrt(5));
    private static final double WIDE = 1.18;
    private static final double FLAT = 0.94;

    record Point(double x, double y) {}

    Point at(int place) {
        double far = step * Math.sqrt(place + from);
        double angle = place * TURN - Math.PI / 3;
        return new Point(WIDE * far * Math.cos(angle), FLAT * far * Math.sin(angle));
    }
}
