package org.cordee.giving.gesture;

import java.util.List;
import java.util.Map;
import org.cordee.contact.ContactId;
import org.cordee.contact.Namesake;
import org.cordee.giving.gesture.GestureForm.Reason;
import org.cordee.web.Numbers;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;

/// The form of a gesture, with the reasons beside its fields.
///
/// @param about with whom it began; null for nobody in particular
/// @param namesakes whom the name may mean, where it is not clear
public record GestureView(
        @Nullable ContactId about,
        GestureForm form,
        Map<String, Reason> refusals,
        List<Namesake> namesakes) {

    /// With whom it began, as an address says it.
    public String with() {
        return about == null ? "" : "?with=" + about.value();
    }

    /// What to say beside a field; null when all is well with it.
    public @Nullable String why(String field) {
        return switch (refusals.get(field)) {
            case null -> null;
            case WHO_EMPTY -> Words.say("gesture.who.empty");
            case WHO_TOO_LONG ->
                    Words.say(
                            "gesture.too-long",
                            "most",
                            Numbers.of(org.cordee.contact.file.Person.LONGEST_NAME));
            case WHO_UNCLEAR -> Words.say("gesture.who.unclear");
            case ONESELF -> Words.say("gesture.who.oneself");
            case ENOUGH -> Words.say("gesture.who.enough");
            case KIND -> Words.say("gesture.kind.none");
            case EMPTY -> Words.say("gesture.words.empty");
            case TOO_LONG ->
                    Words.say("gesture.too-long", "most", Numbers.of(GestureForm.LONGEST_WORDS));
            case NO_DAY -> Words.say("gesture.day.none");
            case AHEAD -> Words.say("gesture.day.ahead");
        };
    }
}
