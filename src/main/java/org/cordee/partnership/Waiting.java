package org.cordee.partnership;

/// What waits for one member at the doors of rooms.
sealed interface Waiting {
    /// An invitation that is theirs to answer.
    record Invitation(InvitationId id, String inviter) implements Waiting {}

    /// Somebody who came by an invitation of theirs from another address.
    record Claim(PartnershipId room, String claimant) implements Waiting {}
}
