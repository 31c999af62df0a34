package org.cordee.circle.practice;

import java.time.Instant;
import java.util.Map;

/// The texts of a practice as they were shared on a day.
public record PracticeVersion(int version, Map<PracticeField, String> texts, Instant at) {
    public PracticeVersion {
        texts = Map.copyOf(texts);
    }

    public String text(PracticeField field) {
        return texts.getOrDefault(field, "");
    }
}
