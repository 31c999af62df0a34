package org.cordee.affinity;

import java.util.UUID;

/// Two who are proposed to each other; both are shown it.
///
/// @param one the one of the smaller id, from whose side `pair` is told
public record Proposal(UUID one, UUID other, Affinity.Pair pair) {}
