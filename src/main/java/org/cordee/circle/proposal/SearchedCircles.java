package org.cordee.circle.proposal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.cordee.circle.grouping.Budget;
import org.jspecify.annotations.Nullable;

/// Good circles of many people, by a search that cools down: first to seat as many as may be, then
/// to raise the bar for the two who go together least, last for diversity and few repeats.
///
/// On the way circles may be too small or hold who may not sit together, at a cost; only what is
/// allowed is ever kept.
final class SearchedCircles {
    private static final int OUT = -1;

    /// What it costs to seat somebody nowhere, and what each hindrance does: more, so that nobody
    /// is ever seated against one.
    private static final double UNSEATED = 1;

    private static final double HINDERED = 1.5;

    /// What diversity is worth beside a seat, and a repeat beside diversity.
    private static final double DIVERSITY = 0.3;

    private static final double REPEAT = 0.001;

    private static final double WARM = 0.6;
    private static final double COLD = 0.02;

    /// How much of the budget goes into seats, into the bar, and into the rest.
    private static final double SEATS = 0.3;

    private static final double BAR = 0.7;
    private static final int TRIES = 8;

    private final Company company;
    private final SplittableRandom random;
    private final Budget budget;
    private final int[] seatOf;
    private final int[][] circles;
    private final double[] costs;
    private double bar = -1;
    private double diversity;
    private int unseated;
    private long steps;
    private List<int[]> best = List.of();

    private SearchedCircles(Company company, long seed, Budget budget) {
        this.company = company;
        this.random = new SplittableRandom(seed);
        this.budget = budget;
        seatOf = new int[company.size()];
        Arrays.fill(seatOf, OUT);
        unseated = company.size();
        var places = company.size() / company.frame.fewest();
        circles = new int[places][0];
        costs = new double[places];
    }

    static List<int[]> best(Company company, long seed, Budget budget) {
        return new SearchedCircles(company, seed, budget).best();
    }

    private List<int[]> best() {
        if (circles.length == 0) {
            return List.of();
        }
        cool(0, SEATS);
        raise();
        bar = best.isEmpty() ? -1 : company.merit(best).posture();
        diversity = DIVERSITY;
        restore();
        cool(BAR, 1);
        return best;
    }

    /// The highest bar at which as many are seated, by halves.
    private void raise() {
        var bars =
                IntStream.range(0, company.size())
                        .boxed()
                        .flatMapToDouble(one ->
                                IntStream.range(0, one)
                                        .mapToDouble(other -> company.posture[one][other]))
                        .distinct()
                        .sorted()
                        .toArray();
        var high = bars.length;
        for (int at = 0; at < TRIES && !best.isEmpty(); at++) {
            var reached = Arrays.binarySearch(bars, company.merit(best).posture());
            if (reached + 1 >= high) {
                return;
            }
            var middle = (reached + 1 + high) >>> 1;
            var seated = seated(best);
            bar = bars[middle];
            restore();
            cool(SEATS + (BAR - SEATS) * at / TRIES, SEATS + (BAR - SEATS) * (at + 1) / TRIES);
            if (seated(best) == seated && company.merit(best).posture() < bars[middle]) {
                high = middle;
            }
        }
    }

    private void restore() {
        Arrays.fill(seatOf, OUT);
        Arrays.fill(circles, new int[0]);
        unseated = company.size();
        for (int at = 0; at < best.size(); at++) {
            circles[at] = best.get(at);
            for (int one : best.get(at)) {
                seatOf[one] = at;
                unseated--;
            }
        }
        for (int at = 0; at < circles.length; at++) {
            costs[at] = cost(circles[at]);
        }
    }

    private void cool(double from, double to) {
        for (var spent = budget.spent(steps); spent < to; spent = budget.spent(steps)) {
            var share = Math.max(0, (spent - from) / (to - from));
            var warmth = WARM * Math.pow(COLD / WARM, share);
            for (int at = 0; at < company.size(); at++) {
                steps++;
                step(warmth);
            }
        }
    }

