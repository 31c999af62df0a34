package org.cordee.circle.proposal;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Somebody for whom there is no place, and why.
///
/// @param companions with whom they could sit, taken one by one
/// @param apart with whom they could not, by what hinders first
/// @param enough whether the companions would do for a circle: then it is the companions who cannot
///   sit together, or the sizes that do not come out
public record Blocker(
        UUID member, Set<UUID> companions, Map<Hindrance, Set<UUID>> apart, boolean enough) {
    public Blocker {
        companions = Set.copyOf(companions);
        var ordered = new EnumMap<Hindrance, Set<UUID>>(Hindrance.class);
        ordered.putAll(apart);
        apart = Collections.unmodifiableMap(ordered);
    }
}
