package org.cordee.partnership.work;

import java.util.UUID;

/// Which contribution.
public record ContributionId(UUID value) {
    public static ContributionId of(String text) {
        return new ContributionId(UUID.fromString(text));
    }
}
