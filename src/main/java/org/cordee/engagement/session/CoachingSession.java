package org.cordee.engagement.session;

import java.time.Instant;
import org.cordee.engagement.EngagementId;
import org.jspecify.annotations.Nullable;

/// A session of an engagement, as its coach reads it.
///
/// @param subject null where none is chosen yet
/// @param notedAt when something was first noted; null while nothing is
public record CoachingSession(
        CoachingSessionId id,
        EngagementId engagement,
        Instant startsAt,
        @Nullable CoacheeSubject subject,
        @Nullable Instant notedAt) {

    /// Planned, until it begins or something is noted.
    public boolean isPlanned(Instant now) {
        return notedAt == null && startsAt.isAfter(now);
    }

    public boolean isNoted() {
        return notedAt != null;
    }

    public String address() {
        return "/engagements/" + engagement.value() + "/sessions/" + id.value();
    }
}
