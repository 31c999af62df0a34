package org.cordee.member;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/// When somebody wants their one message of the day.
///
/// @param days on which; none for never
public record DigestTimes(LocalTime at, Set<DayOfWeek> days) {
    public DigestTimes {
        days = Set.copyOf(days);
    }

    /// The first moment after another at which it is time, by the clock on the wall where they
    /// live; on a day whose clocks leap over it, as much later.
    public Optional<Instant> next(Instant after, ZoneId zone) {
        var today = after.atZone(zone).toLocalDate();
        return today.datesUntil(today.plusDays(9))
                .filter(day -> days.contains(day.getDayOfWeek()))
                .map(day -> day.atTime(at).atZone(zone).toInstant())
                .filter(moment -> moment.isAfter(after))
                .findFirst();
    }
}
