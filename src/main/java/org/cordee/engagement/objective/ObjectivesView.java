package org.cordee.engagement.objective;

import java.util.List;
import org.cordee.engagement.Engagement;

/// The objectives of an engagement, the oldest first.
public record ObjectivesView(
        Engagement engagement, List<Objective> standing, List<Objective> closed) {
    public ObjectivesView {
        standing = List.copyOf(standing);
        closed = List.copyOf(closed);
    }

    public boolean isFull() {
        return standing.size() >= Objective.MOST;
    }

    public String state() {
        return engagement.isOver()
                ? "over"
                : standing.isEmpty() && closed.isEmpty() ? "empty" : isFull() ? "full" : "open";
    }

    public String address() {
        return "/engagements/" + engagement.id().value() + "/objectives";
    }
}
