package org.cordee.introduction;

import java.util.UUID;

public record IntroductionId(UUID value) {
    public static IntroductionId of(String text) {
        return new IntroductionId(UUID.fromString(text));
    }
}
