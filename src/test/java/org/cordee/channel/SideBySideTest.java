package org.cordee.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cordee.channel.SideBySide.Month;
import org.cordee.channel.SideBySide.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is counted of both channels, half-year by half-year.
class SideBySideTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-17");

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-01",
        "2026-08-31, 2026-03-01",
        "2026-09-01, 2026-09-01",
        "2026-12-31, 2026-09-01",
        "2027-01-01, 2026-09-01",
        "2028-02-29, 2027-09-01"
    })
    void half_years_begin_in_march_and_in_september(LocalDate day, LocalDate start) {
        assertThat(HalfYear.of(day).start()).isEqualTo(start);
        assertThat(HalfYear.of(HalfYear.of(day).next().start().minusDays(1)))
                .isEqualTo(HalfYear.of(day));
    }

    @Test
    void leads_are_counted_in_their_half_year_and_channel() {
        var sides =
                SideBySide.of(
                        List.of(
                                month("2025-08-01", Channel.DIRECT, LeadOutcome.CLIENT, 1),
                                month("2025-09-01", Channel.DIRECT, LeadOutcome.NOTHING, 2),
                                month("2026-02-01", Channel.DIRECT, LeadOutcome.OPEN, 1),
                                month("2026-02-01", Channel.THROUGH, LeadOutcome.CLIENT, 3),
                                month("2026-03-01", Channel.THROUGH, LeadOutcome.OPEN, 1)),
                        TODAY);
        assertThat(sides.lines()).hasSize(3);
        var winter = sides.lines().get(1);
        assertThat(winter.half().start()).isEqualTo("2025-09-01");
        assertThat(winter.direct()).isEqualTo(new Side(3, 0, 1, null, null));
        assertThat(winter.direct().nothing()).isEqualTo(2);
        assertThat(winter.through()).isEqualTo(new Side(3, 3, 0, null, null));
        assertThat(sides.lines().getLast().through()).isEqualTo(new Side(1, 0, 1, null, null));
        assertThat(sides.leads()).isEqualTo(8);
        assertThat(sides.hasAmounts()).isFalse();
    }

    @Test
    void what_was_not_noted_is_no_zero() {
        var sides =
                SideBySide.of(
                        List.of(
                                new Month(
                                        LocalDate.parse("2026-03-01"),
                                        Channel.DIRECT,
                                        LeadOutcome.CLIENT,
                                        2,
                                        90L,
                                        null),
                                new Month(
                                        LocalDate.parse("2026-03-01"),
                                        Channel.DIRECT,
                                        LeadOutcome.OPEN,
                                        1,
                                        30L,
                                        4800L)),
                        TODAY);
        var now = sides.lines().getLast();
        assertThat(now.direct()).isEqualTo(new Side(3, 2, 1, 120L, 4800L));
        assertThat(now.through()).isEqualTo(Side.NONE);
        assertThat(now.hasAmounts()).isTrue();
    }

    @Test
    void it_begins_where_anything_came_and_ends_with_the_present_one() {
        assertThat(SideBySide.of(List.of(), TODAY).lines()).isEmpty();
        var sides =
                SideBySide.of(
                        List.of(month("2025-03-01", Channel.DIRECT, LeadOutcome.CLIENT, 1)), TODAY);
        assertThat(sides.lines().stream().map(line -> line.half().start().toString()))
                .containsExactly("2025-03-01", "2025-09-01", "2026-03-01");
        assertThat(SideBySide.since(TODAY)).isEqualTo("2024-03-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2 | 120",
                "1,5 | 90",
                "1.25 h | 75",
                "1 h 30 | 90",
                "0h05 | 5",
                "12 h | 720",
                "0 | 0",
                "-1 | -",
                "1 h 75 | -",
                "deux | -",
                "1,555 | -",
                "99999999 | -"
            })
    void hours_are_read_as_people_write_them(String typed, @Nullable Integer minutes) {
        assertThat(Amounts.minutes(typed)).isEqualTo(minutes);
        if (minutes != null) {
            assertThat(Amounts.minutes(Amounts.typed(minutes))).isEqualTo(minutes);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "4800 | 4800",
                "4 800 | 4800",
                "4 800 € | 4800",
                "€4,800 | 4800",
                "4.800 | 4800",
                "1 234 567 | 1234567",
                "0 | 0",
                "-5 | -",
                "4800,50 | -",
                "4 80 | -",
                "12345678901234 | -",
                "beaucoup | -"
            })
    void euros_are_whole(String typed, @Nullable Long euros) {
        assertThat(Amounts.euros(typed)).isEqualTo(euros);
    }

    private static Month month(String first, Channel way, LeadOutcome outcome, int leads) {
        return new Month(LocalDate.parse(first), way, outcome, leads, null, null);
    }
}
