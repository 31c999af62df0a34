package org.cordee.giving.feedback;

import java.util.UUID;

public record FeedbackId(UUID value) {
    public static FeedbackId of(String text) {
        return new FeedbackId(UUID.fromString(text));
    }
}
