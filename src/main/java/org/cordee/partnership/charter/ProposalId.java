package org.cordee.partnership.charter;

import java.util.UUID;

/// Which proposal.
public record ProposalId(UUID value) {
    public static ProposalId of(String text) {
        return new ProposalId(UUID.fromString(text));
    }
}
