package org.cordee.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// Days and hours as the invented people live them, told from the first start.
record Calendar(Instant now) {
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final int DAY_BEGINS = 8;
    private static final int DAY_ENDS = 22;

    /// So many days ago, at this hour.
    Instant at(int daysAgo, String time) {
        return day(-daysAgo).atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    /// So many days from now.
    LocalDate day(int days) {
        return LocalDate.ofInstant(now, ZONE).plusDays(days);
    }

    /// Some hours ago; where that was at night, the evening before.
    Instant lately() {
        var hoursAgo = now.minus(Duration.ofHours(3)).atZone(ZONE);
        var awake = hoursAgo.getHour() >= DAY_BEGINS && hoursAgo.getHour() < DAY_ENDS;
        return awake ? hoursAgo.toInstant() : at(1, "20:40");
    }
}
