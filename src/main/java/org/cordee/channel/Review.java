package org.cordee.channel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One's own words on a half-year, kept as they were.
///
/// @param goingOn why one goes on
/// @param changeIf by what one would see that it is time to change
/// @param writtenOn null where nothing was written yet
public record Review(
        HalfYear half,
        String goingOn,
        String changeIf,
        @Nullable LocalDate writtenOn,
        int version) {}
