package org.cordee.channel;

import java.util.UUID;

public record LeadId(UUID value) {
    public static LeadId of(String text) {
        return new LeadId(UUID.fromString(text));
    }
}
