package org.cordee.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When the message of the day comes, by the clock on the wall where somebody lives.
class DigestTimesTest {
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    @ParameterizedTest(name = "{0} {1} after {2} → {3}")
    @CsvSource({
        // The same wall clock on both sides of the world, the same instant twice never.
        "Europe/Paris,     07:30, 2026-11-22T06:29:59Z, 2026-11-22T06:30:00Z",
        "Europe/Paris,     07:30, 2026-11-22T06:30:00Z, 2026-11-23T06:30:00Z",
        "America/Montreal, 07:30, 2026-11-22T06:30:00Z, 2026-11-22T12:30:00Z",
        "Pacific/Noumea,   07:30, 2026-11-22T06:30:00Z, 2026-11-22T20:30:00Z",
        // Summer time begins in the night of 29 March and ends in that of 25 October.
        "Europe/Paris,     07:30, 2026-03-28T06:30:00Z, 2026-03-29T05:30:00Z",
        "Europe/Paris,     07:30, 2026-10-24T05:30:00Z, 2026-10-25T06:30:00Z",
        // Half past two is leapt over: as much later. Or comes twice: the first.
        "Europe/Paris,     02:30, 2026-03-28T12:00:00Z, 2026-03-29T01:30:00Z",
        "Europe/Paris,     02:30, 2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z",
        // A day that does not come every year.
        "Europe/Paris,     07:30, 2028-02-28T07:00:00Z, 2028-02-29T06:30:00Z"
    })
    void the_next_one(ZoneId zone, LocalTime at, Instant after, Instant next) {
        assertThat(new DigestTimes(at, EVERY_DAY).next(after, zone)).contains(next);
    }

    @Test
    void only_on_the_days_that_were_chosen() {
        var friday = Instant.parse("2026-11-20T12:00:00Z");
        assertThat(
                        new DigestTimes(
                                        LocalTime.of(7, 30),
                                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))
                                .next(friday, ZoneId.of("Europe/Paris")))
                .contains(Instant.parse("2026-11-23T06:30:00Z"));
        assertThat(
                        new DigestTimes(LocalTime.of(7, 30), Set.of(DayOfWeek.FRIDAY))
                                .next(friday, ZoneId.of("Europe/Paris")))
                .contains(Instant.parse("2026-11-27T06:30:00Z"));
        assertThat(new DigestTimes(LocalTime.NOON, Set.of()).next(friday, ZoneId.of("UTC")))
                .isEmpty();
    }

    /// However often the clock is asked, and however far it jumps, each day is told once.
    @Test
    void a_clock_that_leaps_tells_one_day_and_goes_on() {
        var zone = ZoneId.of("Europe/Paris");
        var times = new DigestTimes(LocalTime.of(7, 30), EVERY_DAY);
        var told = Instant.parse("2026-11-22T06:30:00Z");
        var afterALeap = told.plusSeconds(30L * 86_400 + 3_600);
        assertThat(times.next(afterALeap, zone)).contains(Instant.parse("2026-12-23T06:30:00Z"));
    }
}
