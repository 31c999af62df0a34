package org.cordee.circle.proposal;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Why not the other circle?
public sealed interface Instead {
    /// Something keeps the member out of it.
    ///
    /// @param between whom, by what
    record Hindered(Map<Hindrance, Set<UUID>> between) implements Instead {
        public Hindered {
            var ordered = new EnumMap<Hindrance, Set<UUID>>(Hindrance.class);
            ordered.putAll(between);
            between = Collections.unmodifiableMap(ordered);
        }
    }

    /// One circle would come to hold too few or too many, and nobody can change places with them.
    record NoPlace() implements Instead {}

    /// It could be, and the whole would be less good.
    ///
    /// @param first in what it would differ first
    /// @param now the circles as they are proposed
    /// @param then as they would be
    /// @param changing who would change places with the member, where sizes ask for it
    record Lower(Merit.Respect first, Merit now, Merit then, Optional<UUID> changing)
            implements Instead {}

    /// It would be as good, or a search that was not exact passed it by.
    record AsGood(Merit now, Merit then, Optional<UUID> changing) implements Instead {}
}
