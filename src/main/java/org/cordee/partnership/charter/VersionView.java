package org.cordee.partnership.charter;

import java.util.List;
import org.cordee.current.MemberId;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.charter.ProposalView.Change;

/// A version as it was accepted, and what it changed of the one before.
///
/// @param inForce whether it still is
/// @param changes empty for the first that one may read: there is nothing to lay it beside
public record VersionView(
        Partnership room,
        MemberId me,
        Version version,
        Charter charter,
        boolean inForce,
        List<Change> changes,
        List<Acceptance> acceptances) {}
