package org.cordee.engagement.stakeholder;

import java.util.Map;
import org.cordee.engagement.Engagement;
import org.cordee.engagement.stakeholder.StakeholderForm.Field;
import org.cordee.engagement.stakeholder.StakeholderForm.Reason;
import org.jspecify.annotations.Nullable;

/// The form of somebody around an engagement, with what is to be said beside its fields.
///
/// @param one who is changed; null for somebody new
/// @param crossed whether another window has changed them meanwhile
public record StakeholderView(
        Engagement engagement,
        @Nullable Stakeholder one,
        StakeholderForm form,
        Map<Field, Reason> refusals,
        boolean crossed) {
    public StakeholderView {
        refusals = Map.copyOf(refusals);
    }

    public String room() {
        return "/engagements/" + engagement.id().value() + "/stakeholders";
    }

    public String address() {
        return room() + "/" + (one == null ? "new" : one.id().value().toString());
    }

    public String state() {
        return crossed ? "crossed" : refusals.isEmpty() ? "fresh" : "unfit";
    }

    /// What to say beside a field; null when all is well with it.
    public @Nullable String why(Field field) {
        var reason = refusals.get(field);
        return reason == null ? null : StakeholderForm.why(field, reason);
    }
}
