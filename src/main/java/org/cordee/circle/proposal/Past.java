package org.cordee.circle.proposal;

import java.util.Map;
import java.util.Set;

/// What lies between people who could sit together.
///
/// @param conflicts two of whom one declared not to sit with the other
/// @param together how often two sat together before
public record Past(Set<Two> conflicts, Map<Two, Integer> together) {
    public static final Past NOTHING = new Past(Set.of(), Map.of());

    public Past {
        conflicts = Set.copyOf(conflicts);
        together = Map.copyOf(together);
    }
}
