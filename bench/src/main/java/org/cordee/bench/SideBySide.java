package org.cordee.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.cordee.bench.Load.Cost;
import org.cordee.bench.Load.Page;

/// What a page costs, and whether it costs more where there is more: a small instance and a large one run
/// side by side and are asked in turns, so that a noisy machine is noisy for both.
final class SideBySide {
    private static final int PAIRS = 5;
    private static final int REQUESTS = 1_000;
    /// The statements that are named when a page costs more than it may.
    private static final int DEAREST = 6;

    /// How much dearer a page may be on the large instance.
    private static final double MOST_GROWTH = 1.3;
    /// Differences of the slowest percent below this are noise.
    private static final double SAME_MILLISECONDS = 3;
    /// CPU of application and database together, per page.
    private static final double MOST_CPU_MILLISECONDS = 8;

    private SideBySide() {}

    /// What is written into an instance before it is asked.
    ///
    /// @param size by which its figures are told
    /// @param members in all
    /// @param guests who come back
    record World(int size, int members, Invention more, Guests guests) {
        World(int size, int members, Invention more) {
            this(size, members, more, db -> Profession.visitors(db, members));
        }
    }

    /// Who comes back, once all is invented.
    interface Guests {
        List<Profession.Visitor> in(Connection db) throws SQLException;
    }

    /// What is invented beside the profession.
    interface Invention {
        void into(Connection db) throws SQLException;
    }

    /// Asks both in turns; whether every bar was kept.
    ///
    /// @param args the launcher, and perhaps `--requests N`: so many of each page in each pair
    static boolean compare(String bench, String[] args, World small, World large, Set<Page> pages)
            throws IOException, SQLException {
        var launcher = Path.of(args[0]);
        int said = List.of(args).indexOf("--requests");
        int requests = said < 0 ? REQUESTS : Integer.parseInt(args[said + 1]);
        var folder = Files.createTempDirectory("cordee-bench");
        try (var few = new Instance(launcher, folder.resolve("few"));
                var many = new Instance(launcher, folder.resolve("many"))) {
            return compare(bench, requests, small, large, prepare(few, small, pages, requests), prepare(many, large, pages, requests), pages);
        } finally {
            delete(folder);
        }
    }

    private record Ready(Load load, Connection db) {}

    private static Ready prepare(Instance instance, World world, Set<Page> pages, int requests) throws IOException, SQLException {
        say("inventing " + world.members() + " members");
        instance.start();
        try (var db = instance.superuser()) {
            Profession.invent(db, world.members());
            world.more().into(db);
            try (var sql = db.createStatement()) {
                sql.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
            }
        }
        instance.stop();
        instance.start();
        var db = instance.superuser();
        try (var sql = db.createStatement()) {
            sql.execute("create extension pg_stat_statements");
            sql.execute("vacuum analyze");
        }
        var load = new Load(instance, world.guests().in(db));
        say("warming up");
        for (var page : pages) {
            load.run(page, requests * 3 / 2, db);
        }
        return new Ready(load, db);
    }

    private static boolean compare(String bench, int requests, World little, World much, Ready few, Ready many, Set<Page> pages)
            throws IOException, SQLException {
        Map<Page, List<Cost>> small = new EnumMap<>(Page.class);
        Map<Page, List<Cost>> grown = new EnumMap<>(Page.class);
        for (int pair = 0; pair < PAIRS; pair++) {
            say("pair " + (pair + 1) + " of " + PAIRS);
            for (var page : pages) {
                small.computeIfAbsent(page, _ -> new ArrayList<>()).add(few.load().run(page, requests, few.db()));
                grown.computeIfAbsent(page, _ -> new ArrayList<>()).add(many.load().run(page, requests, many.db()));
            }
        }
        if (pages.contains(Page.POST)) {
            few.load().checkSaved(few.db());
            many.load().checkSaved(many.db());
        }
        System.out.println("bench\tmetric\tvalue\tunit");
        boolean kept = true;
        for (var page : pages) {
            var name = bench + "." + page.name().toLowerCase(Locale.ROOT);
            print(name, little.size(), small.get(page));
            print(name, much.size(), grown.get(page));
            double cpu = median(grown.get(page), SideBySide::cpu) / median(small.get(page), SideBySide::cpu);
            double buffers = median(grown.get(page), Cost::buffers) / median(small.get(page), Cost::buffers);
            double slowSmall = median(small.get(page), Cost::p99);
            double slowGrown = median(grown.get(page), Cost::p99);
            row(name, "growth.cpu", cpu, "ratio");
            row(name, "growth.buffers", buffers, "ratio");
            row(name, "growth.p99", slowGrown / slowSmall, "ratio");
            kept &= holds(name, "growth.cpu", cpu, MOST_GROWTH);
            kept &= holds(name, "growth.buffers", buffers, MOST_GROWTH);
            kept &= slowGrown - slowSmall < SAME_MILLISECONDS
                    || holds(name, "growth.p99", slowGrown / slowSmall, MOST_GROWTH);
            if (!holds(name, "cpu", median(grown.get(page), SideBySide::cpu), MOST_CPU_MILLISECONDS)) {
                kept = false;
                few.load().dearest(page, few.db(), DEAREST).forEach(statement -> say(name + " little: " + statement));
                many.load().dearest(page, many.db(), DEAREST).forEach(statement -> say(name + ": " + statement));
            }
        }
        return kept;
    }

    private static boolean holds(String page, String metric, double value, double most) {
        if (value <= most) {
            return true;
        }
        say(String.format(Locale.ROOT, "%s: %s is %.2f, and may be %.2f", page, metric, value, most));
        return false;
    }

    private static void print(String page, int size, List<Cost> costs) {
        var name = page + "." + size;
        row(name, "cpu.application", median(costs, Cost::application), "ms");
        row(name, "cpu.database", median(costs, Cost::database), "ms");
        row(name, "buffers", median(costs, Cost::buffers), "pages");
        row(name, "requests", median(costs, Cost::perSecond), "1/s");
        row(name, "p50", median(costs, Cost::p50), "ms");
        row(name, "p99", median(costs, Cost::p99), "ms");
    }

    private static double cpu(Cost cost) {
        return cost.application() + cost.database();
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> of) {
        var sorted = costs.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static void row(String bench, String metric, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s\t%s\t%.3f\t%s%n", bench, metric, value, unit);
    }

    private static void say(String words) {
        System.err.println("bench: " + words);
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
