package org.cordee.circle.action;

import java.util.UUID;

public record CommonActionId(UUID value) {
    public static CommonActionId of(String text) {
        return new CommonActionId(UUID.fromString(text));
    }
}
