package org.cordee.circle.session;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cordee.current.Submissions;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// A session as it is typed: when, where, how, and how long each step takes.
///
/// @param minutes of each step, as typed
/// @param zone in which day and hour are meant
/// @param version of the session on which it was written; 0 for a new one
public record SessionPlanForm(
        UUID key,
        Protocol protocol,
        String day,
        String time,
        String place,
        List<String> minutes,
        ZoneId zone,
        int version) {
    static final int LONGEST_PLACE = 200;
    static final int LONGEST_STEP = 180;

    private static final Duration FURTHEST = Duration.ofDays(366);

    /// What is wrong with a field.
    public enum Reason {
        NO_MOMENT,
        PAST,
        FAR,
        TOO_LONG,
        NO_NUMBER,
        ENOUGH
    }

    public SessionPlanForm {
        minutes = List.copyOf(minutes);
    }

    static SessionPlanForm fresh(Protocol protocol, LocalDate today, ZoneId zone) {
        return new SessionPlanForm(
                UUID.randomUUID(),
                protocol,
                today.plusDays(14).toString(),
                "18:30",
                "",
                protocol.steps().stream().map(step -> Integer.toString(step.minutes())).toList(),
                zone,
                0);
    }

    static SessionPlanForm of(CircleSession session, List<SessionStep> steps, ZoneId zone) {
        var there = session.startsAt().atZone(zone);
        return new SessionPlanForm(
                UUID.randomUUID(),
                session.protocol(),
                there.toLocalDate().toString(),
                there.toLocalTime().toString(),
                session.place(),
                steps.stream().map(step -> Integer.toString(step.minutes())).toList(),
                zone,
                session.version());
    }

    /// @param sent by field; null for a field that was not sent
    static SessionPlanForm of(
            Function<String, @Nullable String> sent, Protocol protocol, ZoneId zone) {
        return new SessionPlanForm(
                Submissions.key(text(sent, "key")),
                protocol,
                text(sent, "day"),
                text(sent, "time"),
                text(sent, "place"),
                IntStream.rangeClosed(1, protocol.steps().size())
                        .mapToObj(n -> text(sent, "minutes-" + n))
                        .toList(),
                zone,
                version(text(sent, "version")));
    }

    SessionPlanForm on(int later) {
        return new SessionPlanForm(key, protocol, day, time, place, minutes, zone, later);
    }

    /// What is wrong, by field.
    Map<String, Reason> refusals(Instant now) {
        var refusals = new LinkedHashMap<String, Reason>();
        var startsAt = parsed();
        if (startsAt == null) {
            refusals.put("day", Reason.NO_MOMENT);
        } else if (startsAt.isBefore(now)) {
            refusals.put("day", Reason.PAST);
        } else if (startsAt.isAfter(now.plus(FURTHEST))) {
            refusals.put("day", Reason.FAR);
        }
        if (Typed.length(place) > LONGEST_PLACE) {
            refusals.put("place", Reason.TOO_LONG);
        }
        for (int n = 0; n < minutes.size(); n++) {
            if (length(minutes.get(n)) < 1) {
                refusals.put("minutes-" + (n + 1), Reason.NO_NUMBER);
            }
        }
        return refusals;
    }

    /// @throws IllegalStateException where it was refused
    Instant moment() {
        var moment = parsed();
        if (moment == null) {
            throw new IllegalStateException("No moment");
        }
        return moment;
    }

    List<Integer> lengths() {
        return minutes.stream().map(SessionPlanForm::length).toList();
    }

    private @Nullable Instant parsed() {
        try {
            return LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(zone).toInstant();
        } catch (DateTimeException none) {
            return null;
        }
    }

    /// In minutes; 0 for none that a step can take.
    private static int length(String typed) {
        if (!typed.matches("[0-9]{1,3}")) {
            return 0;
        }
        var minutes = Integer.parseInt(typed);
        return minutes <= LONGEST_STEP ? minutes : 0;
    }

    private static int version(String typed) {
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private static String text(Function<String, @Nullable String> sent, String field) {
        var typed = sent.apply(field);
        return typed == null ? "" : Typed.line(typed);
    }
}
