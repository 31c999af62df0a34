package org.cordee.partnership;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A partnership in the list of one's own.
///
/// @param others who else is in it
/// @param awaited how many were asked and have not answered
/// @param left whether the one who looks has left it
public record PartnershipLine(
        UUID id,
        String purpose,
        List<String> others,
        int awaited,
        boolean left,
        Instant openedAt) {}
