package org.cordee.giving.gesture;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.contact.Whom;
import org.cordee.current.Submissions;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// A gesture as it is typed.
///
/// @param key which sending of the form this is
/// @param gave whether one gave it, or else received it
/// @param kind as sent
/// @param day as typed
public record GestureForm(
        UUID key, boolean gave, Whom who, String kind, String words, String day, boolean told) {
    static final int LONGEST_WORDS = 1000;
    static final int LONGEST_CHANGE = 2000;

    /// The names of its fields, which a draft keeps.
    static final List<String> FIELDS =
            List.of("side", "who", "who.chosen", "who.asked", "kind", "words", "day", "told");

    static final String RECEIVED = "received";

    public enum Reason {
        WHO_EMPTY,
        WHO_TOO_LONG,
        WHO_UNCLEAR,
        ONESELF,
        ENOUGH,
        KIND,
        EMPTY,
        TOO_LONG,
        NO_DAY,
        AHEAD
    }

    static GestureForm fresh(Whom who, boolean gave, LocalDate today) {
        return new GestureForm(UUID.randomUUID(), gave, who, "", "", today.toString(), false);
    }

    static GestureForm of(Map<String, String> typed) {
        return new GestureForm(
                Submissions.key(typed.getOrDefault("key", "")),
                !RECEIVED.equals(typed.get("side")),
                new Whom(
                        typed.getOrDefault("who", ""),
                        typed.getOrDefault("who.chosen", ""),
                        typed.getOrDefault("who.asked", "")),
                typed.getOrDefault("kind", ""),
                Typed.text(typed.getOrDefault("words", "")),
                Typed.line(typed.getOrDefault("day", "")),
                typed.containsKey("told"));
    }

    /// What must change before it can be noted, by field, as far as the form itself tells.
    Map<String, Reason> refusals(LocalDate today) {
        var refusals = new LinkedHashMap<String, Reason>();
        if (GestureKind.of(kind).isEmpty()) {
            refusals.put("kind", Reason.KIND);
        }
        if (words.isEmpty()) {
            refusals.put("words", Reason.EMPTY);
        } else if (Typed.length(words) > LONGEST_WORDS) {
            refusals.put("words", Reason.TOO_LONG);
        }
        var on = day(today);
        if (on == null) {
            refusals.put("day", Reason.NO_DAY);
        } else if (on.isAfter(today)) {
            refusals.put("day", Reason.AHEAD);
        }
        return refusals;
    }

    /// The day that was typed: today where none was, null where it is none.
    @Nullable LocalDate day(LocalDate today) {
        if (day.isEmpty()) {
            return today;
        }
        try {
            var on = LocalDate.parse(day);
            return on.getYear() < 1900 ? null : on;
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
