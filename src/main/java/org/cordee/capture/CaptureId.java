package org.cordee.capture;

import java.util.UUID;

public record CaptureId(UUID value) {
    public static CaptureId of(String text) {
        return new CaptureId(UUID.fromString(text));
    }
}
