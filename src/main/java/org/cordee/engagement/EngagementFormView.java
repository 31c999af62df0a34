package org.cordee.engagement;

import java.util.Map;
import org.cordee.engagement.EngagementForm.Reason;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;

/// The form of an engagement, with what is to be said beside its fields.
///
/// @param id of what is changed; null for a new one
/// @param other what another window kept meanwhile; null for nothing
/// @param drafted whether it is as it was typed and not yet sent
public record EngagementFormView(
        @Nullable EngagementId id,
        EngagementForm form,
        Map<EngagementField, Reason> refusals,
        @Nullable Engagement other,
        boolean drafted) {

    public EngagementFormView {
        refusals = Map.copyOf(refusals);
    }

    public String address() {
        return "/engagements/" + (id == null ? "new" : id.value() + "/text");
    }

    /// Where one comes from.
    public String back() {
        return id == null ? "/engagements" : "/engagements/" + id.value();
    }

    public String state() {
        return other != null
                ? "crossed"
                : !refusals.isEmpty() ? "unfit" : drafted ? "drafted" : "fresh";
    }

    /// What stands now where another window was quicker; null where it says the same.
    public @Nullable String standing(EngagementField field) {
        if (other == null) {
            return null;
        }
        var text = EngagementForm.texts(other.read()).getOrDefault(field, "");
        return text.equals(form.text(field)) ? null : text;
    }

    /// What to say beside a field; null when all is well with it.
    public @Nullable String why(EngagementField field) {
        return switch (refusals.get(field)) {
            case null -> null;
            case EMPTY -> Words.say("engagement.empty");
            case TOO_LONG -> Words.say("engagement.too-long");
        };
    }
}
