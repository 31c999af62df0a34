package org.cordee;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordee.current.MemberId;
import org.cordee.partnership.pulse.Answer;
import org.cordee.partnership.pulse.PlannedPulse;

/// Diaries that people kept side by side: `pair,party,day,value`, a line for each answer.
final class Diaries {
    /// Nobody kept a diary for longer; days further apart are something else than days.
    static final int LONGEST_DAYS = 36_525;

    private static final List<String> HEADINGS = List.of("pair", "party", "day", "value");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,30})?");

    private final String file;
    private final SortedMap<String, Pair> pairs = new TreeMap<>(LabFile::byCodePoint);
    private final LabDays days;
    private boolean headed;

    private Diaries(String file) {
        this.file = file;
        this.days = new LabDays(file);
    }

    /// @param file what to call it when something is wrong with it
    static Diaries read(String file, InputStream bytes) throws IOException, BadInput {
        var diaries = new Diaries(file);
        try (var records = LabFile.rows(file, bytes)) {
            var first = true;
            for (var row : records) {
                if (first && row.getFields().equals(HEADINGS)) {
                    diaries.headed = true;
                } else {
                    diaries.add(row);
                }
                first = false;
            }
        }
        return diaries;
    }

    /// In the order of their names.
    Map<String, Pair> pairs() {
        return pairs;
    }

    /// Whether the file began with a line of headings.
    boolean isHeaded() {
        return headed;
    }

    /// A day as the file writes days.
    String written(LocalDate day) {
        return days.written(day);
    }

    private void add(CsvRecord row) throws BadInput {
        var line = row.getStartingLineNumber();
        if (row.getFieldCount() != HEADINGS.size()) {
            throw new BadInput(
                    file,
                    line,
                    "pair,party,day,value are 4 fields, here are " + row.getFieldCount());
        }
        var pair = row.getField(0).strip();
        var party = row.getField(1).strip();
        if (pair.isEmpty() || party.isEmpty()) {
            throw new BadInput(file, line, (pair.isEmpty() ? "pair" : "party") + " is empty");
        }
        var day = days.read(row.getField(2).strip(), line);
        var value = value(row.getField(3).strip(), line);
        pairs.computeIfAbsent(pair, _ -> new Pair()).add(party, day, value, line);
    }

    private double value(String text, long line) throws BadInput {
        if (DECIMAL.matcher(text).matches()) {
            var value = Double.parseDouble(text);
            if (value >= Answer.LOWEST && value <= Answer.HIGHEST) {
                return value;
            }
        }
        throw new BadInput(
                file, line, "value is no number from 1 to 7 written with a point: " + text);
    }

    /// What those of one pair, or of a larger partnership, answered.
    final class Pair {
        private final SequencedMap<String, MemberId> members = new TreeMap<>(LabFile::byCodePoint);
        private final TreeMap<LocalDate, Map<MemberId, Double>> days = new TreeMap<>();

        private void add(String party, LocalDate day, double value, long line) throws BadInput {
            var member =
                    members.computeIfAbsent(
                            party, _ -> new MemberId(new UUID(0, members.size() + 1L)));
            if (days.computeIfAbsent(day, _ -> new TreeMap<>(Comparator.comparing(MemberId::value)))
                            .put(member, value)
                    != null) {
                throw new BadInput(
                        file,
                        line,
                        "%s has answered on day %s before".formatted(party, written(day)));
            }
            if (days.lastKey().toEpochDay() - days.firstKey().toEpochDay() > LONGEST_DAYS) {
                throw new BadInput(
                        file,
                        line,
                        "day lies over %d days from another of the pair: %s"
                                .formatted(LONGEST_DAYS, written(day)));
            }
        }

        String name(MemberId member) {
            return members.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(member))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
        }

        /// The pulses of the pair, from its first day to its last.
        ///
        /// One is planned every so many days from its first day on. What is answered from the
        /// planned day on, and before the next planned one, answers it. A day on which all answered
        /// is a pulse that opened, of that very day; where a planned one has no such day, it did
        /// not open, and who has a line in it had answered.
        List<PlannedPulse> pulses(int every) {
            var pulses = new ArrayList<PlannedPulse>();
            for (var planned = days.firstKey();
                    !planned.isAfter(days.lastKey());
                    planned = planned.plusDays(every)) {
                var answered = new TreeSet<MemberId>(Comparator.comparing(MemberId::value));
                var opened = false;
                for (var entry : days.subMap(planned, planned.plusDays(every)).entrySet()) {
                    var day = entry.getKey();
                    answered.addAll(entry.getValue().keySet());
                    if (members.size() > 1 && entry.getValue().size() == members.size()) {
                        pulses.add(new PlannedPulse.Revealed(day, day, answers(entry.getValue())));
                        opened = true;
                    }
                }
                if (!opened) {
                    pulses.add(
                            new PlannedPulse.Unrevealed(
                                    planned,
                                    planned,
                                    List.copyOf(answered),
                                    members.values().stream()
                                            .filter(member -> !answered.contains(member))
                                            .toList()));
                }
            }
            return pulses;
        }

        private static List<Answer> answers(Map<MemberId, Double> values) {
            return values.entrySet().stream()
                    .map(value -> new Answer(value.getKey(), value.getValue()))
                    .toList();
        }
    }
}
