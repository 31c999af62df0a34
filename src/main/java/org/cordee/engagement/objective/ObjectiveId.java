package org.cordee.engagement.objective;

import java.util.UUID;

public record ObjectiveId(UUID value) {
    public static ObjectiveId of(String text) {
        return new ObjectiveId(UUID.fromString(text));
    }
}
