package org.cordee.circle.proposal;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cordee.circle.grouping.Budget;

/// Proposes circles from those who are willing (RULES 7).
///
/// As many as may be are seated, and each in a circle that nothing hinders. Of such proposals the
/// best is the one of most [Merit].
public final class Seating {
    /// So many people are seated exactly.
    public static final int EXACT = 12;

    private Seating() {}

    /// @param seed the same proposes the same in the same steps
    /// @param budget how long to search; unused for few
    public static CircleProposal propose(
            Collection<Willing> willing, Past past, Frame frame, long seed, Budget budget) {
        var company = new Company(willing, past, frame);
        var isProved = company.size() <= EXACT;
        var found =
                isProved ? ExactCircles.best(company) : SearchedCircles.best(company, seed, budget);
        var circles = found.stream().map(company::ids).toList();
        var seated = new HashSet<UUID>();
        circles.forEach(seated::addAll);
        if (!circles.isEmpty() && seated.size() == company.size()) {
            return new CircleProposal.Complete(circles, company.merit(found), isProved);
        }
        return new CircleProposal.Blocked(
                circles,
                IntStream.range(0, company.size())
                        .filter(one -> !seated.contains(company.people.get(one).id()))
                        .mapToObj(one -> blocker(company, one))
                        .toList(),
                isProved);
    }

    private static Blocker blocker(Company company, int one) {
        var companions = new TreeSet<UUID>();
        Map<Hindrance, Set<UUID>> apart = new EnumMap<>(Hindrance.class);
        for (int other = 0; other < company.size(); other++) {
            if (other != one) {
                var id = company.people.get(other).id();
                company.between(one, other)
                        .ifPresentOrElse(
                                what -> apart.computeIfAbsent(what, _ -> new TreeSet<>()).add(id),
                                () -> companions.add(id));
            }
        }
        return new Blocker(
                company.people.get(one).id(),
                companions,
                apart,
                companions.size() >= company.frame.fewest() - 1);
    }

    /// Why somebody sits in their circle and not in another of the same proposal.
    ///
    /// @param circles as they were proposed to the same people
    /// @throws IllegalArgumentException where the member sits in none of them, or in that one
    public static Instead whyNot(
            Collection<Willing> willing,
            Past past,
            Frame frame,
            List<Set<UUID>> circles,
            UUID member,
            Set<UUID> other) {
        return Exchange.of(new Company(willing, past, frame), circles, member, other);
    }

    /// The same of everybody who sits in one of the circles, and of all the others of them.
    ///
    /// @return by member, then by the place of the other circle in `circles`
    public static Map<UUID, Map<Integer, Instead>> whyNot(
            Collection<Willing> willing, Past past, Frame frame, List<Set<UUID>> circles) {
        var company = new Company(willing, past, frame);
        var all = new TreeMap<UUID, Map<Integer, Instead>>();
        for (var circle : circles) {
            for (var member : circle) {
                var insteads = new TreeMap<Integer, Instead>();
                for (int at = 0; at < circles.size(); at++) {
                    if (!circles.get(at).equals(circle)) {
                        insteads.put(at, Exchange.of(company, circles, member, circles.get(at)));
                    }
                }
                all.put(member, insteads);
            }
        }
        return all;
    }
}
