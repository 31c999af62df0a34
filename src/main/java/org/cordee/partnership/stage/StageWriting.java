package org.cordee.partnership.stage;

import java.util.List;
import org.cordee.partnership.Partnership;
import org.jspecify.annotations.Nullable;

/// The page on which a stage is written.
///
/// @param stage of which another text is written; null for a new one
/// @param answered whose wording is answered; null for nobody's
/// @param others what the others give and get, which they alone write
/// @param trouble why it could not be proposed; null where nothing stood in the way
public record StageWriting(
        Partnership room,
        @Nullable StageId stage,
        @Nullable String answered,
        List<StageView.Part> others,
        StageForm form,
        @Nullable Trouble trouble) {

    /// Why a text could not be proposed.
    public enum Trouble {
        /// Something in it does not fit.
        UNFIT,
        /// All have agreed on another text since the form was shown.
        MOVED,
        /// It reads like the one that stands.
        SAME,
        /// The path has forty stages.
        FULL,
        /// Five hundred proposals are open in the room.
        ENOUGH
    }

    public String state() {
        return trouble != null ? "again" : stage == null ? "new" : "another";
    }
}
