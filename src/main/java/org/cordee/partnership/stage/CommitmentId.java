package org.cordee.partnership.stage;

import java.util.UUID;

/// Which promise.
public record CommitmentId(UUID value) {
    public static CommitmentId of(String text) {
        return new CommitmentId(UUID.fromString(text));
    }
}
