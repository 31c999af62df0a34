package org.cordee.engagement.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sponsor, the one who is accompanied and the team, as they read their alliance over months.
class BalanceTest {
    private static final LocalDate START = LocalDate.of(2031, 1, 6);
    private static final Map<String, UUID> PEOPLE =
            Map.of("coachee", new UUID(0, 1), "sponsor", new UUID(0, 2), "team", new UUID(0, 3));

    @Test
    void one_reading_alone_says_nothing() {
        assertThat(said(read("coachee", 0, 8))).containsExactly("0");
    }

    @Test
    void the_spread_lies_between_the_best_and_the_poorest_of_the_latest() {
        assertThat(said(read("coachee", 0, 8), read("sponsor", 0, 5), read("team", 0, 6.5)))
                .containsExactly("0 spread 3 sponsor coachee");
        // The latest counts, not the best.
        assertThat(said(read("coachee", 0, 8), read("sponsor", 0, 5), read("coachee", 20, 7)))
                .containsExactly("0 spread 3 sponsor coachee", "20 spread 2 sponsor coachee");
        assertThat(said(read("coachee", 0, 7), read("sponsor", 0, 7)))
                .containsExactly("0 spread 0 coachee coachee");
    }

    @ParameterizedTest
    @CsvSource({"60, 60 spread 3 sponsor coachee", "61, 61"})
    void what_is_older_than_sixty_days_says_no_more_how_things_stand(int day, String last) {
        assertThat(said(read("sponsor", 0, 5), read("coachee", day, 8)).getLast()).isEqualTo(last);
    }

    @Test
    void it_tilts_where_one_grows_and_another_shrinks_by_a_point_since_they_began() {
        assertThat(
                        said(
                                read("coachee", 0, 6),
                                read("sponsor", 0, 7),
                                read("coachee", 30, 7),
                                read("sponsor", 30, 6)))
                .containsExactly(
                        "0 spread 1 coachee sponsor",
                        "30 spread 1 sponsor coachee, tilt coachee 1 sponsor 1");
        // Slowly too: what counts is where it began, and those that moved most are named.
        assertThat(
                        said(
                                        read("coachee", 0, 5),
                                        read("sponsor", 0, 8),
                                        read("team", 0, 7),
                                        read("coachee", 30, 5.75),
                                        read("sponsor", 30, 7.25),
                                        read("team", 30, 6),
                                        read("coachee", 60, 6.5),
                                        read("sponsor", 60, 6.75),
                                        read("team", 60, 5.5))
                                .getLast())
                .isEqualTo("60 spread 1.25 team sponsor, tilt coachee 1.5 team 1.5");
        // All together up, or by less than a point: no tilt.
        assertThat(
                        said(
                                        read("coachee", 0, 6),
                                        read("sponsor", 0, 7),
                                        read("coachee", 30, 8),
                                        read("sponsor", 30, 6.25))
                                .getLast())
                .isEqualTo("30 spread 1.75 sponsor coachee");
    }

    @Test
    void it_breaks_two_points_below_its_own_median() {
        assertThat(said(read("coachee", 0, 8), read("coachee", 14, 6)))
                .containsExactly("0", "14 rupture coachee 6 8 1");
        assertThat(said(read("coachee", 0, 8), read("coachee", 14, 6.25)))
                .containsExactly("0", "14");
        // Below what is usual for them, not below the last or the best.
        assertThat(
                        said(
                                        read("coachee", 0, 9),
                                        read("coachee", 14, 7),
                                        read("coachee", 28, 6),
                                        read("coachee", 42, 5))
                                .getLast())
                .isEqualTo("42 rupture coachee 5 7 3");
        assertThat(
                        said(
                                        read("coachee", 0, 9),
                                        read("coachee", 14, 6.5),
                                        read("coachee", 28, 6.5),
                                        read("coachee", 42, 5))
                                .getLast())
                .isEqualTo("42");
    }

    @Test
    void three_times_running_at_the_top_is_worth_a_question() {
        assertThat(
                        said(
                                read("sponsor", 0, 10),
                                read("sponsor", 30, 10),
                                read("sponsor", 60, 10),
                                read("sponsor", 90, 10),
                                read("sponsor", 120, 9.75),
                                read("sponsor", 150, 10)))
                .containsExactly(
                        "0",
                        "30",
                        "60 politeness sponsor 3",
                        "90 politeness sponsor 4",
                        "120",
                        "150");
    }

    @Test
    void the_order_in_which_readings_come_plays_no_part() {
        var random = new Random(20310106);
        var readings = new ArrayList<Reading>();
        for (int day = 0; day < 300; day += 15) {
            for (var who : PEOPLE.keySet().stream().sorted().toList()) {
                if (random.nextInt(4) > 0) {
                    readings.add(read(who, day, random.nextInt(41) / 4.0));
                }
            }
        }
        var said = said(readings.toArray(Reading[]::new));
        for (int n = 0; n < 20; n++) {
            Collections.shuffle(readings, random);
            assertThat(said(readings.toArray(Reading[]::new))).isEqualTo(said);
        }
        assertThat(String.join("\n", said)).contains("spread", "tilt", "rupture");
    }

    @Test
    void two_readings_of_one_on_one_day_are_refused_and_so_is_what_is_no_reading() {
        assertThatThrownBy(() -> said(read("team", 3, 5), read("team", 3, 6)))
                .isInstanceOf(IllegalArgumentException.class);
        for (var value : new double[] {-0.01, 10.01, Double.NaN}) {
            assertThatThrownBy(() -> read("team", 0, value))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "6 7 8, ",
        "6 7 8 9, 7.5",
        "6.2 7 7.4 9, 7",
        "6.5 7 7.5 9, 7.5",
        "0 0 0 10 10, 0",
        "5.1 5.2 5.3 5.4 5.5 9.9, 5.5",
    })
    void a_team_is_read_from_four_on_and_to_half_a_point(String answers, Double median) {
        var reading =
                TeamReading.of(List.of(answers.split(" ")).stream().map(Double::valueOf).toList());
        if (median == null) {
            assertThat(reading).isEmpty();
        } else {
            assertThat(reading.orElseThrow()).isCloseTo(median, within(1e-12));
        }
    }

    private static Reading read(String who, int day, double value) {
        return new Reading(Objects.requireNonNull(PEOPLE.get(who)), START.plusDays(day), value);
    }

    /// One line a day of reading.
    private static List<String> said(Reading... readings) {
        return Balance.of(List.of(readings)).stream()
                .map(moment ->
                        (moment.on().toEpochDay()
                                        - START.toEpochDay()
                                        + " "
                                        + String.join(
                                                ", ",
                                                moment.findings().stream()
                                                        .map(BalanceTest::said)
                                                        .toList()))
                                .strip())
                .toList();
    }

    private static String said(Finding finding) {
        return switch (finding) {
            case Finding.Spread(var low, var high, var points) ->
                    "spread %s %s %s".formatted(figure(points), name(low), name(high));
            case Finding.Tilt(var up, var rise, var down, var fall) ->
                    "tilt %s %s %s %s".formatted(name(up), figure(rise), name(down), figure(fall));
            case Finding.Rupture(var reading, var usual, var earlier) ->
                    "rupture %s %s %s %d"
                            .formatted(
                                    name(reading), figure(reading.value()), figure(usual), earlier);
            case Finding.Politeness(var reading, var times) ->
                    "politeness %s %d".formatted(name(reading), times);
        };
    }

    private static String name(Reading reading) {
        return PEOPLE.entrySet().stream()
                .filter(one -> one.getValue().equals(reading.stakeholder()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static String figure(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
