package org.cordee.engagement.session;

import java.util.List;
import org.cordee.engagement.Engagement;
import org.jspecify.annotations.Nullable;

/// The sessions of an engagement, the latest first.
///
/// @param planned what is to come of those on this page
/// @param held what was
/// @param open the subjects that are open, on the first page
/// @param last the one after which further ones are read; null where there are none
public record CoachingSessionsView(
        Engagement engagement,
        List<CoachingSession> planned,
        List<CoachingSession> held,
        List<CoacheeSubject> open,
        boolean further,
        @Nullable CoachingSessionId last) {
    public CoachingSessionsView {
        planned = List.copyOf(planned);
        held = List.copyOf(held);
        open = List.copyOf(open);
    }

    public String state() {
        return planned.isEmpty() && held.isEmpty() && !further ? "empty" : "some";
    }

    public String address() {
        return "/engagements/" + engagement.id().value() + "/sessions";
    }
}
