package org.cordee.circle.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.current.MemberId;

/// Whose turn it is.
final class Turns {
    private Turns() {}

    /// Who held what, and when.
    record Held(MemberId member, Role role, Instant at) {}

    /// Gives each role to whoever has not held it for longest: who never did comes first, and of
    /// these who came to the circle first. Nobody holds two; where there are fewer people than
    /// roles, the last stay without.
    ///
    /// @param members who came to the circle first first
    /// @return everybody, in the same order
    static Map<MemberId, Role> next(List<MemberId> members, List<Held> past) {
        var free = new ArrayList<>(members);
        Map<MemberId, Role> turns = new LinkedHashMap<>();
        members.forEach(member -> turns.put(member, Role.CONSULTS));
        for (var role : Role.TURNING) {
            free.stream()
                    .min(Comparator.comparing(member -> last(member, role, past)))
                    .ifPresent(member -> {
                        turns.put(member, role);
                        free.remove(member);
                    });
        }
        return turns;
    }

    private static Instant last(MemberId member, Role role, List<Held> past) {
        return past.stream()
                .filter(one -> one.member().equals(member) && one.role() == role)
                .map(Held::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }
}