    /// Somebody goes elsewhere, or changes places with somebody, if that is not too much worse.
    private void step(double warmth) {
        var one = random.nextInt(company.size());
        var from = seatOf[one];
        var to = random.nextInt(circles.length + 1) - 1;
        if (to == from) {
            return;
        }
        var left = from == OUT ? null : without(circles[from], one);
        if (to == OUT) {
            accept(new Change(one, from, left, to, null, OUT), warmth);
            return;
        }
        var isFull = circles[to].length == company.frame.most();
        if (isFull || circles[to].length > 0 && random.nextBoolean()) {
            var other = circles[to][random.nextInt(circles[to].length)];
            var joined = with(without(circles[to], other), one);
            accept(
                    new Change(
                            one, from, left == null ? null : with(left, other), to, joined, other),
                    warmth);
        } else {
            accept(new Change(one, from, left, to, with(circles[to], one), OUT), warmth);
        }
    }

    /// @param left the circle that the one leaves, as it becomes; none where they sat nowhere
    /// @param joined the circle that the one joins, as it becomes; none where they sit nowhere
    /// @param other who takes the place of the one, or -1
    private record Change(
            int one, int from, int @Nullable [] left, int to, int @Nullable [] joined, int other) {}

    private void accept(Change change, double warmth) {
        var leftCost = change.left() == null ? 0 : cost(change.left());
        var joinedCost = change.joined() == null ? 0 : cost(change.joined());
        var before =
                (change.from() == OUT ? 0 : costs[change.from()])
                        + (change.to() == OUT ? 0 : costs[change.to()]);
        var out = (change.to() == OUT ? 1 : 0) - (change.from() == OUT ? 1 : 0);
        // Who changes places with somebody who sat nowhere leaves them there.
        out += change.other() != OUT && change.from() == OUT ? 1 : 0;
        var worse = leftCost + joinedCost - before + out * UNSEATED;
        if (worse > 0 && random.nextDouble() >= Math.exp(-worse / warmth)) {
            return;
        }
        if (change.left() != null) {
            circles[change.from()] = change.left();
            costs[change.from()] = leftCost;
        }
        if (change.joined() != null) {
            circles[change.to()] = change.joined();
            costs[change.to()] = joinedCost;
        }
        seatOf[change.one()] = change.to();
        if (change.other() != OUT) {
            seatOf[change.other()] = change.from();
        }
        unseated += out;
        if (worse < 0) {
            keep();
        }
    }

    private double cost(int... circle) {
        if (circle.length == 0) {
            return 0;
        }
        var below = 0;
        for (int one : circle) {
            for (int other : circle) {
                below += one < other && company.posture[one][other] < bar ? 1 : 0;
            }
        }
        var missing = Math.max(0, company.frame.fewest() - circle.length);
        var half = (double) (company.frame.fewest() + missing) / (2 * company.frame.fewest());
        return (missing == 0 ? 0 : circle.length * UNSEATED * half)
                + HINDERED * (company.hindrances(circle) + below)
                + (diversity == 0
                        ? 0
                        : REPEAT * company.repeats(circle) - diversity * company.diversity(circle));
    }

    /// Whether this is better than all before is asked of the true merit, and only where it may be.
    private void keep() {
        if (company.size() - unseated < seated(best)) {
            return;
        }
        var allowed = new ArrayList<int[]>();
        for (var circle : circles) {
            if (company.isCircle(circle)) {
                allowed.add(circle);
            }
        }
        var more = Integer.compare(seated(allowed), seated(best));
        if (more > 0 || more == 0 && company.merit(allowed).compareTo(company.merit(best)) > 0) {
            best = allowed;
        }
    }

    private static int seated(List<int[]> circles) {
        return circles.stream().mapToInt(circle -> circle.length).sum();
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
