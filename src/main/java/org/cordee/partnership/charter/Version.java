package org.cordee.partnership.charter;

import java.time.Instant;
import org.cordee.web.Fingerprint;

/// A charter that came into force, and never changes.
///
/// @param number from 1
/// @param text the canonical text, as it was accepted
public record Version(
        int number, ProposalId proposal, String text, Fingerprint fingerprint, Instant inForceAt) {}
