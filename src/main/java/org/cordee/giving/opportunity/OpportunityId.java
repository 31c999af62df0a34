package org.cordee.giving.opportunity;

import java.util.UUID;

public record OpportunityId(UUID value) {
    public static OpportunityId of(String text) {
        return new OpportunityId(UUID.fromString(text));
    }
}
