package org.cordee.engagement.stakeholder;

import java.util.List;
import org.cordee.engagement.Engagement;

/// Those around an engagement, in the order in which they came.
///
/// @param full whether nobody more can be added
public record StakeholdersView(Engagement engagement, List<Stakeholder> people, boolean full) {
    public StakeholdersView {
        people = List.copyOf(people);
    }

    public String address() {
        return "/engagements/" + engagement.id().value() + "/stakeholders";
    }

    public String state() {
        return engagement.isOver() ? "over" : people.isEmpty() ? "empty" : "open";
    }
}
