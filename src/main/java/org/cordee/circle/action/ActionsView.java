package org.cordee.circle.action;

import java.util.List;

/// The common actions of a circle, the latest first.
///
/// @param current those being prepared or done
public record ActionsView(
        Companions companions, List<CommonAction> current, List<CommonAction> over) {
    public ActionsView {
        current = List.copyOf(current);
        over = List.copyOf(over);
    }

    public String state() {
        return current.isEmpty() && over.isEmpty() ? "empty" : "some";
    }
}
