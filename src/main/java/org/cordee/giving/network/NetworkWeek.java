package org.cordee.giving.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The network as it was drawn in a week.
///
/// @param week its Monday
/// @param health null where too few were active
public record NetworkWeek(LocalDate week, @Nullable Health health) {}
