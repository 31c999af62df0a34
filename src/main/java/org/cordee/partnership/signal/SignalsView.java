package org.cordee.partnership.signal;

import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.Partnership;
import org.jspecify.annotations.Nullable;

/// The page of what is worth talking about in a room.
///
/// @param open what is to be talked about, the latest first
/// @param over what was, and how it ended
/// @param unfit what was typed and does not fit; null when all is well
public record SignalsView(
        Partnership room,
        MemberId me,
        List<SignalTalk> open,
        List<SignalTalk> over,
        @Nullable Unfit unfit) {

    /// A form that comes back: of which signal, with what was typed.
    public record Unfit(UUID key, Flaw flaw, String at, String how, String why) {}

    public enum Flaw {
        NO_MOMENT,
        PAST_MOMENT,
        NO_HOW,
        NO_WHY,
        LONG_WHY,
        /// Something else was agreed meanwhile.
        MOVED
    }
}
