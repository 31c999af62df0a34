package org.cordee.advice;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.contact.Namesake;
import org.cordee.contact.Whom;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// An advice as it is typed.
///
/// @param key which sending of the form this is
/// @param version which text it was written on; 0 for a new one
public record AdviceForm(UUID key, int version, Whom who, Map<AdviceField, String> typed) {
    /// Further ahead nobody looks again.
    private static final int MOST_YEARS = 10;

    public enum Reason {
        EMPTY,
        TOO_LONG,
        UNCLEAR,
        CHOOSE,
        NO_DAY,
        AHEAD,
        PAST,
        FAR
    }

    /// What is to be said beside a field.
    ///
    /// @param most how many characters there may be
    /// @param namesakes whom a name may mean, where it is not clear
    public record Refusal(Reason reason, int most, List<Namesake> namesakes) {
        static Refusal of(Reason reason) {
            return new Refusal(reason, 0, List.of());
        }

        static Refusal tooLong(int most) {
            return new Refusal(Reason.TOO_LONG, most, List.of());
        }
    }

    public AdviceForm {
        var cleaned = new EnumMap<AdviceField, String>(AdviceField.class);
        for (var field : AdviceField.values()) {
            var text = typed.getOrDefault(field, "");
            cleaned.put(field, field.hasLines() ? Typed.text(text) : Typed.line(text));
        }
        cleaned.put(AdviceField.WHO, who.name());
        // A day that was not asked for says nothing.
        if (!Again.ON.key().equals(cleaned.get(AdviceField.AGAIN))) {
            cleaned.put(AdviceField.LOOK_ON, "");
        }
        typed = cleaned;
    }

    static AdviceForm fresh(Whom who, LocalDate today) {
        return new AdviceForm(
                UUID.randomUUID(),
                0,
                who,
                Map.of(
                        AdviceField.GIVEN_ON,
                        today.toString(),
                        AdviceField.SENSE,
                        Sense.UNSURE.key(),
                        AdviceField.DECISION,
                        Decision.REST.key(),
                        AdviceField.AGAIN,
                        Again.THREE.key()));
    }

    /// As it stands.
    static AdviceForm of(Advice advice) {
        var typed = new EnumMap<AdviceField, String>(AdviceField.class);
        typed.put(AdviceField.WORDS, advice.words());
        typed.put(AdviceField.SUBJECT, advice.subject());
        typed.put(AdviceField.KNOWN, advice.known().key());
        typed.put(AdviceField.KNOWN_HOW, advice.knownHow());
        typed.put(AdviceField.SENSE, advice.sense().key());
        typed.put(AdviceField.DECISION, advice.decision().key());
        typed.put(AdviceField.GROUND, advice.ground());
        typed.put(AdviceField.GIVEN_ON, advice.givenOn().toString());
        var lookOn = advice.lookOn();
        var again =
                lookOn != null ? Again.ON : advice.besideChannels() ? Again.CHANNELS : Again.NEVER;
        typed.put(AdviceField.AGAIN, again.key());
        typed.put(AdviceField.LOOK_ON, lookOn == null ? "" : lookOn.toString());
        var contact = advice.contact();
        var who =
                contact == null ? new Whom(advice.name(), "", "") : Whom.of(contact, advice.name());
        return new AdviceForm(UUID.randomUUID(), advice.version(), who, typed);
    }

    /// Whether keeping it would leave everything as it stands in `standing`.
    boolean says(AdviceForm standing, LocalDate today) {
        var told = new EnumMap<AdviceField, String>(typed);
        var day = Again.of(text(AdviceField.AGAIN)).map(again -> again.from(today)).orElse(null);
        if (day != null) {
            told.put(AdviceField.AGAIN, Again.ON.key());
            told.put(AdviceField.LOOK_ON, day.toString());
        }
        return told.equals(standing.typed());
    }

    public String text(AdviceField field) {
        return typed.getOrDefault(field, "");
    }

    /// Whether a choice is the one that was made.
    public boolean has(AdviceField field, String key) {
        return text(field).equals(key);
    }

    /// What must change before it can be kept, as far as the form itself tells.
    ///
    /// @param standing the day to come back that stands already, which need not be ahead
    Map<AdviceField, Refusal> refusals(LocalDate today, @Nullable LocalDate standing) {
        var refusals = new EnumMap<AdviceField, Refusal>(AdviceField.class);
        for (var field : AdviceField.values()) {
            if (field.longest() > 0 && Typed.length(text(field)) > field.longest()) {
                refusals.put(field, Refusal.tooLong(field.longest()));
            }
        }
        for (var needed : List.of(AdviceField.WORDS, AdviceField.SUBJECT)) {
            if (text(needed).isEmpty()) {
                refusals.put(needed, Refusal.of(Reason.EMPTY));
            }
        }
        if (Known.of(text(AdviceField.KNOWN)).isEmpty()) {
            refusals.put(AdviceField.KNOWN, Refusal.of(Reason.CHOOSE));
        }
        if (Sense.of(text(AdviceField.SENSE)).isEmpty()) {
            refusals.put(AdviceField.SENSE, Refusal.of(Reason.CHOOSE));
        }
        if (Decision.of(text(AdviceField.DECISION)).isEmpty()) {
            refusals.put(AdviceField.DECISION, Refusal.of(Reason.CHOOSE));
        }
        var given = day(AdviceField.GIVEN_ON);
        if (given == null) {
            refusals.put(AdviceField.GIVEN_ON, Refusal.of(Reason.NO_DAY));
        } else if (given.isAfter(today)) {
            refusals.put(AdviceField.GIVEN_ON, Refusal.of(Reason.AHEAD));
        }
        refuseLook(refusals, today, standing);
        return refusals;
    }

    private void refuseLook(
            Map<AdviceField, Refusal> refusals, LocalDate today, @Nullable LocalDate standing) {
        var again = Again.of(text(AdviceField.AGAIN)).orElse(null);
        if (again == null) {
            refusals.put(AdviceField.AGAIN, Refusal.of(Reason.CHOOSE));
        } else if (again == Again.ON) {
            var day = day(AdviceField.LOOK_ON);
            if (day == null) {
                refusals.put(AdviceField.LOOK_ON, Refusal.of(Reason.NO_DAY));
            } else if (!day.isAfter(today) && !day.equals(standing)) {
                refusals.put(AdviceField.LOOK_ON, Refusal.of(Reason.PAST));
            } else if (day.isAfter(today.plusYears(MOST_YEARS))) {
                refusals.put(AdviceField.LOOK_ON, Refusal.of(Reason.FAR));
            }
        }
    }

    /// The day that was typed in a field; null where it is none.
    @Nullable LocalDate day(AdviceField field) {
        try {
            var day = LocalDate.parse(text(field));
            return day.getYear() < 1900 || day.getYear() > 9999 ? null : day;
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    // Of a form that was not refused.

    Known known() {
        return Known.of(text(AdviceField.KNOWN)).orElseThrow();
    }

    Sense sense() {
        return Sense.of(text(AdviceField.SENSE)).orElseThrow();
    }

    Decision decision() {
        return Decision.of(text(AdviceField.DECISION)).orElseThrow();
    }

    Again again() {
        return Again.of(text(AdviceField.AGAIN)).orElseThrow();
    }

    @Nullable LocalDate lookOn(LocalDate today) {
        return again() == Again.ON ? day(AdviceField.LOOK_ON) : again().from(today);
    }
}
