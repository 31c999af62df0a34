package org.cordee.capture;

import java.util.List;
import java.util.UUID;

/// What waits to be put somewhere, and the line for another.
///
/// @param key which sending of the line this is
/// @param typed what was typed and cannot be kept; empty for nothing
public record CapturesView(
        UUID key, String typed, boolean tooLong, List<Capture> waiting, boolean more) {}
