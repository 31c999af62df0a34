package org.cordee.partnership.work;

import java.util.List;
import org.cordee.current.MemberId;
import org.cordee.partnership.Partnership;

/// What a party finds on the page of the work.
///
/// @param contributions a page of them, the latest day first
/// @param further where the next page goes on; empty on the last
/// @param first whether it is the first page
public record WorkView(
        Partnership room,
        MemberId me,
        List<Contribution> contributions,
        String further,
        boolean first) {

    public boolean inside() {
        return room.has(me);
    }

    /// For `data-state`.
    public String state() {
        return contributions.isEmpty() ? "empty" : inside() ? "noted" : "left";
    }
}
