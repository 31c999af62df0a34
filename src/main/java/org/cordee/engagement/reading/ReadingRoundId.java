package org.cordee.engagement.reading;

import java.util.UUID;

/// A round in which readings are asked.
public record ReadingRoundId(UUID value) {
    public static ReadingRoundId of(String text) {
        return new ReadingRoundId(UUID.fromString(text));
    }
}
