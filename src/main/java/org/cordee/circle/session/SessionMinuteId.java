package org.cordee.circle.session;

import java.util.UUID;

public record SessionMinuteId(UUID value) {
    public static SessionMinuteId of(String text) {
        return new SessionMinuteId(UUID.fromString(text));
    }
}
