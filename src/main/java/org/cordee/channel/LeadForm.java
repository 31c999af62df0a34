package org.cordee.channel;

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

/// A lead as it is typed.
///
/// @param key which sending of the form this is
/// @param version which text it was written on; 0 for a new one
public record LeadForm(UUID key, int version, Whom who, Map<LeadField, String> typed) {
    static final int LONGEST_WHAT = 200;
    static final int LONGEST_SOURCE = 200;

    public enum Reason {
        EMPTY,
        TOO_LONG,
        UNCLEAR,
        CHOOSE,
        NO_DAY,
        AHEAD,
        NO_HOURS,
        MANY_HOURS,
        NO_EUROS,
        MANY_EUROS
    }

    /// What is to be said beside a field.
    ///
    /// @param most how many there may be
    /// @param namesakes whom a name may mean, where it is not clear
    public record Refusal(Reason reason, int most, List<Namesake> namesakes) {
        static Refusal of(Reason reason) {
            return new Refusal(reason, 0, List.of());
        }

        static Refusal of(Reason reason, int most) {
            return new Refusal(reason, most, List.of());
        }
    }

    public LeadForm {
        var cleaned = new EnumMap<LeadField, String>(LeadField.class);
        for (var field : LeadField.values()) {
            cleaned.put(field, Typed.line(typed.getOrDefault(field, "")));
        }
        cleaned.put(LeadField.WHO, who.name());
        typed = cleaned;
    }

    static LeadForm fresh(LocalDate today) {
        return new LeadForm(
                UUID.randomUUID(),
                0,
                Whom.NOBODY,
                Map.of(
                        LeadField.CAME_ON,
                        today.toString(),
                        LeadField.OUTCOME,
                        LeadOutcome.OPEN.key()));
    }

    /// As it stands.
    static LeadForm of(Lead lead) {
        var typed = new EnumMap<LeadField, String>(LeadField.class);
        typed.put(LeadField.WHAT, lead.what());
        typed.put(LeadField.CAME_ON, lead.cameOn().toString());
        typed.put(LeadField.WAY, lead.way().key());
        typed.put(LeadField.OUTCOME, lead.outcome().key());
        typed.put(LeadField.EFFORT, Amounts.typed(lead.minutes()));
        typed.put(LeadField.EUROS, lead.euros() == null ? "" : lead.euros().toString());
        var contact = lead.contact();
        var who =
                contact == null ? new Whom(lead.source(), "", "") : Whom.of(contact, lead.source());
        return new LeadForm(UUID.randomUUID(), lead.version(), who, typed);
    }

    public String text(LeadField field) {
        return typed.getOrDefault(field, "");
    }

    /// Whether a choice is the one that was made.
    public boolean has(LeadField field, String key) {
        return text(field).equals(key);
    }

    /// What must change before it can be kept, as far as the form itself tells.
    Map<LeadField, Refusal> refusals(LocalDate today) {
        var refusals = new EnumMap<LeadField, Refusal>(LeadField.class);
        if (text(LeadField.WHAT).isEmpty()) {
            refusals.put(LeadField.WHAT, Refusal.of(Reason.EMPTY));
        } else if (Typed.length(text(LeadField.WHAT)) > LONGEST_WHAT) {
            refusals.put(LeadField.WHAT, Refusal.of(Reason.TOO_LONG, LONGEST_WHAT));
        }
        if (Typed.length(text(LeadField.WHO)) > LONGEST_SOURCE) {
            refusals.put(LeadField.WHO, Refusal.of(Reason.TOO_LONG, LONGEST_SOURCE));
        } else if (has(LeadField.WAY, Channel.THROUGH.key()) && who.isEmpty()) {
            refusals.put(LeadField.WHO, Refusal.of(Reason.EMPTY));
        }
        if (Channel.of(text(LeadField.WAY)).isEmpty()) {
            refusals.put(LeadField.WAY, Refusal.of(Reason.CHOOSE));
        }
        if (LeadOutcome.of(text(LeadField.OUTCOME)).isEmpty()) {
            refusals.put(LeadField.OUTCOME, Refusal.of(Reason.CHOOSE));
        }
        var came = cameOn();
        if (came == null) {
            refusals.put(LeadField.CAME_ON, Refusal.of(Reason.NO_DAY));
        } else if (came.isAfter(today)) {
            refusals.put(LeadField.CAME_ON, Refusal.of(Reason.AHEAD));
        }
        refuseAmounts(refusals);
        return refusals;
    }

    private void refuseAmounts(Map<LeadField, Refusal> refusals) {
        if (!text(LeadField.EFFORT).isEmpty()) {
            var minutes = Amounts.minutes(text(LeadField.EFFORT));
            if (minutes == null) {
                refusals.put(LeadField.EFFORT, Refusal.of(Reason.NO_HOURS));
            } else if (minutes > Amounts.MOST_HOURS * 60) {
                refusals.put(LeadField.EFFORT, Refusal.of(Reason.MANY_HOURS, Amounts.MOST_HOURS));
            }
        }
        if (!text(LeadField.EUROS).isEmpty()) {
            var euros = Amounts.euros(text(LeadField.EUROS));
            if (euros == null) {
                refusals.put(LeadField.EUROS, Refusal.of(Reason.NO_EUROS));
            } else if (euros > Amounts.MOST_EUROS) {
                refusals.put(LeadField.EUROS, Refusal.of(Reason.MANY_EUROS, Amounts.MOST_EUROS));
            }
        }
    }

    /// The day that was typed; null where it is none.
    @Nullable LocalDate cameOn() {
        try {
            var day = LocalDate.parse(text(LeadField.CAME_ON));
            return day.getYear() < 1900 || day.getYear() > 9999 ? null : day;
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    // Of a form that was not refused.

    Channel way() {
        return Channel.of(text(LeadField.WAY)).orElseThrow();
    }

    LeadOutcome outcome() {
        return LeadOutcome.of(text(LeadField.OUTCOME)).orElseThrow();
    }

    @Nullable Integer minutes() {
        return Amounts.minutes(text(LeadField.EFFORT));
    }

    @Nullable Integer euros() {
        var euros = Amounts.euros(text(LeadField.EUROS));
        return euros == null ? null : euros.intValue();
    }
}
