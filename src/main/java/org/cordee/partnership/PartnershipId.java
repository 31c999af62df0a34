package org.cordee.partnership;

import java.util.UUID;

/// Which partnership.
public record PartnershipId(UUID value) {
    public static PartnershipId of(String text) {
        return new PartnershipId(UUID.fromString(text));
    }
}
