package org.cordee.circle.session;

import java.util.List;
import java.util.Map;
import org.cordee.circle.CircleId;
import org.cordee.circle.session.SessionPlanForm.Reason;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;

/// The form of a session.
///
/// @param id null for a new one
/// @param crossed whether it is another since it was read
public record SessionPlanView(
        CircleId circle,
        String circleName,
        @Nullable CircleSessionId id,
        SessionPlanForm form,
        Map<String, Reason> refusals,
        boolean crossed) {
    public SessionPlanView {
        refusals = Map.copyOf(refusals);
    }

    public List<Protocol.Step> steps() {
        return form.protocol().steps();
    }

    public String address() {
        return id == null
                ? "/circles/" + circle.value() + "/sessions/new"
                : "/circles/sessions/" + id.value() + "/plan";
    }

    /// What to say beside a field; null where it is well.
    public @Nullable String why(String field) {
        var reason = refusals.get(field);
        return reason == null ? null : Words.say("session.unfit", "reason", reason.name());
    }
}
