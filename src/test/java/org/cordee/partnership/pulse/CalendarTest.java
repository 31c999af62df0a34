package org.cordee.partnership.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.pulse.Calendar.Agreed;
import org.junit.jupiter.api.Test;

/// On which days pulses are planned.
class CalendarTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void every_two_weeks_from_the_first_day_on() {
        var calendar = Calendar.of(List.of(agreed(14, MONDAY, 5, MONDAY.minusDays(3))));
        assertThat(calendar.on(MONDAY.minusDays(1))).isEmpty();
        assertThat(calendar.on(MONDAY).orElseThrow())
                .isEqualTo(
                        new PlannedDay(
                                MONDAY, LocalDate.of(2026, 3, 7), LocalDate.of(2026, 3, 15)));
        assertThat(calendar.on(LocalDate.of(2026, 3, 15)).orElseThrow().day()).isEqualTo(MONDAY);
        assertThat(calendar.on(LocalDate.of(2026, 3, 16)).orElseThrow().day())
                .isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(calendar.after(MONDAY)).contains(LocalDate.of(2026, 3, 16));
        assertThat(calendar.after(MONDAY.minusDays(30))).contains(MONDAY);
    }

    @Test
    void a_day_of_before_the_agreement_is_nobodys_and_the_day_itself_counts() {
        var late = Calendar.of(List.of(agreed(14, MONDAY, 5, MONDAY.plusDays(1))));
        assertThat(late.on(MONDAY.plusDays(1))).isEmpty();
        assertThat(late.after(MONDAY)).contains(MONDAY.plusDays(14));
        var same = Calendar.of(List.of(agreed(14, MONDAY, 5, MONDAY)));
        assertThat(same.on(MONDAY)).isPresent();
    }

    @Test
    void a_new_rhythm_takes_over_on_its_first_day() {
        var calendar =
                Calendar.of(
                        List.of(
                                agreed(14, MONDAY, 5, MONDAY),
                                agreed(28, MONDAY.plusDays(30), 5, MONDAY.plusDays(15))));
        assertThat(calendar.between(MONDAY, MONDAY.plusDays(70)).stream().map(PlannedDay::day))
                .containsExactly(
                        MONDAY,
                        MONDAY.plusDays(14),
                        MONDAY.plusDays(28),
                        MONDAY.plusDays(30),
                        MONDAY.plusDays(58));
        var sooner =
                Calendar.of(
                        List.of(
                                agreed(14, MONDAY.plusDays(20), 5, MONDAY),
                                agreed(21, MONDAY.plusDays(3), 5, MONDAY)));
        assertThat(sooner.between(MONDAY, MONDAY.plusDays(30)).stream().map(PlannedDay::day))
                .as("one that never began")
                .containsExactly(MONDAY.plusDays(3), MONDAY.plusDays(24));
    }

    @Test
    void each_day_belongs_to_one_pulse_and_the_next_follows_it() {
        var chance = new Random(11);
        for (int i = 0; i < 300; i++) {
            var first = MONDAY.plusDays(chance.nextInt(60));
            var second = first.plusDays(chance.nextInt(90));
            var calendar =
                    Calendar.of(
                            List.of(
                                    agreed(14 + 7 * chance.nextInt(3), first, 3, MONDAY),
                                    agreed(
                                            14 + 7 * chance.nextInt(3),
                                            second,
                                            3,
                                            first.plusDays(chance.nextInt(20)))));
            var all = calendar.between(MONDAY, MONDAY.plusDays(400));
            for (int k = 0; k + 1 < all.size(); k++) {
                assertThat(all.get(k).day()).isBefore(all.get(k + 1).day());
                assertThat(calendar.after(all.get(k).day())).contains(all.get(k + 1).day());
                assertThat(calendar.on(all.get(k + 1).day().minusDays(1))).contains(all.get(k));
            }
        }
    }

    @Test
    void the_subject_of_a_day_is_known_to_all_beforehand() {
        var room = new PartnershipId(UUID.fromString("018f4e3a-0000-7000-8000-000000000001"));
        var day = PlannedDay.of(new Rhythm(14, MONDAY, 5), MONDAY);
        assertThat(day.subject(room)).isEqualTo(day.subject(room));
        assertThat(day.subject(room))
                .isNotEqualTo(
                        PlannedDay.of(new Rhythm(14, MONDAY, 5), MONDAY.plusDays(14))
                                .subject(room));
        assertThat(day.grace()).isEqualTo(8);
    }

    private static Agreed agreed(int every, LocalDate first, int delay, LocalDate on) {
        return new Agreed(new Rhythm(every, first, delay), on);
    }
}
