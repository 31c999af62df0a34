package org.cordee.encounter;

import java.util.List;
import java.util.Map;
import org.cordee.contact.Chain;
import org.cordee.contact.Namesake;
import org.cordee.contact.Whom;
import org.cordee.web.Numbers;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;

/// An encounter and its form, with the reasons beside its fields.
///
/// @param encounter as it stands; null for a new one
/// @param about with whom a new one began
/// @param chain how one came to them; null where they are not known yet
/// @param opened whom they led to
/// @param harvest the name that was typed as what came of it
/// @param harvestRefusal why it was not kept; null where it was, or none was typed
public record EncounterView(
        @Nullable Encounter encounter,
        About about,
        @Nullable Chain chain,
        List<Chain.Knot> opened,
        EncounterForm form,
        Map<EncounterField, EncounterForm.Refusal> refusals,
        Whom harvest,
        EncounterForm.@Nullable Refusal harvestRefusal) {

    /// Where what is being written is kept, and where a new one is sent.
    public String address() {
        var standing = encounter;
        if (standing != null) {
            return "/encounters/" + standing.id().value();
        }
        return "/encounters/new" + about.query();
    }

    /// What to say beside a field; null when all is well with it.
    public @Nullable String why(EncounterField field) {
        var refusal = refusals.get(field);
        return refusal == null ? null : words(refusal, field);
    }

    public @Nullable String whyHarvest() {
        return harvestRefusal == null ? null : words(harvestRefusal, EncounterField.WHO);
    }

    /// Whom the name in a field may mean.
    public List<Namesake> namesakes(EncounterField field) {
        var refusal = refusals.get(field);
        return refusal == null ? List.of() : refusal.namesakes();
    }

    private static String words(EncounterForm.Refusal refusal, EncounterField field) {
        return switch (refusal.reason()) {
            case EMPTY -> Words.say("encounter.who.empty");
            case TOO_LONG -> Words.say("encounter.too-long", "most", Numbers.of(refusal.most()));
            case UNCLEAR ->
                    field == EncounterField.LED
                            ? Words.say("encounter.led.unclear")
                            : Words.say("encounter.who.unclear");
            case NO_DAY -> Words.say("encounter.when.none");
            case AHEAD -> Words.say("encounter.when.ahead");
            case CIRCLE -> Words.say("encounter.led.circle");
        };
    }
}
