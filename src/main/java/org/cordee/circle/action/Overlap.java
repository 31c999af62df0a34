package org.cordee.circle.action;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cordee.circle.proposal.Frame;

/// Where two of a circle stand on the same ground.
///
/// @param clienteles that both declare, as they are called
/// @param rivals whether they are near enough to be each other's rivals (RULES 1 and 7)
public record Overlap(
        String one,
        String other,
        List<String> clienteles,
        List<String> places,
        List<String> services,
        boolean rivals) {

    public Overlap {
        clienteles = List.copyOf(clienteles);
        places = List.copyOf(places);
        services = List.copyOf(services);
    }

    /// Of each two who declare something in common, rivals first; in the order of the names.
    static List<Overlap> among(List<Standpoint> standpoints) {
        var overlaps = new ArrayList<Overlap>();
        for (var i = 0; i < standpoints.size(); i++) {
            for (var j = i + 1; j < standpoints.size(); j++) {
                var overlap = between(standpoints.get(i), standpoints.get(j));
                if (!overlap.isNone()) {
                    overlaps.add(overlap);
                }
            }
        }
        overlaps.sort(Comparator.comparing(Overlap::rivals).reversed());
        return List.copyOf(overlaps);
    }

    private static Overlap between(Standpoint one, Standpoint other) {
        return new Overlap(
                one.name(),
                other.name(),
                common(one.clienteles(), other.clienteles()),
                common(one.places(), other.places()),
                common(one.services(), other.services()),
                one.positioning().rivalry(other.positioning()) >= Frame.RIVALS);
    }

    private boolean isNone() {
        return clienteles.isEmpty() && places.isEmpty() && services.isEmpty();
    }

    private static List<String> common(Map<String, String> here, Map<String, String> there) {
        return here.entrySet().stream()
                .filter(choice -> there.containsKey(choice.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
