package org.cordee.contact.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.cordee.contact.file.Cleaning;
import org.cordee.web.Words;

/// Refused rows as a table that a spreadsheet opens: line, reason, what it says. No cell begins
/// with what a spreadsheet would run.
final class RefusedTable {

    /// @param after the rows after a number, none where there are no more
    static void write(Locale locale, IntFunction<List<RefusedRow>> after, OutputStream out)
            throws IOException {
        var letters = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        letters.write('\ufeff');
        var table =
                CsvWriter.builder()
                        .fieldSeparator(';')
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(letters);
        table.writeRecord(
                Words.say(locale, "contact.import.line"),
                Words.say(locale, "contact.import.reason"),
                Words.say(locale, "contact.import.excerpt"));
        int last = 0;
        for (var rows = after.apply(last); !rows.isEmpty(); rows = after.apply(last)) {
            for (var row : rows) {
                table.writeRecord(
                        Integer.toString(row.line()),
                        Reasons.of(locale, row.reason()),
                        Cleaning.cell(row.excerpt()));
                last = row.number();
            }
        }
        table.flush();
        letters.flush();
    }

    private RefusedTable() {}
}
