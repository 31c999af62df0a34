package org.cordee.affinity;

import java.util.UUID;

/// Another who would gain, and from whom one would gain.
public record Match(UUID other, Affinity.Pair pair) {}
