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
import java.util.function.ToDoubleFunction;
import org.cordee.bench.Load.Cost;
import org.cordee.bench.Load.Page;

/// What a page costs, and whether it costs more when the profession grows: a small instance and a large
/// one run side by side and are asked in turns, so that a noisy machine is noisy for both.
public final class Pages {
    private static final int SMALL = 1_000;
    private static final int LARGE = 20_000;
    private static final int PAIRS = 5;
    private static final int REQUESTS = 1_000;
    private static final int WARM_UP = 1_500;

    /// How much dearer a page may be on the large instance.
    private static final double MOST_GROWTH = 1.3;
    /// Differences of the slowest percent below this are noise.
    private static final double SAME_MILLISECONDS = 3;
    /// CPU of application and database together, per page.
    private static final double MOST_CPU_MILLISECONDS = 8;

    private Pages() {}

    public static void main(String[] args) throws IOException, SQLException {
        var launcher = Path.of(args[0]);
        int large = LARGE;
        for (int i = 1; i + 1 < args.length; i += 2) {
            if (!args[i].equals("--members") || !args[i + 1].matches("\\d{4,7}")) {
                System.err.println("Usage: ./cordee bench pages [--members N]");
                System.exit(2);
            }
            large = Integer.parseInt(args[i + 1]);
        }
        var folder = Files.createTempDirectory("cordee-bench");
        boolean kept;
        try (var few = new Instance(launcher, folder.resolve("few"));
                var many = new Instance(launcher, folder.resolve("many"))) {
            kept = compare(prepare(few, SMALL), prepare(many, large), large);
        } finally {
            delete(folder);
        }
        System.exit(kept ? 0 : 1);
    }

    private record Ready(Load load, Connection db) {}

    private static Ready prepare(Instance instance, int members) throws IOException, SQLException {
        say("inventing " + members + " members");
        instance.start();
        try (var db = instance.superuser()) {
            Profession.invent(db, members);
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
        var load = new Load(instance, Profession.visitors(db, members));
        say("warming up");
        for (var page : Page.values()) {
            load.run(page, WARM_UP, db);
        }
        return new Ready(load, db);
    }

    private static boolean compare(Ready few, Ready many, int large) throws IOException, SQLException {
        Map<Page, List<Cost>> small = new EnumMap<>(Page.class);
        Map<Page, List<Cost>> grown = new EnumMap<>(Page.class);
        for (int pair = 0; pair < PAIRS; pair++) {
            say("pair " + (pair + 1) + " of " + PAIRS);
            for (var page : Page.values()) {
                small.computeIfAbsent(page, _ -> new ArrayList<>()).add(few.load().run(page, REQUESTS, few.db()));
                grown.computeIfAbsent(page, _ -> new ArrayList<>()).add(many.load().run(page, REQUESTS, many.db()));
            }
        }
        few.load().checkSaved(few.db());
        many.load().checkSaved(many.db());
        System.out.println("bench\tmetric\tvalue\tunit");
        boolean kept = true;
        for (var page : Page.values()) {
            var name = page.name().toLowerCase(Locale.ROOT);
            print(name, SMALL, small.get(page));
            print(name, large, grown.get(page));
            double cpu = median(grown.get(page), Pages::cpu) / median(small.get(page), Pages::cpu);
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
            kept &= holds(name, "cpu", median(grown.get(page), Pages::cpu), MOST_CPU_MILLISECONDS);
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

    private static void print(String page, int members, List<Cost> costs) {
        var name = page + "." + members;
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
        System.out.printf(Locale.ROOT, "pages.%s\t%s\t%.3f\t%s%n", bench, metric, value, unit);
    }

    private static void say(String words) {
        System.err.println("bench: " + words);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
