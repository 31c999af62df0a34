package org.cordee.round;

import java.util.UUID;

/// Which round.
public record RoundId(UUID value) {
    public static RoundId of(String text) {
        return new RoundId(UUID.fromString(text));
    }
}
