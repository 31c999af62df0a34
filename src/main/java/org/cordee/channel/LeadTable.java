package org.cordee.channel;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cordee.contact.Chain;
import org.cordee.contact.file.ContactTable;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;

/// Leads as a table for a spreadsheet, in UTF-8 with the mark by which Excel knows it. No cell
/// begins with what a spreadsheet would run.
final class LeadTable {
    private static final double HOUR = 60;

    static void write(Locale language, List<LeadLine> lines, OutputStream out) throws IOException {
        var letters = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        letters.write('\ufeff');
        var rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(letters);
        rows.writeRecord(
                List.of(
                        Words.say(language, "channel.csv.day"),
                        Words.say(language, "channel.csv.what"),
                        Words.say(language, "channel.csv.way"),
                        Words.say(language, "channel.csv.source"),
                        Words.say(language, "channel.csv.chain"),
                        Words.say(language, "channel.csv.outcome"),
                        Words.say(language, "channel.csv.hours"),
                        Words.say(language, "channel.csv.euros")));
        for (var line : lines) {
            rows.writeRecord(cells(language, line));
        }
        rows.flush();
        letters.flush();
    }

    private static List<String> cells(Locale language, LeadLine line) {
        var lead = line.lead();
        var cells = new ArrayList<String>();
        cells.add(lead.cameOn().toString());
        cells.add(lead.what());
        cells.add(ChannelWords.of(language, lead.way()));
        cells.add(lead.source());
        cells.add(chain(language, line.chain()));
        cells.add(ChannelWords.of(language, lead.outcome()));
        // With the sign by which a spreadsheet of that language knows a fraction.
        cells.add(
                lead.minutes() == null
                        ? ""
                        : String.format(language, "%.2f", lead.minutes() / HOUR));
        cells.add(lead.euros() == null ? "" : lead.euros().toString());
        return cells.stream().map(ContactTable::harmless).toList();
    }

    private static String chain(Locale language, @Nullable Chain chain) {
        return chain == null || !chain.isLed()
                ? ""
                : chain.knots().stream()
                        .map(knot ->
                                knot.name() == null
                                        ? Words.say(language, "contact.somebody")
                                        : knot.name())
                        .collect(Collectors.joining(", "));
    }

    private LeadTable() {}
}
