package org.cordee.engagement.objective;

import java.util.Map;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.objective.ObjectiveForm.Reason;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;

/// The form of an objective, with what is to be said beside its fields.
///
/// @param id of what is changed; null for a new one
/// @param other what another window kept meanwhile; null for nothing
/// @param hindrance why it cannot be kept now, whatever is typed; null for nothing
/// @param drafted whether it is as it was typed and not yet sent
public record ObjectiveFormView(
        EngagementId engagement,
        @Nullable ObjectiveId id,
        ObjectiveForm form,
        Map<ObjectiveField, Reason> refusals,
        @Nullable Objective other,
        @Nullable Hindrance hindrance,
        boolean drafted) {

    /// Why none is begun or changed.
    public enum Hindrance {
        /// As many stand as may.
        FULL,
        /// The engagement is over.
        OVER,
        /// This objective is closed.
        CLOSED
    }

    public ObjectiveFormView {
        refusals = Map.copyOf(refusals);
    }

    public String address() {
        return back() + "/" + (id == null ? "new" : id.value());
    }

    /// Where one comes from.
    public String back() {
        return "/engagements/" + engagement.value() + "/objectives";
    }

    public String state() {
        return hindrance != null
                ? "hindered"
                : other != null
                        ? "crossed"
                        : !refusals.isEmpty() ? "unfit" : drafted ? "drafted" : "fresh";
    }

    /// What stands now where another window was quicker; null where it says the same.
    public @Nullable String standing(ObjectiveField field) {
        if (other == null) {
            return null;
        }
        var text = ObjectiveForm.texts(other).getOrDefault(field, "");
        return text.equals(form.text(field)) ? null : text;
    }

    /// What to say beside a field; null when all is well with it.
    public @Nullable String why(ObjectiveField field) {
        return switch (refusals.get(field)) {
            case null -> null;
            case EMPTY ->
                    field == ObjectiveField.TEXT
                            ? Words.say("objective.text.empty")
                            : Words.say("objective.indicator.empty");
            case TOO_LONG -> Words.say("objective.too-long");
            case NO_DAY -> Words.say("objective.by.wrong");
        };
    }
}
