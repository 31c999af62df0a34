package org.cordee.partnership.accompaniment;

import org.cordee.current.MemberId;

/// Somebody of the accompaniment with whom one shares another room, and has not yet said whether
/// the others may know.
public record Tie(MemberId member, String name) {}
