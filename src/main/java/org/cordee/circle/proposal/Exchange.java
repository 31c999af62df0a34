package org.cordee.circle.proposal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What would be if somebody sat in another circle: alone, or in the place of one of them.
final class Exchange {
    private static final int NOBODY = -1;

    private final Company company;
    private final List<int[]> circles;
    private final int one;
    private final int from;
    private final int to;
    private @Nullable Merit best;
    private int changing = NOBODY;

    private Exchange(Company company, List<int[]> circles, int one, int from, int to) {
        this.company = company;
        this.circles = circles;
        this.one = one;
        this.from = from;
        this.to = to;
    }

    static Instead of(Company company, List<Set<UUID>> circles, UUID member, Set<UUID> other) {
        var from =
                circles.stream().filter(circle -> circle.contains(member)).findFirst().orElse(null);
        if (from == null || from.equals(other) || !circles.contains(other)) {
            throw new IllegalArgumentException("Nobody to ask about, or nothing");
        }
        var one = company.circles(List.of(Set.of(member))).getFirst()[0];
        return new Exchange(
                        company,
                        company.circles(circles),
                        one,
                        circles.indexOf(from),
                        circles.indexOf(other))
                .answer();
    }

    private Instead answer() {
        consider(NOBODY);
        for (int other : circles.get(to)) {
            consider(other);
        }
        if (best == null) {
            var hindering = company.hindering(with(circles.get(to), one));
            hindering.values().removeIf(between -> !between.contains(company.people.get(one).id()));
            return hindering.isEmpty() ? new Instead.NoPlace() : new Instead.Hindered(hindering);
        }
        var now = company.merit(circles);
        var other =
                changing == NOBODY
                        ? Optional.<UUID>empty()
                        : Optional.of(company.people.get(changing).id());
        return now.compareTo(best) > 0
                ? new Instead.Lower(now.respect(best), now, best, other)
                : new Instead.AsGood(now, best, other);
    }

    private void consider(int other) {
        var left = without(circles.get(from), one);
        var joined = with(without(circles.get(to), other), one);
        var changed = new ArrayList<>(circles);
        changed.set(from, other == NOBODY ? left : with(left, other));
        changed.set(to, joined);
        if (company.isCircle(changed.get(from)) && company.isCircle(joined)) {
            var merit = company.merit(changed);
            if (best == null || merit.compareTo(best) > 0) {
                best = merit;
                changing = other;
            }
        }
    }

    private static int[] without(int[] circle, int one) {
        return Arrays.stream(circle).filter(other -> other != one).toArray();
    }

    private static int[] with(int[] circle, int one) {
        var more = Arrays.copyOf(circle, circle.length + 1);
        more[circle.length] = one;
        return more;
    }
}
