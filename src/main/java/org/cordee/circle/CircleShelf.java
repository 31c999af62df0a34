package org.cordee.circle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;

/// What stands in a circle for those who are in it: kept by another room, shown on its page.
public interface CircleShelf {
    /// A few, those first that serve.
    List<Shelved> shelved(CircleId circle);

    /// How what stands there serves, of late; empty for whoever is not in the circle.
    Optional<Weather.Told> weather(CircleId circle);

    /// What this member put there is there no more. They may have left.
    void takeOut(MemberId me, CircleId circle);

    record Shelved(UUID id, String title, String author) {}
}
