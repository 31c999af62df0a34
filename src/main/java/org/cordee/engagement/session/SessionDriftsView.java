package org.cordee.engagement.session;

import java.util.List;
import org.cordee.engagement.Engagement;
import org.jspecify.annotations.Nullable;

/// The drifts of an engagement, the latest first.
///
/// @param last the session after which further ones are read; null where there are none
public record SessionDriftsView(
        Engagement engagement,
        List<SessionDrift> drifts,
        boolean further,
        @Nullable CoachingSessionId last) {
    public SessionDriftsView {
        drifts = List.copyOf(drifts);
    }

    public String state() {
        return drifts.isEmpty() ? "empty" : "some";
    }

    public String address() {
        return "/engagements/" + engagement.id().value() + "/sessions";
    }
}
