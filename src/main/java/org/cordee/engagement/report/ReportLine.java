package org.cordee.engagement.report;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A line of what goes to the sponsor, as whoever looks may read it.
///
/// @param text null where it was written by another of their links
/// @param by whose pen it left by; empty before it is sent
/// @param proposed whether the coach proposed it
/// @param held whether it is the reader's to release
/// @param releasedAt null while it stays with the coachee
/// @param sentAt null until it has left; then it never changes
public record ReportLine(
        ReportLineId id,
        @Nullable String text,
        String by,
        boolean proposed,
        boolean held,
        int version,
        @Nullable Instant releasedAt,
        @Nullable Instant sentAt) {
    public static final int LONGEST = 600;

    static Map<String, String> texts(String text, String by) {
        return Map.of("text", text, "by", by);
    }

    public boolean isSent() {
        return sentAt != null;
    }

    public boolean isReleased() {
        return releasedAt != null;
    }
}
