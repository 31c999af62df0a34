package org.cordee.giving.gesture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody typed of what a gesture changed, and was not kept.
///
/// @param since when what they had before them was written; null for nothing
/// @param crossed whether another window has written since; else it is too long
public record UnkeptChange(@Nullable Instant since, String words, boolean crossed) {
    /// The text on which it would be written if it were sent again: what stands now, once it was
    /// shown.
    public @Nullable Instant on(Gesture standing) {
        return crossed ? standing.changedAt() : since;
    }
}
