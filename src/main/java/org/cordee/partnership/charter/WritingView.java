package org.cordee.partnership.charter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.Partnership;
import org.jspecify.annotations.Nullable;

/// The page on which a proposal is written.
///
/// @param key by which a second sending is known
/// @param base the version it is written upon
/// @param answering the proposal that it answers
/// @param fromPoints whether shared points were laid into it
/// @param fields the sections in order, then the word beside them
/// @param savedAt when the draft was kept last; null where there is none
/// @param why what stands against sending it, where it concerns no field
public record WritingView(
        Partnership room,
        MemberId me,
        UUID key,
        int base,
        @Nullable Proposal answering,
        boolean fromPoints,
        List<Wording> fields,
        Wording word,
        @Nullable Instant savedAt,
        @Nullable Refusal why) {

    public enum Refusal {
        /// It says what is in force already.
        SAME,
        /// Another version came into force in between.
        MOVED,
        /// Something was saved in another window in between.
        CROSSED,
        /// There are more open proposals than anybody can read.
        ENOUGH,
        /// A field is too long.
        UNFIT
    }

    /// @param section null for the word beside the text
    /// @param words what lies in it
    /// @param version how often its draft was saved
    /// @param open whether it is shown unfolded
    /// @param tooLong whether it holds more than it may
    /// @param other what is to be read beside it: what lies in the other window, or is in force now
    public record Wording(
            @Nullable Section section,
            String words,
            int version,
            boolean open,
            boolean tooLong,
            @Nullable String other) {
        public String key() {
            return section == null ? Draft.WORD : section.key();
        }
    }

    /// For `data-state`.
    public String state() {
        return why == null ? "writing" : why.name().toLowerCase(java.util.Locale.ROOT);
    }
}
