package org.cordee.circle.session;

import java.util.UUID;

public record CircleSessionId(UUID value) {
    public static CircleSessionId of(String text) {
        return new CircleSessionId(UUID.fromString(text));
    }
}
