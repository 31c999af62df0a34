package org.cordee.engagement.session;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Function;
import org.cordee.current.Submissions;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// When a session is, as it is typed.
///
/// @param key which sending of the form this is
/// @param known when it was as the form was read; empty for a new one
/// @param zone in which day and hour are meant
public record CoachingPlanForm(UUID key, String day, String time, String known, ZoneId zone) {
    /// A session that was may be written down afterwards; further off lies a slip of the finger.
    private static final Duration FURTHEST = Duration.ofDays(1500);

    /// What is wrong with the moment.
    public enum Reason {
        NO_MOMENT,
        FAR
    }

    static CoachingPlanForm fresh(LocalDate today, ZoneId zone) {
        return new CoachingPlanForm(
                UUID.randomUUID(), today.plusDays(14).toString(), "10:00", "", zone);
    }

    static CoachingPlanForm of(Instant startsAt, ZoneId zone) {
        var there = startsAt.atZone(zone);
        return new CoachingPlanForm(
                UUID.randomUUID(),
                there.toLocalDate().toString(),
                there.toLocalTime().toString(),
                startsAt.toString(),
                zone);
    }

    static CoachingPlanForm of(Function<String, @Nullable String> sent, ZoneId zone) {
        return new CoachingPlanForm(
                Submissions.key(text(sent, "key")),
                text(sent, "day"),
                text(sent, "time"),
                text(sent, "known"),
                zone);
    }

    CoachingPlanForm on(Instant standing) {
        return new CoachingPlanForm(key, day, time, standing.toString(), zone);
    }

    boolean wasReadOn(Instant standing) {
        return standing.equals(Typed.moment(known));
    }

    /// Null where all is well.
    @Nullable Reason refusal(Instant now) {
        var moment = parsed();
        if (moment == null) {
            return Reason.NO_MOMENT;
        }
        return Duration.between(moment, now).abs().compareTo(FURTHEST) > 0 ? Reason.FAR : null;
    }

    /// @throws IllegalStateException where it was refused
    Instant moment() {
        var moment = parsed();
        if (moment == null) {
            throw new IllegalStateException("No moment");
        }
        return moment;
    }

    private @Nullable Instant parsed() {
        try {
            return LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(zone).toInstant();
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static String text(Function<String, @Nullable String> sent, String name) {
        var text = sent.apply(name);
        return text == null ? "" : Typed.line(text);
    }
}
