package org.cordee.circle.practice;

import java.util.UUID;

public record SharedPracticeId(UUID value) {
    public static SharedPracticeId of(String text) {
        return new SharedPracticeId(UUID.fromString(text));
    }
}
