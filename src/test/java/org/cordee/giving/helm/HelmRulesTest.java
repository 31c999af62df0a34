package org.cordee.giving.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.giving.helm.Dependency.Measure;
import org.cordee.giving.helm.Dependency.Reading;
import org.cordee.giving.helm.Dependency.Strand;
import org.cordee.giving.helm.OneWayStreet.Gone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The two questions one is asked at one's own helm, at their bounds.
class HelmRulesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-17");
    private static final UUID MAUD = UUID.randomUUID();
    private static final UUID IDRIS = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({"499, false", "500, false", "501, true"})
    void a_share_is_asked_about_above_half_and_not_at_it(long maud, boolean asked) {
        assertThat(leans(shares(maud), 50)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"70, 700, false", "70, 701, true", "10, 101, true", "95, 950, false"})
    void one_s_own_threshold_counts(int percent, long maud, boolean asked) {
        assertThat(leans(shares(maud), percent)).isEqualTo(asked);
    }

    @Test
    void of_four_facts_nothing_is_said_and_of_five_something() {
        var five = new ArrayList<Strand>();
        for (int n = 0; n < 5; n++) {
            five.add(strand(TODAY.minusDays(n), MAUD, 10));
        }
        assertThat(read(five.subList(0, 4), 50)).isEqualTo(new Reading.TooFew(Measure.INCOME, 4));
        assertThat(read(five, 50))
                .isInstanceOfSatisfying(
                        Reading.Leans.class,
                        leans -> {
                            assertThat(leans.most().on()).isEqualTo(MAUD);
                            assertThat(leans.most().percent()).isEqualTo(100);
                            assertThat(leans.facts()).isEqualTo(5);
                        });
    }

    @Test
    void what_belongs_to_one_source_is_one_fact() {
        var month = UUID.randomUUID();
        var strands = new ArrayList<Strand>();
        for (int n = 0; n < 5; n++) {
            strands.add(new Strand(month, TODAY, MAUD, 20));
        }
        assertThat(read(strands, 50)).isEqualTo(new Reading.TooFew(Measure.INCOME, 1));
    }

    @Test
    void twelve_months_count_to_the_day() {
        var strands = new ArrayList<Strand>();
        for (int n = 0; n < 4; n++) {
            strands.add(strand(TODAY, MAUD, 10));
        }
        strands.add(strand(LocalDate.parse("2025-03-17"), MAUD, 10));
        assertThat(read(strands, 50)).isInstanceOf(Reading.Leans.class);
        strands.set(4, strand(LocalDate.parse("2025-03-16"), MAUD, 10));
        assertThat(read(strands, 50)).isInstanceOf(Reading.TooFew.class);
        strands.set(4, strand(TODAY.plusDays(1), MAUD, 10));
        assertThat(read(strands, 50)).isInstanceOf(Reading.TooFew.class);
    }

    @Test
    void what_came_by_nobody_is_part_of_the_whole_and_never_asked_about() {
        var strands = new ArrayList<Strand>();
        for (int n = 0; n < 5; n++) {
            strands.add(strand(TODAY, null, 100));
        }
        assertThat(read(strands, 50)).isEqualTo(new Reading.Spread(Measure.INCOME, List.of(), 5));
        // Five times nothing is no share.
        assertThat(read(List.of(), 50)).isInstanceOf(Reading.TooFew.class);
    }

    @ParameterizedTest
    @CsvSource({"4, 0, false", "5, 0, true", "5, 1, false", "0, 5, true", "0, 4, false"})
    void one_way_is_five_and_none(int gave, int received, boolean asked) {
        var gestures = new ArrayList<Gone>();
        for (int n = 0; n < gave; n++) {
            gestures.add(new Gone(TODAY.minusDays(n), MAUD, true, true));
        }
        for (int n = 0; n < received; n++) {
            gestures.add(new Gone(TODAY.minusDays(n), MAUD, false, true));
        }
        // Somebody else changes nothing.
        gestures.add(new Gone(TODAY, IDRIS, gave == 0, true));
        var found = OneWayStreet.on(TODAY, gestures);
        assertThat(found).hasSize(asked ? 1 : 0);
        if (asked) {
            assertThat(found.getFirst().with()).isEqualTo(MAUD);
            assertThat(found.getFirst().gives()).isEqualTo(gave > 0);
            assertThat(found.getFirst().days()).hasSize(5).isSorted();
        }
    }

    @Test
    void a_hundred_and_eighty_days_count_to_the_day() {
        var gestures = new ArrayList<Gone>();
        for (int n = 0; n < 4; n++) {
            gestures.add(new Gone(TODAY, MAUD, true, true));
        }
        gestures.add(new Gone(TODAY.minusDays(180), MAUD, true, true));
        assertThat(OneWayStreet.on(TODAY, gestures)).hasSize(1);
        gestures.set(4, new Gone(TODAY.minusDays(181), MAUD, true, true));
        assertThat(OneWayStreet.on(TODAY, gestures)).isEmpty();
    }

    @Test
    void what_only_the_other_said_is_no_evidence_and_is_enough_against_it() {
        var gestures = new ArrayList<Gone>();
        for (int n = 0; n < 5; n++) {
            gestures.add(new Gone(TODAY, MAUD, true, n < 4));
        }
        assertThat(OneWayStreet.on(TODAY, gestures)).isEmpty();
        gestures.set(4, new Gone(TODAY, MAUD, true, true));
        assertThat(OneWayStreet.on(TODAY, gestures)).hasSize(1);
        gestures.add(new Gone(TODAY, MAUD, false, false));
        assertThat(OneWayStreet.on(TODAY, gestures)).isEmpty();
    }

    private static boolean leans(List<Strand> strands, int percent) {
        return read(strands, percent) instanceof Reading.Leans;
    }

    private static Reading read(List<Strand> strands, int percent) {
        return Dependency.on(TODAY, Measure.INCOME, strands, percent);
    }

    /// Of a thousand, so much through Maud, the rest through nobody and nobody in particular.
    private static List<Strand> shares(long maud) {
        return List.of(
                strand(TODAY, MAUD, maud - 1),
                strand(TODAY.minusDays(1), MAUD, 1),
                strand(TODAY, IDRIS, 1),
                strand(TODAY, null, 999 - maud),
                strand(TODAY, null, 0));
    }

    private static Strand strand(LocalDate on, @Nullable UUID through, long amount) {
        return new Strand(UUID.randomUUID(), on, through, amount);
    }
}
