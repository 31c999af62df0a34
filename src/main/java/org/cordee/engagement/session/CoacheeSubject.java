package org.cordee.engagement.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a coachee chose to work on, in their own words: nobody words it anew.
///
/// @param byLink whether the coachee wrote it; else they said it, and the coach wrote it down
/// @param closedAt null while it is open
/// @param closedIn the session in which it came to its end; null while it is open, and where that
///   session was called off
public record CoacheeSubject(
        CoacheeSubjectId id,
        String line,
        boolean byLink,
        Instant chosenAt,
        @Nullable Instant closedAt,
        @Nullable CoachingSessionId closedIn) {

    public boolean isOpen() {
        return closedAt == null;
    }
}
