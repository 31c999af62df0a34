package org.cordee.circle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody who is not in a circle reads of it.
///
/// @param members how many are in it
/// @param candidacy one's own, open; null for none
public record Door(
        Circle circle,
        CircleCharter charter,
        int members,
        @Nullable String host,
        @Nullable Candidacy candidacy) {

    /// @param inviter who asked one in; null where one knocked
    /// @param presentedAt null while one has not said what one brings
    /// @param signed whether one signed the charter as it stands
    public record Candidacy(
            @Nullable String inviter,
            String word,
            String brings,
            String seeks,
            @Nullable Instant presentedAt,
            boolean signed) {}
}
