package org.cordee.partnership.accompaniment;

import java.util.UUID;

/// Which accompaniment: the agreement by which all invited.
public record AccompanimentId(UUID value) {
    public static AccompanimentId of(String text) {
        return new AccompanimentId(UUID.fromString(text));
    }
}
