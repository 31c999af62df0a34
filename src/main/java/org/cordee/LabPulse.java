package org.cordee;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cordee.partnership.pulse.Course;
import org.cordee.partnership.pulse.Drop;
import org.cordee.partnership.pulse.Finding;
import org.cordee.partnership.pulse.Gap;
import org.cordee.partnership.pulse.Ground;
import org.cordee.partnership.pulse.Moment;
import org.cordee.partnership.pulse.Season;
import org.cordee.partnership.pulse.Shift;
import org.cordee.partnership.pulse.Silence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What the rules of the pulse say of diaries that people kept side by side.
@Command(
        name = "pulse",
        description = "Read drops, gaps, shifts, silences and seasons from diaries of pairs.",
        footer = {
            "",
            "FILE holds lines pair,party,day,value: the day a whole number or a date like 2026-03-09,"
                    + " the value that answer's mean, from 1 to 7, written with a point. The line"
                    + " pair,party,day,value may come first; then the output begins with its own.",
            "",
            "The output holds lines pair,party,day,rule,evidence, sorted in this order. The rules"
                    + " are drop and silence, which name the party; gap, shift-up, shift-down, and"
                    + " season=NAME where the season changes, which do not. Every pair begins in"
                    + " setting-out. The others: crisis, euphoria, flagging, performance, steady,"
                    + " silence.",
            "",
            "A pulse is complete on a day for which all parties of the pair have a line. One is"
                    + " planned every DAYS days from the pair's first day to its last; a line from a"
                    + " planned day on and before the next planned day answers it. A silence has the"
                    + " planned day of each pulse that a party left unanswered after another.",
            "",
            "Evidence is k=v;k=v: m, s and n are the party's own median, spread and number of earlier"
                    + " answers, x the answer, z = (x-m)/s; before the gap of the complete pulse"
                    + " before, median that of all earlier ones; n1, n2, m1, m2, sd and t a shift's"
                    + " two sides, and since the day of the first pulse after it; by the rule that"
                    + " made a season begin."
        })
final class LabPulse implements Callable<Integer> {
    static final int MOST_DAYS = 3_650;

    private static final int DECIMALS = 6;

    @Parameters(paramLabel = "FILE", description = "The diaries; - is standard input.")
    private String file = "-";

    @Option(
            names = "--every",
            paramLabel = "DAYS",
            defaultValue = "14",
            description = "Days from one planned pulse to the next (default: ${DEFAULT-VALUE}).")
    private int every;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Spec private @Nullable CommandSpec spec;

    /// A line of what comes out.
    private record Line(LocalDate day, String party, String rule, String evidence) {
        static final Comparator<Line> ORDER =
                Comparator.comparing(Line::day)
                        .thenComparing(Line::party, LabFile::byCodePoint)
                        .thenComparing(Line::rule);
    }

    @Override
    public Integer call() throws IOException {
        var command = Objects.requireNonNull(spec).commandLine();
        if (every < 1 || every > MOST_DAYS) {
            throw new ParameterException(
                    command, "--every takes a number of days from 1 to " + MOST_DAYS);
        }
        return LabFile.read(
                command, file, input -> write(Diaries.read(file, input), command.getOut()));
    }

    private void write(Diaries diaries, PrintWriter out) {
        if (diaries.isHeaded()) {
            out.print("pair,party,day,rule,evidence\n");
        }
        diaries.pairs()
                .forEach((name, pair) -> {
                    var lines = new ArrayList<Line>();
                    for (var moment : Course.of(pair.pulses(every), List.of(), List.of())) {
                        addLines(moment, pair, diaries, lines);
                    }
                    lines.sort(Line.ORDER);
                    for (var line : lines) {
                        out.print(
                                "%s,%s,%s,%s,%s\n"
                                        .formatted(
                                                LabFile.quoted(name),
                                                LabFile.quoted(line.party),
                                                diaries.written(line.day),
                                                line.rule,
                                                line.evidence));
                    }
                });
        out.flush();
    }

