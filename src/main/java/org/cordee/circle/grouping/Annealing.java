package org.cordee.circle.grouping;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The search on one core: simulated annealing (Kirkpatrick, Gelatt & Vecchi 1983) on swaps and
/// moves, begun anew several times, each time down to a grouping that no swap and no move betters.
///
/// It passes over everybody in turn rather than by lot: what weighs a swap then lies side by side
/// in memory, which makes it seven times as many in the same time.
final class Annealing {
    /// Over how many people they are shared out: few find more by a new beginning, many by
    /// patience.
    private static final double BEGINNINGS = 600;

    private static final int MOST_BEGINNINGS = 16;

    /// How much of all is spent on finding out how warm it has to be.
    private static final double SURVEY = 0.08;

    /// How much of each beginning is left to the last steps down.
    private static final double TO_COOL = 0.98;

    private static final int SAMPLES = 4_096;
    private static final double NO_GAIN = 1e-7;

    private final Gathering gathering;
    private final SplittableRandom random;
    private final Budget budget;
    private final Chances chances;
    private final boolean sizesAreFixed;
    private long steps;
    private long accepted;
    private int[] best = new int[0];
    private double most = Double.NEGATIVE_INFINITY;

    Annealing(Gathering gathering, SplittableRandom random, Budget budget) {
        this.gathering = gathering;
        this.random = random;
        this.budget = budget;
        chances = new Chances(random);
        sizesAreFixed = gathering.hasFixedSizes();
    }

    /// Is told of each grouping that is better than all before.
    @FunctionalInterface
    interface Told {
        void of(double spent, double best);
    }

    Grouping search(Told told) {
        var survey = new Warmth.Survey(scale(new Standing(gathering, atRandom())));
        seat(survey, 0, SURVEY, told);
        var warmth = survey.told();
        var beginnings = Math.clamp((long) (BEGINNINGS / gathering.people), 1, MOST_BEGINNINGS);
        for (int beginning = 0; beginning < beginnings && spent() < 1; beginning++) {
            var from = SURVEY + (1 - SURVEY) * beginning / beginnings;
            seat(warmth, from, from + (1 - SURVEY) / beginnings, told);
        }
        return Grouping.of(gathering, best, false);
    }

    private void seat(Warmth warmth, double from, double to, Told told) {
        var standing = new Standing(gathering, atRandom());
        cool(standing, warmth, from, from + TO_COOL * (to - from));
        descend(standing);
        if (standing.diversity() > most) {
            most = standing.diversity();
            best = standing.groupOf;
        }
        told.of(Math.min(1, spent()), most);
    }

    private double spent() {
        return budget.spent(steps);
    }

    private int[] atRandom() {
        var groupOf = new int[gathering.people];
        var sizes = Sizes.ofMostPairs(gathering);
        var next = 0;
        for (int group = 0; group < sizes.length; group++) {
            Arrays.fill(groupOf, next, next + sizes[group], group);
            next += sizes[group];
        }
        for (int at = groupOf.length - 1; at > 0; at--) {
            var other = random.nextInt(at + 1);
            var kept = groupOf[at];
            groupOf[at] = groupOf[other];
            groupOf[other] = kept;
        }
        return groupOf;
    }

    private void cool(Standing standing, Warmth warmth, double from, double to) {
        while (true) {
            for (int one = 0; one < gathering.people; one++) {
                var spent = spent();
                if (spent >= to) {
                    return;
                }
                var share = Math.max(0, (spent - from) / (to - from));
                accepted = 0;
                pass(standing, one, warmth.at(share));
                warmth.observe(share, accepted, gathering.people);
            }
        }
    }

    /// What a swap at random gains or loses: the root of the mean square.
    private double scale(Standing standing) {
        var sum = 0.0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            var one = random.nextInt(gathering.people);
            var other = random.nextInt(gathering.people);
            if (standing.groupOf[one] != standing.groupOf[other]) {
                var gain = standing.gainOfSwap(one, other);
                sum += gain * gain;
            }
        }
        return Math.sqrt(sum / SAMPLES);
    }

    /// All that one person could do: go to another group, or change places with another.
    private void pass(Standing standing, int one, double warmth) {
        chances.mix(random);
        if (!sizesAreFixed) {
            passMoves(standing, one, warmth);
        }
        var swaps = new double[gathering.groups];
        ready(standing, one, swaps);
        var away = gathering.distances[one];
        var own = standing.toOwn;
        var mine = standing.toGroups[standing.groupOf[one]];
        for (int other = 0; other < away.length; other++) {
            var gain = swaps[standing.groupOf[other]] + mine[other] - own[other] - 2 * away[other];
            if (gain > warmth * chances.next()) {
                standing.swap(one, other, gain);
                accepted++;
                ready(standing, one, swaps);
                mine = standing.toGroups[standing.groupOf[one]];
            }
        }
        steps += away.length;
    }

    /// For each group what the one gains by going there; nothing is gained by staying.
    private static void ready(Standing standing, int one, double[] swaps) {
        for (int group = 0; group < swaps.length; group++) {
            swaps[group] = standing.gainOfMove(one, group);
        }
        swaps[standing.groupOf[one]] = Double.NEGATIVE_INFINITY;
    }

    private void passMoves(Standing standing, int one, double warmth) {
        for (int to = 0; to < gathering.groups; to++) {
            if (isOpen(standing, one, to)) {
                var gain = standing.gainOfMove(one, to);
                if (gain > warmth * chances.next()) {
                    standing.move(one, to, gain);
                }
            }
        }
    }

    private boolean isOpen(Standing standing, int one, int to) {
        var from = standing.groupOf[one];
        return from != to
                && standing.sizes[from] > gathering.fewest[from]
                && standing.sizes[to] < gathering.most[to];
    }

    /// Whatever gains is done, until nothing gains.
    private void descend(Standing standing) {
        for (var again = true; again && spent() < 1; ) {
            again = false;
            for (int one = 0; one < gathering.people && spent() < 1; one++) {
                again |= better(standing, one);
            }
        }
    }

    private boolean better(Standing standing, int one) {
        var gained = false;
        for (int to = 0; to < gathering.groups; to++) {
            if (isOpen(standing, one, to) && standing.gainOfMove(one, to) > NO_GAIN) {
                standing.move(one, to, standing.gainOfMove(one, to));
                gained = true;
            }
        }
        for (int other = 0; other < gathering.people; other++) {
            if (standing.groupOf[one] != standing.groupOf[other]
                    && standing.gainOfSwap(one, other) > NO_GAIN) {
                standing.swap(one, other, standing.gainOfSwap(one, other));
                gained = true;
            }
        }
        steps += gathering.people;
        return gained;
    }
}
