package org.cordee.bench;

import java.util.Arrays;
import java.util.Random;

/// Gestures among members over five years, invented one after the other in the order of time: the
/// same for the same seed.
///
/// How much members give differs widely (Pareto, index 2.2, thirty times the least at most). Each has
/// ties that last, from four to a hundred and fifty: four of five lie near, the others anywhere, more
/// often with those who give much. A third of the gestures answers a recent one.
final class Givers {
    static final long YEARS = 5L * 365 * 86_400;

    private static final int RECENT = 4;
    private static final double INDEX = 2.2;
    private static final double MOST = 30;
    private static final int FEWEST_TIES = 4;
    private static final int MOST_TIES = 150;
    private static final double NEAR = 0.8;
    private static final double ANSWERS = 0.33;
    private static final double NEIGHBOURHOOD = 40;

    private final int members;
    private final long gifts;
    private final Random random;
    private final double[] shares;
    private final int[] ties;
    private final int[] recent;
    private long given;

    int giver;
    int receiver;
    long at;

    Givers(int members, long gifts, long seed) {
        this.members = members;
        this.gifts = gifts;
        random = new Random(seed);
        shares = new double[members];
        ties = new int[members];
        recent = new int[members * RECENT];
        Arrays.fill(recent, -1);
        var sum = 0.0;
        for (var member = 0; member < members; member++) {
            var activity = Math.min(MOST, Math.pow(1 - random.nextDouble(), -1 / INDEX));
            ties[member] = (int) Math.min(MOST_TIES, FEWEST_TIES * activity);
            sum += activity;
            shares[member] = sum;
        }
        for (var member = 0; member < members; member++) {
            shares[member] /= sum;
        }
    }

    /// Whether there is another: then it stands in giver, receiver and at.
    boolean next() {
        if (given == gifts) {
            return false;
        }
        do {
            giver = byShare(random.nextDouble());
            receiver = answered();
        } while (receiver == giver);
        recent[receiver * RECENT + random.nextInt(RECENT)] = giver;
        at = (long) ((given + random.nextDouble()) * YEARS / gifts);
        given++;
        return true;
    }

    private int answered() {
        if (random.nextDouble() < ANSWERS) {
            var one = recent[giver * RECENT + random.nextInt(RECENT)];
            if (one >= 0) {
                return one;
            }
        }
        // Some ties are lived more than others.
        return tie(Math.min(random.nextInt(ties[giver]), random.nextInt(ties[giver])));
    }

    /// Always the same for the same two numbers, so that no tie needs to be kept.
    private int tie(int number) {
        var mixed = new java.util.SplittableRandom(giver * 1_000L + number);
        if (mixed.nextDouble() < NEAR) {
            var far = 1 + (int) (-Math.log(1 - mixed.nextDouble()) * NEIGHBOURHOOD / 2);
            return Math.floorMod(mixed.nextBoolean() ? giver + far : giver - far, members);
        }
        return byShare(mixed.nextDouble());
    }

    private int byShare(double share) {
        var found = Arrays.binarySearch(shares, share);
        return Math.min(members - 1, found < 0 ? -found - 1 : found);
    }
}
