package org.cordee.partnership.charter;

import java.util.UUID;
import org.cordee.partnership.PartnershipId;
import org.jspecify.annotations.Nullable;

/// What somebody is about to propose: upon which version, and from where they start.
///
/// @param base the version that the page showed; 0 where there is none yet
/// @param answering the proposal they answer with another wording
/// @param fromPoints whether the points that all share are laid into it
public record Writing(
        PartnershipId room, int base, @Nullable ProposalId answering, boolean fromPoints) {

    /// Under what drafts of it are kept.
    UUID about() {
        return answering == null ? room.value() : answering.value();
    }

    Writing upon(int version) {
        return new Writing(room, version, answering, fromPoints);
    }
}
