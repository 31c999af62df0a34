package org.cordee.encounter;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.contact.Chain;
import org.cordee.contact.ContactId;
import org.cordee.contact.Namesake;
import org.cordee.contact.Whom;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// An encounter as it is typed. Only who it was is needed.
///
/// @param key which sending of the form this is
/// @param version which text it was written on; 0 for a new one
public record EncounterForm(
        UUID key, int version, Whom who, Whom led, Map<EncounterField, String> typed) {

    public enum Reason {
        EMPTY,
        TOO_LONG,
        UNCLEAR,
        NO_DAY,
        AHEAD,
        CIRCLE
    }

    /// What is to be said beside a field.
    ///
    /// @param most how many characters there may be
    /// @param namesakes whom a name may mean, where it is not clear
    public record Refusal(Reason reason, int most, List<Namesake> namesakes) {
        static Refusal of(Reason reason) {
            return new Refusal(reason, 0, List.of());
        }
    }

    public EncounterForm {
        var cleaned = new EnumMap<EncounterField, String>(EncounterField.class);
        for (var field : EncounterField.values()) {
            var text = typed.getOrDefault(field, "");
            cleaned.put(field, field.hasLines() ? Typed.text(text) : Typed.line(text));
        }
        cleaned.put(EncounterField.WHO, who.name());
        cleaned.put(EncounterField.LED, led.name());
        typed = cleaned;
    }

    static EncounterForm fresh(Whom who, LocalDate today) {
        return new EncounterForm(
                UUID.randomUUID(),
                0,
                who,
                Whom.NOBODY,
                Map.of(EncounterField.MET_ON, today.toString()));
    }

    /// As it stands.
    ///
    /// @param chain how one came to them
    static EncounterForm of(Encounter encounter, @Nullable Chain chain) {
        var typed = new EnumMap<EncounterField, String>(EncounterField.class);
        typed.putAll(encounter.texts());
        typed.put(EncounterField.MET_ON, encounter.metOn().toString());
        var contact = encounter.contact();
        var name = encounter.name();
        return new EncounterForm(
                UUID.randomUUID(),
                encounter.version(),
                contact == null || name == null ? Whom.NOBODY : Whom.of(contact, name),
                leader(chain),
                typed);
    }

    private static Whom leader(@Nullable Chain chain) {
        if (chain == null || !chain.isLed()) {
            return Whom.NOBODY;
        }
        var knot = chain.knots().get(chain.knots().size() - 2);
        ContactId contact = knot.contact();
        var name = knot.name();
        return contact == null || name == null ? Whom.NOBODY : Whom.of(contact, name);
    }

    public String text(EncounterField field) {
        return typed.getOrDefault(field, "");
    }

    /// Whether anything of what can wait is there.
    public boolean hasMore() {
        return typed.entrySet().stream()
                .anyMatch(field ->
                        switch (field.getKey()) {
                            case WHO, ALIVE, MET_ON -> false;
                            case SYNERGY, NEXT, OFFERED, RECEIVED, PLACE, LED ->
                                    !field.getValue().isEmpty();
                        });
    }

    /// What must change before it can be kept, as far as the form itself tells.
    Map<EncounterField, Refusal> refusals(LocalDate today) {
        var refusals = new EnumMap<EncounterField, Refusal>(EncounterField.class);
        for (var field : EncounterField.values()) {
            if (field.longest() > 0 && Typed.length(text(field)) > field.longest()) {
                refusals.put(field, new Refusal(Reason.TOO_LONG, field.longest(), List.of()));
            }
        }
        var day = day(today);
        if (day == null) {
            refusals.put(EncounterField.MET_ON, Refusal.of(Reason.NO_DAY));
        } else if (day.isAfter(today)) {
            refusals.put(EncounterField.MET_ON, Refusal.of(Reason.AHEAD));
        }
        return refusals;
    }

    /// The day that was typed: today where none was, null where it is none.
    @Nullable LocalDate day(LocalDate today) {
        var text = text(EncounterField.MET_ON);
        if (text.isEmpty()) {
            return today;
        }
        try {
            var day = LocalDate.parse(text);
            return day.getYear() < 1900 ? null : day;
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /// The texts alone.
    Map<EncounterField, String> texts() {
        var texts = new EnumMap<EncounterField, String>(typed);
        texts.remove(EncounterField.WHO);
        texts.remove(EncounterField.LED);
        texts.remove(EncounterField.MET_ON);
        return texts;
    }
}
