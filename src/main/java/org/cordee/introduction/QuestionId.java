package org.cordee.introduction;

import java.util.UUID;

/// One side of an introduction, as it is put to whom it is about.
public record QuestionId(UUID value) {
    public static QuestionId of(String text) {
        return new QuestionId(UUID.fromString(text));
    }
}
