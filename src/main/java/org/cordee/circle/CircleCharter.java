package org.cordee.circle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One version of what those in a circle agree on.
///
/// @param author null where they left the house
public record CircleCharter(int version, String words, @Nullable String author, Instant at) {}
