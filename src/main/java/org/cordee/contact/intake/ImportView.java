package org.cordee.contact.intake;

import java.time.Instant;
import java.util.List;

/// An import with a page of what needs looking at.
///
/// @param moreCandidates whether others follow those
/// @param moreRefused whether others follow those
public record ImportView(
        Import file,
        List<Candidate> candidates,
        boolean moreCandidates,
        List<RefusedRow> refused,
        boolean moreRefused,
        Instant now) {}
