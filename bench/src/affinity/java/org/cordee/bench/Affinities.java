package org.cordee.bench;

import java.lang.management.ManagementFactory;
import java.util.Random;
import org.cordee.affinity.Index;
import org.cordee.affinity.Members;
import org.cordee.affinity.Refusals;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Whether affinities among a whole profession are found in time: exactly, and in little memory.
///
/// An index that is read from a database is another measurement, [Nightfall]; here members are invented.
public final class Affinities {
    /// Of the profession and of all chances: the same figures again next time.
    static final long SEED = 20_261_122;

    private static final int MEMBERS = 125_000;
    private static final int FIFTHS = 5;
    private static final int ROUND = 10_000;
    private static final int TEN = 10;

    private final int members;
    private final Coaches coaches = new Coaches(SEED);
    private final Random random = new Random(SEED);
    private final Results results = new Results();

    private Affinities(int members) {
        this.members = members;
    }

    public static void main(String[] args) throws RunnerException {
        var affinities = new Affinities(members(args));
        affinities.weigh();
        affinities.compare();
        affinities.search();
        affinities.listAll();
        affinities.round();
        System.exit(affinities.results.areKept() ? 0 : 1);
    }

    private static int members(String[] args) {
        if (args.length == 0) {
            return MEMBERS;
        }
        if (args.length == 2 && args[0].equals("--members") && args[1].matches("[1-9]\\d{2,6}")) {
            return Integer.parseInt(args[1]);
        }
        System.err.println("cordee: --members takes a number from 100 to 9999999");
        System.exit(2);
        throw new AssertionError("unreachable");
    }

    /// What the index of all takes, with the words it shares.
    private void weigh() {
        results.print("seed", SEED, "seed");
        results.print("members", members, "members");
        // What the classes take is not counted.
        Index.of(coaches.first(100)).now();
        var before = used();
        var begun = System.nanoTime();
        var index = Index.of(coaches.first(members));
        results.print("index", (System.nanoTime() - begun) / 1e9, "s");
        var bytes = (used() - before) / (double) members;
        if (index.now().size() != members) {
            throw new IllegalStateException("Not all are there");
        }
        results.atMost(200, "bytes-per-member", bytes, "B");
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void compare() {
        var plain = new PlainRule(coaches.first(members).toList());
        var searched = Index.of(plain.members().stream()).now();
        results.atLeast(0.2, "pairs-that-meet", plain.meeting(300_000, random), "ratio");
        results.atLeast(1, "equal-to-plain-rule", plain.equal(1_000, searched, random), "ratio");
    }

    /// In a process of its own, on one core.
    private void search() throws RunnerException {
        var options =
                new OptionsBuilder()
                        .include(OneSearch.class.getName())
                        .param("members", Integer.toString(members))
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build();
        var search = 0.0;
        var pass = 0.0;
        for (var result : new Runner(options).run()) {
            if (result.getParams().getBenchmark().endsWith("search")) {
                search = median(result);
            } else {
                pass = median(result);
            }
        }
        results.atMost(40, "search-median", search, "ms");
        results.print("pass-median", pass, "ms");
        results.atMost(10, "search-beside-pass", search / pass, "ratio");
    }

    private static double median(RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }

    private void listAll() {
        var first = 0.0;
        for (var fifths : new int[] {1, 2, FIFTHS}) {
            var size = members / FIFTHS * fifths;
            var all = Index.of(coaches.first(size)).now();
            var begun = System.nanoTime();
            var found = found(all);
            var seconds = (System.nanoTime() - begun) / 1e9;
            if (found < size) {
                throw new IllegalStateException("Too few were found: " + found);
            }
            first = fifths == 1 ? seconds : first;
            results.print("all-lists-" + size, seconds, "s");
            results.print("all-lists-growth-" + size, seconds / first, "ratio");
        }
    }

    private static long found(Members all) {
        return all.everyonesBest(TEN, Refusals.NONE)
                .parallel()
                .mapToLong(listing -> listing.best().size())
                .sum();
    }

    private void round() {
        new Rounds(coaches.first(Math.min(members, ROUND)).toList(), results).hold(random);
    }
}
