package org.cordee.circle;

import java.util.UUID;

public record CandidacyId(UUID value) {
    public static CandidacyId of(String text) {
        return new CandidacyId(UUID.fromString(text));
    }
}
