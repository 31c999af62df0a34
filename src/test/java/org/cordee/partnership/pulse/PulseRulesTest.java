package org.cordee.partnership.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordee.current.MemberId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each rule of the pulse at its edges, by hand.
class PulseRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final MemberId AGATHE = new MemberId(new UUID(0, 1));
    private static final MemberId BASTIEN = new MemberId(new UUID(0, 2));

    @ParameterizedTest
    @CsvSource({
        // earlier answers, median, spread
        "5 5 5, 5, 0.5",
        "4 5 6, 5, 1.4826",
        "4.6 5 5.2 5.4, 5.1, 0.5",
        "1 1 7 7, 4, 4.4478",
    })
    void a_baseline_is_the_median_and_how_far_answers_lie_from_it(
            String earlier, double median, double spread) {
        var own = baseline(earlier).orElseThrow();
        assertThat(own.median()).isCloseTo(median, within(1e-9));
        assertThat(own.spread()).isCloseTo(spread, within(1e-9));
    }

    @Test
    void two_answers_are_no_habit() {
        assertThat(baseline("5 5")).isEmpty();
        assertThat(baseline("5 5 5")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"180, true", "181, false"})
    void an_answer_counts_for_180_days(int age, boolean counts) {
        var earlier = new Baseline.Earlier();
        for (var days : List.of(age, 20, 10)) {
            earlier.add(DAY.minusDays(days), 5);
        }
        assertThat(earlier.on(DAY).isPresent()).isEqualTo(counts);
    }

    @Test
    void many_answers_are_kept_no_longer_than_they_count() {
        var earlier = new Baseline.Earlier();
        for (var day = 0; day < 2_000; day++) {
            earlier.add(DAY.plusDays(day), 1 + day % 7);
            var own = earlier.on(DAY.plusDays(day + 1));
            assertThat(own.map(Baseline::answers).orElse(0))
                    .isEqualTo(day < 2 ? 0 : Math.min(day + 1, 180));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // earlier answers, this one, is it a drop: m − x, (x − m)/s
        "5 5 5, 4, true", // 1.0 and exactly −2
        "5 5 5, 4.2, false", // 0.8
        "4.6 4.6 4.6, 3.6, true", // 1.0, though doubles say a little less
        "4.6 4.8 5, 3.8, true", // 1.0 and −2: the spread is the least, 0.5
        "4 5 6, 2.2, false", // 2.8 and −1.89
        "4 5 6, 2, true", // 3.0 and −2.02
        "5 5 5, 6, false", // up
    })
    void a_drop_is_a_point_and_two_spreads_below_the_own_habit(
            String earlier, double value, boolean expected) {
        var drop = Drop.in(new Answer(AGATHE, value), baseline(earlier).orElseThrow());
        assertThat(drop.isPresent()).isEqualTo(expected);
    }

    @Test
    void exactly_two_spreads_is_enough_where_the_spread_is_the_own() {
        var own = new Baseline(5, 1.4826, 3);
        assertThat(Drop.in(new Answer(AGATHE, 5 - 2 * 1.4826), own)).isPresent();
        assertThat(Drop.in(new Answer(AGATHE, 5 - 2 * 1.4826 + 0.001), own)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // this gap, the one before, is it one
        "2.0, 0, true",
        "1.9999, 1.4, false",
        "1.5, 1.5, true",
        "1.5, 1.4999, false",
        "1.4999, 1.5, false",
        "1.4999, 3, false",
        "1.6, , false",
        "2.0, , true",
    })
    void a_gap_is_two_points_or_one_and_a_half_twice(
            double points, Double before, boolean expected) {
        var earlier = before == null ? OptionalDouble.empty() : OptionalDouble.of(before);
        assertThat(Gap.in(points, earlier, OptionalDouble.empty()).isPresent()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2.0, 1.0, true", "2.0, 1.1, false", "4.6, 3.6, true", "2.4, , false"})
    void a_gap_is_unusual_a_point_beyond_the_median(double points, Double usual, boolean expected) {
        var median = usual == null ? OptionalDouble.empty() : OptionalDouble.of(usual);
        assertThat(Gap.in(points, OptionalDouble.empty(), median).orElseThrow().isUnusual())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // means, how many lie before the change, up or down; nothing when there is none
        "6 6 6 5 5 5, , ", // √1.5 · 1 / 0.5 = 2.45
        "6 6 6 4.8 4.8 4.8, , ", // 2.94
        "6 6 6 4.7 4.7 4.7, 3, down", // 3.18
        "4.7 4.7 4.7 6 6 6, 3, up",
        "6 6 6 6 6 6 5.1 5.1 5.1 5.1 5.1 5.1, 6, down", // √3 · 0.9 / 0.5 = 3.12
        "6 6 6 6 6 6 5.2 5.2 5.2 5.2 5.2 5.2, , ", // 2.77, though 0.8 apart
        "6 6 6 6 2 2, , ", // two on one side are too few, and with three: 2.0
        "7 7 7 7 7 7 7 7 7 7 7 7 7, , ",
        "7 7 7 7 7 1 1 1 1 1 1 1 1 1 1 1 1, , ", // before the last twelve
        "7 7 7 1 1 1 1 1 1 1 1 1, 3, down",
        "7 7 7 1 1 1 1 1 1 1 1 1 1, 3, down", // two of the sevens are left, 3.87
        "7 7 7 1 1 1 1 1 1 1 1 1 1 1, , ", // one: 1.81
        "7 7 7 4 4 4 1 1 1, 3, down", // 4.58, and as clear at the sixth: the earlier
    })
    void a_shift_is_the_clearest_change_of_the_last_twelve(
            String means, Integer before, String direction) {
        var series = values(means);
        var found =
                Shift.in(
                        IntStream.range(0, series.length)
                                .mapToObj(i -> new Shift.Mean(DAY.plusDays(i), series[i]))
                                .toList());
        assertThat(found.map(Shift::before).orElse(null)).isEqualTo(before);
        assertThat(found.map(shift -> shift.isUp() ? "up" : "down").orElse(null))
                .isEqualTo(direction);
    }

    @Test
    void a_shift_brings_its_evidence() {
        var means =
                Stream.of(6.0, 6.2, 5.8, 4.0, 4.2, 3.8)
                        .map(mean -> new Shift.Mean(DAY, mean))
                        .toList();
        var shift = Shift.in(means).orElseThrow();
        assertThat(shift.before()).isEqualTo(3);
        assertThat(shift.after()).isEqualTo(3);
        assertThat(shift.meanBefore()).isCloseTo(6.0, within(1e-9));
        assertThat(shift.meanAfter()).isCloseTo(4.0, within(1e-9));
        assertThat(shift.deviation()).isCloseTo(0.2, within(1e-9));
        assertThat(shift.clarity()).isCloseTo(4.898979, within(1e-6));
    }

    @Test
    void an_answer_is_the_mean_of_five_knots_of_seven() {
        assertThat(Answer.of(AGATHE, 1, 4, 7, 4, 5).mean()).isEqualTo(4.2);
        assertThatThrownBy(() -> Answer.of(AGATHE, 1, 4, 7, 4)).hasMessageContaining("Five");
        assertThatThrownBy(() -> Answer.of(AGATHE, 1, 4, 8, 4, 4)).hasMessageContaining("8");
        assertThatThrownBy(() -> new Answer(AGATHE, Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void a_pulse_makes_sense() {
        var one = new Answer(AGATHE, 4);
        assertThatThrownBy(() -> new PlannedPulse.Revealed(DAY, DAY, List.of(one)))
                .hasMessageContaining("two parties");
        assertThatThrownBy(() -> new PlannedPulse.Revealed(DAY, DAY, List.of(one, one)))
                .hasMessageContaining("once");
        assertThatThrownBy(() ->
                        new PlannedPulse.Unrevealed(
                                DAY, DAY, List.of(AGATHE), List.of(BASTIEN, AGATHE)))
                .hasMessageContaining("once");
        assertThatThrownBy(() ->
                        new PlannedPulse.Unrevealed(
                                DAY, DAY.minusDays(1), List.of(), List.of(AGATHE)))
                .hasMessageContaining("before its day");
    }

    @ParameterizedTest
    @CsvSource({
        // what became of it, told on the n-th day after its date; on which day; due, kept
        "open, 0, 0, false, false",
        "open, 0, 1, true, false",
        "kept, -3, 0, false, true",
        "kept, 0, 1, true, true",
        "kept, 5, 4, true, false",
        "kept, 5, 5, true, true",
        "moved, -1, 1, false, false",
        "moved, 0, 1, true, false",
        "moved, 4, 9, true, false",
    })
    void a_commitment_is_due_once_its_day_is_over(
            String outcome, int told, int day, boolean due, boolean kept) {
        var on = DAY.plusDays(told);
        var commitment =
                switch (outcome) {
                    case "kept" -> DueCommitment.kept(AGATHE, DAY, on);
                    case "moved" -> DueCommitment.renegotiated(AGATHE, DAY, on);
                    default -> DueCommitment.open(AGATHE, DAY);
                };
        assertThat(commitment.hasFallenDue(DAY.plusDays(day))).isEqualTo(due);
        assertThat(commitment.isKept(DAY.plusDays(day))).isEqualTo(kept);
        assertThat(commitment.isMissed(DAY.plusDays(day))).isEqualTo(due && !kept);
    }

    private static Optional<Baseline> baseline(String answers) {
        var earlier = new Baseline.Earlier();
        for (var value : values(answers)) {
            earlier.add(DAY.minusDays(14), value);
        }
        return earlier.on(DAY);
    }

    private static double[] values(String text) {
        var values = new ArrayList<Double>();
        for (var value : text.split(" ")) {
            values.add(Double.parseDouble(value));
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
