package org.cordee.engagement.session;

import java.util.List;
import org.cordee.engagement.Engagement;

/// The subjects of an engagement, the latest first.
///
/// @param further whether it is a further page
/// @param more whether there are others, chosen before
public record SubjectsView(
        Engagement engagement, List<CoacheeSubject> subjects, boolean further, boolean more) {
    public SubjectsView {
        subjects = List.copyOf(subjects);
    }

    public String state() {
        return subjects.isEmpty() && !further ? "empty" : "some";
    }

    public String address() {
        return "/engagements/" + engagement.id().value() + "/sessions";
    }
}
