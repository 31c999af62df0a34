package org.cordee.partnership.accompaniment;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// The form by which a session is proposed: all that was typed, and why it did not fit.
///
/// @param with whom it is with
/// @param startsAt the moment that day and time are where they were typed; null where they are none
public record SessionForm(
        UUID key,
        String what,
        Set<UUID> with,
        String day,
        String time,
        int minutes,
        @Nullable Instant startsAt,
        Set<Why> why) {
    /// How long a session may take, in minutes.
    public static final Set<Integer> LENGTHS =
            java.util.Collections.unmodifiableSet(
                    new java.util.TreeSet<>(Set.of(30, 45, 60, 90, 120)));

    private static final Duration FURTHEST = Duration.ofDays(366);

    public enum Why {
        NO_WHAT,
        LONG_WHAT,
        NOBODY,
        NO_MOMENT,
        PAST,
        FAR,
        ENOUGH
    }

    /// As it is first shown: with everybody, in a week.
    static SessionForm fresh(Set<UUID> with, LocalDate today) {
        return new SessionForm(
                UUID.randomUUID(),
                "",
                with,
                today.plusDays(7).toString(),
                "10:00",
                60,
                null,
                Set.of());
    }

    static SessionForm of(
            UUID key,
            String what,
            Set<UUID> with,
            String day,
            String time,
            int minutes,
            ZoneId zone,
            Instant now) {
        var why = EnumSet.noneOf(Why.class);
        if (what.isEmpty()) {
            why.add(Why.NO_WHAT);
        }
        if (Typed.length(what) > Session.LONGEST_WHAT) {
            why.add(Why.LONG_WHAT);
        }
        if (with.isEmpty()) {
            why.add(Why.NOBODY);
        }
        var startsAt = moment(day, time, zone);
        if (startsAt == null) {
            why.add(Why.NO_MOMENT);
        } else if (!startsAt.isAfter(now)) {
            why.add(Why.PAST);
        } else if (startsAt.isAfter(now.plus(FURTHEST))) {
            why.add(Why.FAR);
        }
        return new SessionForm(
                key,
                what,
                with,
                day,
                time,
                LENGTHS.contains(minutes) ? minutes : 60,
                startsAt,
                why);
    }

    boolean fits() {
        return why.isEmpty();
    }

    Instant moment() {
        return java.util.Objects.requireNonNull(startsAt);
    }

    SessionForm because(Why reason) {
        return new SessionForm(key, what, with, day, time, minutes, startsAt, EnumSet.of(reason));
    }

    private static @Nullable Instant moment(String day, String time, ZoneId zone) {
        try {
            return LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(zone).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
