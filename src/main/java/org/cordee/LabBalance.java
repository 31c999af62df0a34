package org.cordee;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.cordee.engagement.balance.Balance;
import org.cordee.engagement.balance.Finding;
import org.cordee.engagement.balance.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What the rules of balance say of how the alliances of engagements were read.
@Command(
        name = "balance",
        description = "Hold the alliances of engagements against one another.",
        footer = {
            "",
            "FILE holds lines engagement,stakeholder,day,reading: the day a whole number or a date"
                    + " like 2026-03-09, the reading the mean of the answers, from 0 to 10, written"
                    + " with a point. The line engagement,stakeholder,day,reading may come first;"
                    + " then the output begins with its own.",
            "",
            "The output holds lines engagement,day,rule,evidence, sorted in this order, for each day"
                    + " on which somebody read their alliance. The rules are politeness, rupture,"
                    + " spread and tilt.",
            "",
            "Evidence is k=v;k=v. spread: points between the low and the high one of the latest"
                    + " readings, none older than 60 days, where there are two at least. tilt: up"
                    + " rose by rise since its first reading while down fell by fall; of several the"
                    + " ones that moved most. rupture: the reading x of a stakeholder lies at least 2"
                    + " below m, the median of the n earlier ones. politeness: a stakeholder's times"
                    + " readings running were all at the top, three at least."
        })
final class LabBalance implements Callable<Integer> {
    private static final List<String> HEADINGS =
            List.of("engagement", "stakeholder", "day", "reading");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,30})?");
    private static final int DECIMALS = 6;

    @Parameters(paramLabel = "FILE", description = "The readings; - is standard input.")
    private String file = "-";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Spec private @Nullable CommandSpec spec;

    /// Those of one engagement. Names are numbered in their order, so that of equals the first
    /// comes first.
    private static final class Engagement {
        private final TreeMap<String, TreeMap<LocalDate, Double>> readings =
                new TreeMap<>(LabFile::byCodePoint);

        String name(Reading reading) {
            return List.copyOf(readings.keySet())
                    .get((int) reading.stakeholder().getLeastSignificantBits());
        }

        List<Reading> all() {
            var all = new ArrayList<Reading>();
            var number = 0;
            for (var days : readings.values()) {
                var who = new UUID(0, number++);
                days.forEach((day, value) -> all.add(new Reading(who, day, value)));
            }
            return all;
        }
    }

    @Override
    public Integer call() throws IOException {
        var command = Objects.requireNonNull(spec).commandLine();
        return LabFile.read(command, file, input -> read(input, command.getOut()));
    }

    private void read(InputStream bytes, PrintWriter out) throws IOException, BadInput {
        SortedMap<String, Engagement> engagements = new TreeMap<>(LabFile::byCodePoint);
        var days = new LabDays(file);
        var headed = false;
        try (var records = LabFile.rows(file, bytes)) {
            var first = true;
            for (var row : records) {
                if (first && row.getFields().equals(HEADINGS)) {
                    headed = true;
                } else {
                    add(row, days, engagements);
                }
                first = false;
            }
        }
        if (headed) {
            out.print("engagement,day,rule,evidence\n");
        }
        engagements.forEach((name, engagement) -> write(name, engagement, days, out));
        out.flush();
    }

    private void add(CsvRecord row, LabDays days, SortedMap<String, Engagement> engagements)
            throws BadInput {
        var line = row.getStartingLineNumber();
        if (row.getFieldCount() != HEADINGS.size()) {
            throw new BadInput(
                    file,
                    line,
                    String.join(",", HEADINGS) + " are 4 fields, here are " + row.getFieldCount());
        }
        var engagement = row.getField(0).strip();
        var stakeholder = row.getField(1).strip();
        if (engagement.isEmpty() || stakeholder.isEmpty()) {
            throw new BadInput(
                    file,
                    line,
                    (engagement.isEmpty() ? "engagement" : "stakeholder") + " is empty");
        }
        var day = days.read(row.getField(2).strip(), line);
        var value = value(row.getField(3).strip(), line);
        if (engagements
                        .computeIfAbsent(engagement, _ -> new Engagement())
                        .readings
                        .computeIfAbsent(stakeholder, _ -> new TreeMap<>())
                        .put(day, value)
                != null) {
            throw new BadInput(
                    file,
                    line,
                    "%s has a reading on day %s before".formatted(stakeholder, days.written(day)));
        }
    }

    private double value(String text, long line) throws BadInput {
        if (DECIMAL.matcher(text).matches()) {
            var value = Double.parseDouble(text);
            if (value >= Reading.LOWEST && value <= Reading.HIGHEST) {
                return value;
            }
        }
        throw new BadInput(
                file, line, "reading is no number from 0 to 10 written with a point: " + text);
    }

    private static void write(String name, Engagement engagement, LabDays days, PrintWriter out) {
        for (var moment : Balance.of(engagement.all())) {
            moment.findings().stream()
                    .map(finding -> rule(finding) + "," + evidence(finding, engagement))
                    .sorted(Comparator.comparing((String line) -> line, LabFile::byCodePoint))
                    .forEach(line ->
                            out.print(
                                    "%s,%s,%s\n"
                                            .formatted(
                                                    LabFile.quoted(name),
                                                    days.written(moment.on()),
                                                    line)));
        }
    }

    private static String rule(Finding finding) {
        return switch (finding) {
            case Finding.Spread _ -> "spread";
            case Finding.Tilt _ -> "tilt";
            case Finding.Rupture _ -> "rupture";
            case Finding.Politeness _ -> "politeness";
        };
    }

    private static String evidence(Finding finding, Engagement engagement) {
        return LabFile.quoted(
                switch (finding) {
                    case Finding.Spread(var low, var high, var points) ->
                            "points=%s;low=%s;high=%s"
                                    .formatted(
                                            figure(points),
                                            engagement.name(low),
                                            engagement.name(high));
                    case Finding.Tilt(var up, var rise, var down, var fall) ->
                            "up=%s;rise=%s;down=%s;fall=%s"
                                    .formatted(
                                            engagement.name(up),
                                            figure(rise),
                                            engagement.name(down),
                                            figure(fall));
                    case Finding.Rupture(var reading, var usual, var earlier) ->
                            "stakeholder=%s;x=%s;m=%s;n=%d"
                                    .formatted(
                                            engagement.name(reading),
                                            figure(reading.value()),
                                            figure(usual),
                                            earlier);
                    case Finding.Politeness(var reading, var times) ->
                            "stakeholder=%s;times=%d".formatted(engagement.name(reading), times);
                });
    }

    private static String figure(double value) {
        var rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
