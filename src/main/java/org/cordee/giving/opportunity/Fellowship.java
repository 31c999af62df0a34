package org.cordee.giving.opportunity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordee.current.MemberId;

/// Everybody whom a member can ask, and what was said of each.
///
/// @param fellows by name
/// @param said the lines of profiles, needs and watches that the member may read
record Fellowship(List<Fellow> fellows, Map<MemberId, Fellow> byMember, Ranking said) {
    static Fellowship of(List<Fellow> fellows, List<Said> lines) {
        var byMember = new HashMap<MemberId, Fellow>();
        fellows.forEach(fellow -> byMember.put(fellow.member(), fellow));
        var theirs = lines.stream().filter(line -> byMember.containsKey(line.member())).toList();
        return new Fellowship(List.copyOf(fellows), Map.copyOf(byMember), new Ranking(theirs));
    }

    /// One of them, whom the ranking names.
    Fellow of(MemberId member) {
        return Objects.requireNonNull(byMember.get(member));
    }
}
