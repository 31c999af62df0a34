package org.cordee.circle.action;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.cordee.affinity.Positioning;

/// For whom, where and how somebody works, as far as they let their circles read it: what each
/// choice is called, by its key.
///
/// @param places zones; working online is one of them
public record Standpoint(
        String name,
        Map<String, String> clienteles,
        Map<String, String> places,
        Map<String, String> services) {

    public Standpoint {
        clienteles = Collections.unmodifiableMap(new LinkedHashMap<>(clienteles));
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
        services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
    }

    boolean isUnsaid() {
        return clienteles.isEmpty() && places.isEmpty() && services.isEmpty();
    }

    Positioning positioning() {
        return new Positioning(
                Set.copyOf(clienteles.keySet()),
                Set.copyOf(places.keySet()),
                Set.copyOf(services.keySet()));
    }
}
