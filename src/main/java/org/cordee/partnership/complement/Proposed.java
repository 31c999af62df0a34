package org.cordee.partnership.complement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// A link that two items about the same skill suggest. It holds when a party says so, not before.
///
/// @param one what is had, where the other is wanted
public record Proposed(BroughtItem one, BroughtItem other, Link.Kind kind) {
    private static final int MOST = 12;

    /// Between items of different parties, where no zone holds both already.
    static List<Proposed> of(List<BroughtItem> items, Collection<Zone> zones) {
        var proposed = new ArrayList<Proposed>();
        for (var n = 0; n < items.size(); n++) {
            for (var other : items.subList(n + 1, items.size())) {
                var one = items.get(n);
                if (one.skill() == null
                        || !one.skill().equals(other.skill())
                        || one.member().equals(other.member())
                        || zones.stream().anyMatch(zone -> holds(zone, one, other))) {
                    continue;
                }
                if (one.kind().has() == other.kind().has()) {
                    proposed.add(new Proposed(one, other, Link.Kind.SAME));
                } else {
                    proposed.add(
                            one.kind().has()
                                    ? new Proposed(one, other, Link.Kind.ANSWERS)
                                    : new Proposed(other, one, Link.Kind.ANSWERS));
                }
            }
        }
        return proposed.stream().limit(MOST).toList();
    }

    private static boolean holds(Zone zone, BroughtItem one, BroughtItem other) {
        return in(zone, one) && in(zone, other);
    }

    private static boolean in(Zone zone, BroughtItem item) {
        return zone.items().contains(item) || zone.answers().contains(item);
    }
}
