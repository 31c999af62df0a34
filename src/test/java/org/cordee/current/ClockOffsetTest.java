package org.cordee.current;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.cordee.database.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockOffsetTest {
    private static final Instant LAST_OF_JANUARY = Instant.parse("2027-01-31T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "P30D,      2027-03-02T10:00:00Z",
        "P2W,       2027-02-14T10:00:00Z",
        "P1M,       2027-02-28T10:00:00Z",
        "P1M2D,     2027-03-02T10:00:00Z",
        "P1Y,       2028-01-31T10:00:00Z",
        "PT5H,      2027-01-31T15:00:00Z",
        "PT36H30M,  2027-02-01T22:30:00Z",
        "P1DT2H,    2027-02-01T12:00:00Z",
        "P1MT12H,   2027-02-28T22:00:00Z",
        "-P1D,      2027-01-30T10:00:00Z",
        "-P1DT2H,   2027-01-30T08:00:00Z",
        "' P1D ',   2027-02-01T10:00:00Z",
        "'',        2027-01-31T10:00:00Z",
    })
    void the_clock_goes_as_far_as_it_is_told(String offset, Instant there) {
        assertThat(LAST_OF_JANUARY.plus(ClockOffset.of(offset, LAST_OF_JANUARY))).isEqualTo(there);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "30 days", "P", "PT", "P1H", "PT1D", "P1.5D", "P1DT", "P1M-"})
    void what_is_no_span_of_time_is_refused_in_a_sentence(String offset) {
        assertThatThrownBy(() -> ClockOffset.of(offset, LAST_OF_JANUARY))
                .isInstanceOf(StartRefused.class)
                .hasMessage(
                        "CORDEE_CLOCK_OFFSET is a span of time such as P30D, PT5H or P1M2D, not "
                                + offset);
    }

    @Test
    void the_clock_of_the_house_is_ahead_by_it() {
        var ticking = Clock.fixed(LAST_OF_JANUARY, ZoneOffset.UTC);

        assertThat(new HouseClock(ticking, Duration.ofDays(30)).instant())
                .isEqualTo("2027-03-02T10:00:00Z");
    }
}
