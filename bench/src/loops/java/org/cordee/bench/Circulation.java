package org.cordee.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.cordee.giving.loop.Gift;
import org.cordee.giving.loop.Gifts;
import org.cordee.giving.loop.LivingNetwork;
import org.cordee.giving.loop.Loops;
import org.cordee.giving.loop.Progress;
import org.cordee.giving.loop.Tally;

/// What it costs to find what comes back.
public final class Circulation {
    private static final long SEED = 20_261_122;
    private static final int MEMBERS = 125_000;
    private static final int FEW = 2_000_000;
    private static final int MANY = 20_000_000;
    private static final int TIMED = 20_000;
    private static final long DAY = 86_400;
    private static final long WINDOW = 180 * DAY;
    private static final int LONGEST = 5;
    private static final double GIGABYTE = 1 << 30;

    private static boolean kept = true;

    private Circulation() {}

    public static void main(String[] args) throws IOException {
        switch (args[0]) {
            case "check" -> check();
            case "college" -> college(Path.of(args[1]));
            case "whole" -> whole();
            case "single" -> single();
            default -> throw new IllegalArgumentException(args[0]);
        }
        System.exit(kept ? 0 : 1);
    }

    private static void print(String metric, double value, String unit) {
        System.out.printf(Locale.ROOT, "loops\t%s\t%.4f\t%s%n", metric, value, unit);
    }

    private static void atMost(double bar, String metric, double value, String unit) {
        print(metric, value, unit);
        kept &= value <= bar;
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    /// Small networks of the same kind, by all three ways.
    private static void check() {
        print("seed", SEED, "seed");
        var loops = 0L;
        for (var round = 0; round < 20; round++) {
            var invented = new Givers(60, 1_200, SEED + round);
            var gifts = new ArrayList<Gift>();
            var columns = new Gifts();
            var network = new LivingNetwork(WINDOW / 2, LONGEST);
            var told = new TreeMap<Integer, Long>();
            while (invented.next()) {
                var gift = new Gift(gifts.size(), invented.giver, invented.receiver, invented.at);
                gifts.add(gift);
                columns.add(gift.giver(), gift.receiver(), gift.at());
                network.add(gift).forEach(loop -> told.merge(loop.length(), 1L, Long::sum));
            }
            var plain = new PlainLoops(gifts, WINDOW / 2, LONGEST).counts();
            var counted = Loops.count(columns, WINDOW / 2, LONGEST, 2, Progress.UNTOLD);
            if (!counted.byLength().equals(plain) || !told.equals(plain)) {
                throw new IllegalStateException(plain + ", " + told + ", " + counted.byLength());
            }
            loops += counted.total();
        }
        if (loops < 2_000) {
            throw new IllegalStateException("Too few to say anything: " + loops);
        }
        print("equal-to-plainest", 1, "ratio");
    }

    private static void college(Path file) throws IOException {
        var gifts = new Gifts();
        try (var lines = Files.lines(file)) {
            lines.map(line -> line.split(" "))
                    .forEach(
                            parts ->
                                    gifts.add(
                                            Integer.parseInt(parts[0]),
                                            Integer.parseInt(parts[1]),
                                            Long.parseLong(parts[2])));
        }
        var seconds = new double[9];
        for (var turn = 0; turn < seconds.length; turn++) {
            var begun = System.nanoTime();
            var counts = Loops.count(gifts, 3_600, 8, 1, Progress.UNTOLD).byLength();
            seconds[turn] = since(begun);
            if (!counts.equals(
                    Map.of(2, 54802L, 3, 1653L, 4, 3748L, 5, 602L, 6, 254L, 7, 156L, 8, 258L))) {
                throw new IllegalStateException("Counted " + counts);
            }
        }
        atMost(3, "college-first-time", seconds[0], "s");
        print("college-first-time-arcs", gifts.size() / seconds[0], "1/s");
        Arrays.sort(seconds);
        print("college-median", seconds[seconds.length / 2], "s");
        print("college-median-arcs", gifts.size() / seconds[seconds.length / 2], "1/s");
    }

    private static void whole() {
        var few = whole(FEW);
        var many = whole(MANY);
        print("growth-seconds", many / few, "ratio");
    }

    private static double whole(int size) {
        var gifts = new Gifts();
        var invented = new Givers(MEMBERS, size, SEED);
        var given = new int[MEMBERS];
        var received = new int[MEMBERS];
        while (invented.next()) {
            gifts.add(invented.giver, invented.receiver, invented.at);
            given[invented.giver]++;
            received[invented.receiver]++;
        }
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        var begun = System.nanoTime();
        var tally = Loops.count(gifts, WINDOW, LONGEST, 2, told(size));
        var seconds = since(begun);
        print("whole-" + size + "-given-most", Arrays.stream(given).max().orElse(0), "gifts");
        print("whole-" + size + "-received-most", Arrays.stream(received).max().orElse(0), "gifts");
        tally.byLength()
                .forEach((length, count) -> print("whole-" + size + "-of-" + length, count, "loops"));
        print("whole-" + size, seconds, "s");
        print("whole-" + size + "-gifts", size / seconds, "1/s");
        atMost(4, "whole-" + size + "-peak-heap", peak(), "GB");
        check(tally);
        return seconds;
    }

    private static void check(Tally tally) {
        for (var length = 2; length <= LONGEST; length++) {
            if (tally.of(length) == 0) {
                throw new IllegalStateException("No loops of " + length);
            }
        }
    }

    /// The most that was ever taken at once; what could have been freed counts.
    private static double peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / GIGABYTE;
    }

