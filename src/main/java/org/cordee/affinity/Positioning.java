package org.cordee.affinity;

import java.util.Set;
import java.util.stream.DoubleStream;

/// For whom somebody works, where, and what they do there.
///
/// @param places zones; working online is one of them
public record Positioning(Set<String> clientele, Set<String> places, Set<String> services) {
    public Positioning {
        clientele = Set.copyOf(clientele);
        places = Set.copyOf(places);
        services = Set.copyOf(services);
    }

    /// How near two are to being each other's rivals, from 0 to 1: one respect in which they have
    /// nothing in common is enough to be none.
    public double rivalry(Positioning other) {
        return DoubleStream.of(
                        overlap(clientele, other.clientele),
                        overlap(places, other.places),
                        overlap(services, other.services))
                .min()
                .orElseThrow();
    }

    /// Of the smaller of two sets, the share that both have; nothing where either is empty.
    private static double overlap(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        var shared = one.stream().filter(other::contains).count();
        return (double) shared / Math.min(one.size(), other.size());
    }
}
