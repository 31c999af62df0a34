package org.cordee.engagement.session;

import java.time.Instant;
import org.cordee.engagement.EngagementId;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;

/// The form of when a session is.
///
/// @param id null for a new one
/// @param refusal null where all is well with the moment
/// @param other when another window put it meanwhile; null for nothing
/// @param over whether the engagement is
public record CoachingPlanView(
        EngagementId engagement,
        @Nullable CoachingSessionId id,
        CoachingPlanForm form,
        CoachingPlanForm.@Nullable Reason refusal,
        @Nullable Instant other,
        boolean over) {

    public String state() {
        return over
                ? "over"
                : other != null
                        ? "crossed"
                        : refusal != null ? "unfit" : id == null ? "new" : "change";
    }

    public String address() {
        return back() + (id == null ? "/new" : "/plan");
    }

    /// Where one comes from.
    public String back() {
        var sessions = "/engagements/" + engagement.value() + "/sessions";
        return id == null ? sessions : sessions + "/" + id.value();
    }

    /// What to say beside the day; null when all is well with it.
    public @Nullable String why() {
        return switch (refusal) {
            case null -> null;
            case NO_MOMENT -> Words.say("coaching.plan.no-moment");
            case FAR -> Words.say("coaching.plan.far");
        };
    }
}
