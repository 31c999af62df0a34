package org.cordee.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cordee.guard.Checked;
import org.cordee.guard.Guard;
import org.cordee.guard.Tongue;

/// The guard on a text without names, and on sentences full of them.
public final class Texts {
    private static final Guard.Ways WAYS =
            new Guard.Ways(List.of(), List.of("FR"), Tongue.FRENCH, List.of());
    private static final double MOST_MARKS = 1.5;
    private static final double LEAST_SPEED = 1_000_000;
    private static final int TURNS = 9;
    private static final int LENGTH = 2_000_000;
    private static final Pattern NAME = Pattern.compile("\\[([^\\]]*)\\]");

    public static void main(String[] args) throws IOException {
        var before = held();
        var begun = System.nanoTime();
        read("Bonjour Sophie. RÉUNION");
        print("first-text", (System.nanoTime() - begun) / 1e6, "ms");
        print("dictionaries", (held() - before) / 1e6, "MB");

        var clean = Files.readString(Path.of(args[0]));
        var lines = Files.readAllLines(Path.of(args[1])).stream().filter(line -> !line.startsWith("#")).toList();
        double marks = 100.0 * read(clean).findings().size() / clean.strip().split("\\s+").length;
        int missed = missed(lines);
        print("marks-per-100-words", marks, "marks");
        print("names-missed", missed, "names");

        double speed = Math.min(timed("clean", clean), timed("names", String.join("\n", lines).replaceAll("[\\[\\]]", "")));
        System.exit(marks <= MOST_MARKS && missed == 0 && speed >= LEAST_SPEED ? 0 : 1);
    }

    private static int missed(List<String> lines) {
        int missed = 0;
        for (var line : lines) {
            var plain = line.replaceAll("[\\[\\]]", "");
            var findings = read(plain).findings();
            var names = NAME.matcher(line);
            for (int gone = 0; names.find(); gone += 2) {
                int start = plain.codePointCount(0, names.start() - gone);
                int end = start + names.group(1).codePointCount(0, names.group(1).length());
                missed += findings.stream().anyMatch(one -> one.start() < end && start < one.end()) ? 0 : 1;
            }
        }
        return missed;
    }

    /// In characters a second; the median of several turns.
    private static double timed(String name, String text) {
        var longer = (text + "\n").repeat(LENGTH / text.length() + 1);
        read(longer);
        var speeds = new double[TURNS];
        for (int n = 0; n < TURNS; n++) {
            var begun = System.nanoTime();
            read(longer);
            speeds[n] = longer.length() / ((System.nanoTime() - begun) / 1e9);
        }
        Arrays.sort(speeds);
        print(name + "-speed", speeds[TURNS / 2], "chars/s");
        return speeds[TURNS / 2];
    }

    private static Checked read(String text) {
        return Guard.read(text, WAYS);
    }

    private static long held() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void print(String metric, double value, String unit) {
        System.out.printf(Locale.ROOT, "guard\t%s\t%.3f\t%s%n", metric, value, unit);
    }
}
