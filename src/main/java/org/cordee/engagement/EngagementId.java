package org.cordee.engagement;

import java.util.UUID;

public record EngagementId(UUID value) {
    public static EngagementId of(String text) {
        return new EngagementId(UUID.fromString(text));
    }
}
