package org.cordee.engagement.session;

import java.util.UUID;

public record CoachingSessionId(UUID value) {
    public static CoachingSessionId of(String text) {
        return new CoachingSessionId(UUID.fromString(text));
    }
}