    private static void addLines(
            Moment moment, Diaries.Pair pair, Diaries diaries, List<Line> lines) {
        var day = moment.pulse().on();
        for (var finding : moment.findings()) {
            var evidence = evidence(finding, diaries);
            lines.add(
                    switch (finding) {
                        case Drop drop -> new Line(day, pair.name(drop.party()), "drop", evidence);
                        case Gap _ -> new Line(day, "", "gap", evidence);
                        case Shift shift ->
                                new Line(
                                        day,
                                        "",
                                        shift.isUp() ? "shift-up" : "shift-down",
                                        evidence);
                        case Silence silence ->
                                new Line(day, pair.name(silence.party()), "silence", evidence);
                    });
        }
        if (moment.begins()) {
            var reading = moment.reading();
            lines.add(
                    new Line(
                            reading.since(),
                            "",
                            "season=" + name(reading.season()),
                            evidence(reading.ground(), diaries)));
        }
    }

    private static String name(Season season) {
        return season.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String evidence(Finding finding, Diaries diaries) {
        return switch (finding) {
            case Drop drop ->
                    "x=%s;m=%s;s=%s;z=%s;n=%d"
                            .formatted(
                                    figure(drop.value()),
                                    figure(drop.own().median()),
                                    figure(drop.own().spread()),
                                    figure(drop.distance()),
                                    drop.own().answers());
            case Gap gap ->
                    "gap="
                            + figure(gap.points())
                            + and("before", gap.before())
                            + and("median", gap.usual());
            case Shift shift ->
                    "since=%s;n1=%d;n2=%d;m1=%s;m2=%s;sd=%s;t=%s"
                            .formatted(
                                    diaries.written(shift.since()),
                                    shift.before(),
                                    shift.after(),
                                    figure(shift.meanBefore()),
                                    figure(shift.meanAfter()),
                                    figure(shift.deviation()),
                                    figure(shift.clarity()));
            case Silence silence ->
                    "missed=%d;since=%s"
                            .formatted(silence.missed(), diaries.written(silence.since()));
        };
    }

    /// Of several parties the one whose figures are the most striking; of equals, which came first
    /// in the diary plays no part.
    private static String evidence(Ground ground, Diaries diaries) {
        return switch (ground) {
            case Ground.Silent(var parties) ->
                    "by=silence;"
                            + evidence(
                                    parties.stream()
                                            .max(Comparator.comparing(Silence::missed))
                                            .orElseThrow(),
                                    diaries);
            case Ground.Young(var pulses) -> "by=few-pulses;pulses=" + pulses;
            case Ground.Dropped(var parties) ->
                    "by=drop;"
                            + evidence(
                                    parties.stream()
                                            .min(
                                                    Comparator.comparing(Drop::distance)
                                                            .thenComparing(Drop::value))
                                            .orElseThrow(),
                                    diaries);
            case Ground.Apart(var gap) -> "by=gap;" + evidence(gap, diaries);
            case Ground.Signalled(var open) ->
                    "by=signal;open="
                            + open.stream()
                                    .map(signal -> signal.kind().name().toLowerCase(Locale.ROOT))
                                    .sorted()
                                    .collect(Collectors.joining("|"));
            case Ground.Elated(var means, var kept) ->
                    "by=high-unkept;means=%s;kept=%d;due=%d"
                            .formatted(figures(means), kept.kept(), kept.due());
            case Ground.Lower(var shift, var mean) ->
                    "by=shift-down;mean=%s;%s".formatted(figure(mean), evidence(shift, diaries));
            case Ground.Thriving(var means, var gap, var kept) ->
                    "by=high-kept;means=%s;gap=%s;kept=%d;due=%d"
                            .formatted(figures(means), figure(gap), kept.kept(), kept.due());
            case Ground.Plain(var mean, var gap) ->
                    "by=none-other;mean=%s;gap=%s".formatted(figure(mean), figure(gap));
        };
    }

    private static String and(String key, OptionalDouble value) {
        return value.isPresent() ? ";" + key + "=" + figure(value.getAsDouble()) : "";
    }

    private static String figures(List<Double> values) {
        return values.stream().map(LabPulse::figure).collect(Collectors.joining("|"));
    }

    private static String figure(double value) {
        var rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
