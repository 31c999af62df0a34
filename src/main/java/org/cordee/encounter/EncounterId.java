package org.cordee.encounter;

import java.util.UUID;

public record EncounterId(UUID value) {
    public static EncounterId of(String text) {
        return new EncounterId(UUID.fromString(text));
    }
}
