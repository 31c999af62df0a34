package org.cordee.circle.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionClockTest {
    private static final Instant BEGAN = Instant.parse("2026-03-19T18:30:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Test
    void it_counts_down_and_goes_on_below_nothing() {
        var clock = new SessionClock(2, BEGAN, null, QUARTER, 7);
        assertThat(clock.left(BEGAN)).isEqualTo(QUARTER);
        assertThat(clock.text(BEGAN)).isEqualTo("15:00");
        assertThat(clock.text(BEGAN.plusSeconds(140))).isEqualTo("12:40");
        assertThat(clock.text(BEGAN.plusMillis(899_001))).isEqualTo("0:01");
        assertThat(clock.text(BEGAN.plusSeconds(900))).isEqualTo("0:00");
        assertThat(clock.text(BEGAN.plusSeconds(905))).isEqualTo("-0:05");
        assertThat(clock.text(BEGAN.plusSeconds(900 + 75))).isEqualTo("-1:15");
        assertThat(clock.until(BEGAN.plusSeconds(140)))
                .isEqualTo(Instant.parse("2026-03-19T18:45:00Z"));
    }

    @Test
    void while_it_stands_still_nothing_is_lost() {
        var paused = BEGAN.plusSeconds(60);
        var clock = new SessionClock(1, BEGAN, paused, QUARTER, 7);
        assertThat(clock.isPaused()).isTrue();
        assertThat(clock.text(paused)).isEqualTo("14:00");
        assertThat(clock.text(paused.plusSeconds(3600))).isEqualTo("14:00");
        assertThat(clock.until(paused.plusSeconds(3600)))
                .isEqualTo(paused.plusSeconds(3600 + 14 * 60));
    }
}
