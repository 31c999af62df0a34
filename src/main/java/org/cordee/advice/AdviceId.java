package org.cordee.advice;

import java.util.UUID;

public record AdviceId(UUID value) {
    public static AdviceId of(String text) {
        return new AdviceId(UUID.fromString(text));
    }
}
