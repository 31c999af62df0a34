package org.cordee.partnership.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a page went that is no longer there.
///
/// @param by whose doing it was; null where it went because somebody came or left
public record PageEnding(Instant at, @Nullable String by) {}
