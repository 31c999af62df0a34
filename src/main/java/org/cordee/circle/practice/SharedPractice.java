package org.cordee.circle.practice;

import java.time.Instant;
import java.util.Map;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;

/// A practice as its author last kept it: theirs alone until it stands in a circle.
///
/// @param language in which it is written: `fr` or `en`
/// @param texts all fields, empty where nothing is said
/// @param sharedAt the first time; null for never
public record SharedPractice(
        SharedPracticeId id,
        MemberId author,
        String authorName,
        PracticeKind kind,
        String language,
        Map<PracticeField, String> texts,
        int version,
        Instant changedAt,
        @Nullable Instant sharedAt) {
    public SharedPractice {
        texts = Map.copyOf(texts);
    }

    public String text(PracticeField field) {
        return texts.getOrDefault(field, "");
    }

    public String title() {
        return text(PracticeField.TITLE);
    }
}
