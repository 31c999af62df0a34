package org.cordee.engagement.session;

import java.time.Instant;
import java.util.List;

/// When the note of a session was opened, the latest first.
///
/// @param more whether there are earlier ones
public record NoteReadingsView(
        CoachingSession session, List<Instant> readings, boolean further, boolean more) {
    public NoteReadingsView {
        readings = List.copyOf(readings);
    }

    public String state() {
        return readings.isEmpty() && !further ? "empty" : "some";
    }
}
