package org.cordee.circle;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The door of a circle, for somebody who is not in it.
///
/// @param form what one is writing
/// @param reason why it did not go; null where nothing else was in the way
public record DoorView(
        Door door,
        KnockForm form,
        Map<String, CircleForm.Reason> refusals,
        @Nullable Reason reason) {

    public enum Reason {
        /// The charter is another by now.
        CROSSED,
        /// Not yet again.
        LATER,
        /// One stands at many doors.
        ENOUGH
    }

    public @Nullable String why(String field) {
        return CircleFormView.why(refusals, field);
    }
}
