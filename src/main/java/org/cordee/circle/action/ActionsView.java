package org.cordee.circle.action;

import java.util.List;

/// The common actions of a circle, the latest first.
///
/// @param current those being prepared or done; none on a further page
/// @param further whether it is a further page of those that are over
/// @param more whether there are others, proposed before
public record ActionsView(
        Companions companions,
        List<CommonAction> current,
        List<CommonAction> over,
        boolean further,
        boolean more) {
    public ActionsView {
        current = List.copyOf(current);
        over = List.copyOf(over);
    }

    public String state() {
        return current.isEmpty() && over.isEmpty() && !further ? "empty" : "some";
    }
}