    private static Progress told(int size) {
        var begun = System.nanoTime();
        var next = new double[1];
        return (done, all) -> {
            if ((double) done / all >= next[0]) {
                next[0] += 0.05;
                System.err.printf(
                        Locale.ROOT,
                        "%d gestures: %3.0f %% after %.1f s%n",
                        size,
                        100.0 * done / all,
                        since(begun));
            }
        };
    }

    private static void single() {
        var network = new LivingNetwork(WINDOW, LONGEST);
        var invented = new Givers(MEMBERS, MANY, SEED);
        for (var number = 0; number < MANY - 2 * TIMED; number++) {
            invented.next();
            network.note(new Gift(number, invented.giver, invented.receiver, invented.at));
        }
        var random = new Random(SEED);
        // The first ones are compiled while they are looked for.
        add(network, invented, MANY - 2 * TIMED, null, random);
        var kinds = new String[] {"in-time", "late"};
        for (var kind : kinds) {
            add(network, invented, MANY - TIMED, kind, random);
        }
        System.gc();
        var used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        atMost(4, "single-held", used / GIGABYTE, "GB");
    }

    private static void add(
            LivingNetwork network, Givers invented, int first, String kind, Random random) {
        var millis = new double[kind == null ? TIMED : TIMED / 2];
        var loops = 0L;
        for (var i = 0; i < millis.length; i++) {
            invented.next();
            var isLate = kind == null ? i % 2 == 0 : kind.equals("late");
            var late = isLate ? (long) (random.nextDouble() * 150 * DAY) : 0;
            var gift =
                    new Gift(
                            first + i, invented.giver, invented.receiver, invented.at - late);
            var begun = System.nanoTime();
            loops += network.add(gift).size();
            millis[i] = since(begun) * 1e3;
        }
        if (kind != null) {
            if (loops == 0) {
                throw new IllegalStateException("No loops at all");
            }
            Arrays.sort(millis);
            print("single-" + kind + "-loops", (double) loops / millis.length, "loops");
            print("single-" + kind + "-median", millis[millis.length / 2], "ms");
            var p99 = millis[millis.length * 99 / 100];
            if ("late".equals(kind)) {
                print("single-late-p99", p99, "ms");
            } else {
                atMost(5, "single-in-time-p99", p99, "ms");
            }
            print("single-" + kind + "-most", millis[millis.length - 1], "ms");
        }
    }
}
