package org.cordee.partnership.expectation;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.cordee.current.MemberId;

/// Where a point stands between the parties, from the marks that each has given it.
public sealed interface Standing {
    /// Nobody, or not everybody, has marked it.
    record Unfinished() implements Standing {}

    /// All say the same.
    record Agreed(Mark mark) implements Standing {}

    /// All have marked it, and not alike: that is shown as it is, and decides nothing.
    record Differing() implements Standing {}

    static Standing of(Map<MemberId, Mark> marks, Collection<MemberId> parties) {
        if (!marks.keySet().containsAll(parties)) {
            return new Unfinished();
        }
        var said = Set.copyOf(marks.values());
        return said.size() == 1 ? new Agreed(said.iterator().next()) : new Differing();
    }
}
