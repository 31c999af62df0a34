package org.cordee.contact;

import java.util.Map;
import org.cordee.web.Numbers;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;

/// A contact and its form, with the reasons beside its fields.
///
/// @param contact as they stand; null for somebody new
public record ContactView(
        @Nullable Contact contact,
        ContactForm form,
        Map<ContactField, ContactForm.Refusal> refusals) {

    /// What to say beside a field; null when all is well with it.
    public @Nullable String why(ContactField field) {
        var refusal = refusals.get(field);
        if (refusal == null) {
            return null;
        }
        var line = Numbers.of(refusal.line());
        var most = Numbers.of(refusal.most());
        return switch (refusal.reason()) {
            case EMPTY -> Words.say("contact.name.empty");
            case TOO_LONG ->
                    refusal.line() < 2
                            ? Words.say("contact.too-long", "most", most)
                            : Words.say("contact.line-too-long", "line", line, "most", most);
            case NO_ADDRESS -> Words.say("contact.email.unfit", "line", line);
            case NO_SITE -> Words.say("contact.website.unfit", "line", line);
            case TOO_MANY -> Words.say("contact.too-many", "most", most);
        };
    }
}
