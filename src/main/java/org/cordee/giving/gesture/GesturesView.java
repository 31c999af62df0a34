package org.cordee.giving.gesture;

import java.util.List;

/// A page of what one gave, or of what reached one.
///
/// @param asks what others noted of which one said nothing yet; on the first page
/// @param first whether this is the first page
/// @param more whether there are earlier ones
/// @param drafted whether a new one was begun and waits
public record GesturesView(
        boolean gave,
        List<Gesture> asks,
        List<Gesture> lines,
        boolean first,
        boolean more,
        boolean drafted) {

    /// Whether there is nothing at all on this side.
    public boolean isNew() {
        return first && lines.isEmpty();
    }
}
