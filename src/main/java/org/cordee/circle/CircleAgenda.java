package org.cordee.circle;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a circle is about to do or doing together: kept by another room, shown on its page.
public interface CircleAgenda {
    /// Those that are not over, the latest first.
    List<Planned> planned(CircleId circle);

    /// @param due by when; null where nobody said
    record Planned(UUID id, String title, @Nullable LocalDate due, boolean started) {}
}
