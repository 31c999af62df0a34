package org.cordee.circle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// When those of a circle come together: kept by another room, shown on its page.
public interface CircleCalendar {
    /// The next few, those first that come first.
    List<Coming> coming(CircleId circle);

    /// @param protocol how it goes, as its words are found
    /// @param open whether it goes on now
    record Coming(UUID id, String protocol, Instant startsAt, String place, boolean open) {}
}
