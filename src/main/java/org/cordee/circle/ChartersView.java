package org.cordee.circle;

import java.util.List;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;

/// The charter of a circle, every version of it, and who signed which.
///
/// @param typed a new version that was not kept; null for none
/// @param reason why; null where nothing was tried
public record ChartersView(
        Circle circle,
        MemberId me,
        List<CircleCharter> charters,
        List<Companion> companions,
        @Nullable String typed,
        @Nullable Reason reason) {

    public enum Reason {
        EMPTY,
        TOO_LONG,
        /// There is a later version by now.
        CROSSED
    }

    public CircleCharter latest() {
        return charters.getFirst();
    }

    public boolean isHost() {
        return me.equals(circle.host());
    }

    /// Whether one has signed it as it stands.
    public boolean isSigned() {
        return companions.stream()
                .anyMatch(one -> one.member().equals(me) && one.signed() == latest().version());
    }
}
