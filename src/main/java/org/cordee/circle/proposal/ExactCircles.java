package org.cordee.circle.proposal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The best circles of few people, for certain: every circle they could form, and every way of
/// seating some of them in several.
///
/// That the pair who go together least decide first cannot be added up over circles. So the highest
/// bar is looked for at which as many are still seated, and the rest decided above it.
final class ExactCircles {
    /// One more who is seated outweighs all else, and diversity all repeats.
    private static final long SEATED = 100_000_000_000_000_000L;

    private static final long DIVERSITY = 1_000_000;

    /// A circle that could be, as a set of bits.
    private record Possible(int set, int[] circle, long least, long worth) {}

    private final Company company;
    private final List<Possible> possible = new ArrayList<>();

    private ExactCircles(Company company) {
        this.company = company;
        for (int set = 1; set < 1 << company.size(); set++) {
            var circle = numbers(set);
            if (company.isCircle(circle)) {
                possible.add(
                        new Possible(set, circle, steps(company.least(circle)), worth(circle)));
            }
        }
    }

    static List<int[]> best(Company company) {
        return new ExactCircles(company).best();
    }

    private static int[] numbers(int set) {
        return IntStream.range(0, Integer.SIZE).filter(one -> (set >> one & 1) == 1).toArray();
    }

    private static long steps(double figure) {
        return Math.round(figure / Merit.EVEN);
    }

    private long worth(int... circle) {
        return circle.length * SEATED
                + steps(company.diversity(circle)) * DIVERSITY
                - Math.min(DIVERSITY - 1, company.repeats(circle));
    }

    private List<int[]> best() {
        var most = seated(seat(Long.MIN_VALUE));
        var bars = possible.stream().mapToLong(Possible::least).distinct().sorted().toArray();
        var low = 0;
        for (var high = bars.length - 1; low < high; ) {
            var middle = (low + high + 1) >>> 1;
            if (seated(seat(bars[middle])) == most) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return bars.length == 0 ? List.of() : seat(bars[low]);
    }

    private static int seated(List<int[]> circles) {
        return circles.stream().mapToInt(circle -> circle.length).sum();
    }

    /// The best circles of those above a bar: of each set of people the best way to seat some.
    private List<int[]> seat(long bar) {
        var open = possible.stream().filter(one -> one.least() >= bar).toList();
        var best = new long[1 << company.size()];
        var last = new Possible[best.length];
        var byFirst = new ArrayList<List<Possible>>();
        for (int first = 0; first < company.size(); first++) {
            var one = first;
            byFirst.add(
                    open.stream()
                            .filter(of -> Integer.numberOfTrailingZeros(of.set()) == one)
                            .toList());
        }
        for (int set = 1; set < best.length; set++) {
            // Whoever comes first of them stays out, or sits in a circle with others of them.
            best[set] = best[set & set - 1];
            for (var one : byFirst.get(Integer.numberOfTrailingZeros(set))) {
                if ((one.set() & ~set) == 0 && one.worth() + best[set ^ one.set()] > best[set]) {
                    best[set] = one.worth() + best[set ^ one.set()];
                    last[set] = one;
                }
            }
        }
        return traced(last);
    }

    private static List<int[]> traced(Possible... last) {
        var circles = new ArrayList<int[]>();
        for (int set = last.length - 1; set != 0; ) {
            var one = last[set];
            if (one == null) {
                set &= set - 1;
            } else {
                circles.add(Arrays.copyOf(one.circle(), one.circle().length));
                set ^= one.set();
            }
        }
        return circles;
    }
}
