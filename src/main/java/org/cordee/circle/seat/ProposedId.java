package org.cordee.circle.seat;

import java.util.UUID;

public record ProposedId(UUID value) {
    public static ProposedId of(String text) {
        return new ProposedId(UUID.fromString(text));
    }
}
