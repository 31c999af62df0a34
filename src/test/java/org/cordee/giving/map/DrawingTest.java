package org.cordee.giving.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cordee.giving.map.Linked.Life;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 17);

    @Test
    void the_same_people_stand_at_the_same_places_in_whatever_order_they_come() {
        var people = people(40);
        var drawn = Drawing.of(people, List.of(), TODAY);
        Collections.shuffle(people, new Random(3));
        assertThat(Drawing.of(people, List.of(), TODAY)).isEqualTo(drawn);
    }

    @Test
    void nobody_stands_on_anybody_nor_outside() {
        for (int n : List.of(1, 2, 11, Drawing.FEW)) {
            var drawn = Drawing.of(people(n), List.of(), TODAY);
            var knots = drawn.knots();
            for (int one = 0; one < n; one++) {
                var knot = knots.get(one);
                assertThat(knot.x()).isBetween(knot.radius(), drawn.width() - knot.radius());
                assertThat(knot.y()).isBetween(knot.radius(), drawn.height() - knot.radius() - 20);
                assertThat(apart(knot.x(), knot.y(), drawn.meX(), drawn.meY()))
                        .isGreaterThan(34 + knot.radius());
                for (int other = 0; other < one; other++) {
                    assertThat(
                                    apart(
                                            knot.x(),
                                            knot.y(),
                                            knots.get(other).x(),
                                            knots.get(other).y()))
                            .as(n + ": " + one + ", " + other)
                            .isGreaterThan(2.4 * knot.radius());
                }
            }
        }
    }

    @Test
    void of_the_many_all_are_drawn_and_some_are_named() {
        var drawn = Drawing.of(people(300), List.of(), TODAY);
        assertThat(drawn.isCrowd()).isTrue();
        assertThat(String.join("", drawn.crowd().values()).split("M", -1)).hasSize(301);
        assertThat(drawn.knots()).hasSize(24);
    }

    /// Around one and back, however they came; who is not on the map is passed by.
    @Test
    void a_circle_goes_through_all_who_sit_in_it() {
        var seats = List.of(new UUID(0, 4), new UUID(0, 1), new UUID(9, 9), new UUID(0, 2));
        var drawn = Drawing.of(people(6), List.of(seats, List.of(new UUID(9, 9))), TODAY);
        var me = drawn.meX() + " " + drawn.meY();
        assertThat(drawn.circles()).startsWith("M" + me + "L").endsWith("Z");
        assertThat(drawn.circles().split("[MLZ]"))
                .hasSize(5)
                .contains(at(drawn, 1), at(drawn, 2), at(drawn, 4));
        var turned = List.of(List.of(seats.get(3), seats.get(0), seats.get(1)));
        assertThat(Drawing.of(people(6), turned, TODAY).circles()).isEqualTo(drawn.circles());
        assertThat(Drawing.of(people(6), List.of(), TODAY).circles()).isEmpty();
    }

    private static String at(Drawing drawn, int place) {
        var knot = drawn.knots().get(place);
        return knot.x() + " " + knot.y();
    }

    @Test
    void a_tie_is_as_alive_as_the_last_thing_noted() {
        assertThat(at(TODAY).life(TODAY)).isEqualTo(Life.TAUT);
        assertThat(at(TODAY.minusDays(45)).life(TODAY)).isEqualTo(Life.TAUT);
        assertThat(at(TODAY.minusDays(46)).life(TODAY)).isEqualTo(Life.SLACK);
        assertThat(at(TODAY.minusDays(150)).life(TODAY)).isEqualTo(Life.SLACK);
        assertThat(at(TODAY.minusDays(151)).life(TODAY)).isEqualTo(Life.SILENT);
        assertThat(at(null).life(TODAY)).isEqualTo(Life.SILENT);
    }

    private static double apart(int x, int y, int otherX, int otherY) {
        return Math.hypot(x - otherX, y - otherY);
    }

    private static Linked at(@org.jspecify.annotations.Nullable LocalDate last) {
        return new Linked(new UUID(1, 1), "Un Seul", null, true, last, null);
    }

    private static List<Linked> people(int n) {
        var people = new ArrayList<Linked>();
        for (int at = 0; at < n; at++) {
            var ledBy = at % 3 == 2 ? new UUID(0, at - 1) : null;
            people.add(
                    new Linked(
                            new UUID(0, at),
                            "Prénom Nom",
                            null,
                            true,
                            TODAY.minusDays(7L * at),
                            ledBy));
        }
        return people;
    }
}
