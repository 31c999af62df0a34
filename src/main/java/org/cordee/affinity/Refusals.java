package org.cordee.affinity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Who would rather not meet whom: an exclusion, or a _not now_ that still holds. Whoever of two
/// said so, it holds for both.
public final class Refusals {
    public static final Refusals NONE = new Refusals();

    private final Map<UUID, Set<UUID>> apart = new HashMap<>();

    private Refusals() {}

    /// @param of by whom, and of whom
    public static Refusals of(Map<UUID, Set<UUID>> of) {
        var refusals = new Refusals();
        of.forEach((one, others) -> others.forEach(other -> refusals.add(one, other)));
        return refusals;
    }

    private void add(UUID one, UUID other) {
        apart.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
        apart.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
    }

    public boolean between(UUID one, UUID other) {
        return of(one).contains(other);
    }

    Set<UUID> of(UUID one) {
        return apart.getOrDefault(one, Set.of());
    }
}
