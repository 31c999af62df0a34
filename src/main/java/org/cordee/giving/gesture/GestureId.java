package org.cordee.giving.gesture;

import java.util.UUID;

public record GestureId(UUID value) {
    public static GestureId of(String text) {
        return new GestureId(UUID.fromString(text));
    }
}
