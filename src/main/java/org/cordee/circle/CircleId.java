package org.cordee.circle;

import java.util.UUID;

public record CircleId(UUID value) {
    public static CircleId of(String text) {
        return new CircleId(UUID.fromString(text));
    }
}
