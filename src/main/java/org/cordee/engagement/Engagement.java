package org.cordee.engagement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An engagement with a client.
///
/// @param subject null while the vault is shut
/// @param endedAt null while it goes on
public record Engagement(
        EngagementId id,
        int version,
        @Nullable Subject subject,
        Instant begunAt,
        @Nullable Instant endedAt) {

    /// How its coach calls it: by the client.
    ///
    /// @throws IllegalStateException while the vault is shut
    public String name() {
        return read().organisation();
    }

    /// Of one that was read with the vault open.
    Subject read() {
        if (subject == null) {
            throw new IllegalStateException("the vault was shut");
        }
        return subject;
    }

    public boolean isOver() {
        return endedAt != null;
    }
}
