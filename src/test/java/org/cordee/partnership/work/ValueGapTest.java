package org.cordee.partnership.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cordee.partnership.work.ValueGap.Apart;
import org.cordee.partnership.work.ValueGap.Near;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whether values differ, counted by hand at the edges; and amounts as people type them.
class ValueGapTest {

    @ParameterizedTest
    @CsvSource({
        // Half as much again, and one cent less.
        "150 100, apart",
        "149.99 100, near",
        "100 150, apart",
        "0.03 0.02, apart",
        "1.49 1, near",
        // Odd cents are not rounded away.
        "100.01 66.68, near",
        "100.01 66.67, apart",
        // Nothing against something, nothing against nothing.
        "0 0.01, apart",
        "0 0, near",
        // The highest and the lowest of three, wherever they stand.
        "100 140 149, near",
        "120 150 100, apart",
        "100000000 66666666.67, near",
        "100000000 66666666.66, apart",
        "100, near"
    })
    void euros(String values, String expected) {
        assertThat(gap(Measure.EUROS, values)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "4 4, near",
        "4 5, near",
        "4 6, apart",
        "6 4, apart",
        "1 7, apart",
        "3 4 5, apart",
        "3 4 4, near",
        "7, near"
    })
    void points(String values, String expected) {
        assertThat(gap(Measure.POINTS, values)).isEqualTo(expected);
    }

    @Test
    void nobody_has_said_anything() {
        assertThat(ValueGap.of(Measure.EUROS, List.of())).isEqualTo(new Near());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0          | 0
                    1200       | 120000
                    1 200,50 € | 120050
                    1_200,5    | 120050
                    1~200,50   | 120050
                    1.200,50   | 120050
                    1,200.50   | 120050
                    €1,200.50  | 120050
                    1’200.50   | 120050
                    1200 euros | 120000
                    1200 EUR   | 120000
                    1,200      | 120000
                    1.200      | 120000
                    1,5        | 150
                    1.05       | 105
                    12 345 678 | 1234567800
                    1,234,567.8| 123456780
                    100 000 000| 10000000000
                    007        | 700
                    """)
    void amounts(String typed, long cents) {
        var spaced = typed.replace('_', '\u00a0').replace('~', '\u202f');
        assertThat(Euros.typed(spaced)).contains(new Euros(cents));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "€",
                "rien",
                "-5",
                "1,2,3",
                "1.200.50",
                "1,200,50",
                "1 20",
                "12 00",
                "1,2345",
                "0,001x",
                "1 200.50.1",
                "100000000,01",
                "99999999999999999999",
                "1e3",
                "½"
            })
    void what_is_no_amount(String typed) {
        assertThat(Euros.typed(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "120050, 1_200;50_€, €1;200.50",
        "120000, 1_200_€, €1;200",
        "5, 0;05_€, €0.05",
        "0, 0_€, €0"
    })
    void as_it_is_read(long cents, String french, String english) {
        var amount = new Euros(cents);
        assertThat(amount.said(Locale.FRENCH))
                .isEqualTo(french.replace('_', '\u00a0').replace(';', ','));
        assertThat(amount.said(Locale.UK)).isEqualTo(english.replace(';', ','));
        assertThat(Euros.typed(amount.said(Locale.FRENCH))).contains(amount);
        assertThat(Euros.typed(amount.said(Locale.UK))).contains(amount);
    }

    @Test
    void points_go_from_one_to_seven() {
        for (var typed : List.of("1", "7")) {
            assertThat(Value.typed(Measure.POINTS, typed)).isPresent();
        }
        for (var typed : List.of("", "0", "8", "3.5", "10", "trois")) {
            assertThat(Value.typed(Measure.POINTS, typed)).isEmpty();
        }
    }

    private static String gap(Measure measure, String values) {
        var said =
                Arrays.stream(values.split(" "))
                        .map(value -> Value.typed(measure, value).orElseThrow())
                        .toList();
        return switch (ValueGap.of(measure, said)) {
            case Apart _ -> "apart";
            case Near _ -> "near";
        };
    }
}
