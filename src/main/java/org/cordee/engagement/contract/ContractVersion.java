package org.cordee.engagement.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.web.Fingerprint;
import org.jspecify.annotations.Nullable;

/// A version of a contract, read with the vault open. It never changes.
///
/// @param text to the letter; its SHA-256 is the fingerprint
/// @param inForceAt null where not every party has accepted it
/// @param replacedAt null where no other took its place
public record ContractVersion(
        UUID id,
        int number,
        ContractParties parties,
        String text,
        Fingerprint fingerprint,
        Instant proposedAt,
        @Nullable Instant inForceAt,
        @Nullable Instant replacedAt,
        List<ContractAcceptance> acceptances) {

    public ContractVersion {
        acceptances = List.copyOf(acceptances);
    }

    public enum State {
        PROPOSED,
        IN_FORCE,
        /// Proposed, and another was before all had accepted it.
        LEFT,
        /// In force until another was.
        FORMER
    }

    public State state() {
        return replacedAt == null
                ? inForceAt == null ? State.PROPOSED : State.IN_FORCE
                : inForceAt == null ? State.LEFT : State.FORMER;
    }

    public List<ContractRole> roles() {
        return parties.roles();
    }

    /// What is read of it, section by section.
    public List<ContractText.Part> parts() {
        return ContractText.parts(text);
    }

    /// What somebody accepted, once for all that they are; null while one of their roles is
    /// missing.
    public @Nullable ContractAcceptance acceptance(ContractParties.Party party) {
        var given =
                acceptances.stream()
                        .filter(acceptance -> party.roles().contains(acceptance.role()))
                        .toList();
        return given.size() < party.roles().size() ? null : given.getLast();
    }
}
