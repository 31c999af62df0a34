package org.cordee.contact.file;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectWriter;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes contacts for other programs, one after the other as they come. What is written here is
/// read again as the same people.
public final class ContactWriter {
    /// vCard 4.0, a card for each.
    public static void cards(Iterable<Person> people, OutputStream out) throws IOException {
        var letters = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var lines = new VObjectWriter(letters, SyntaxStyle.NEW);
        for (var person : people) write(person, lines);
        lines.flush();
    }

    /// A table as Google writes it, in UTF-8 with the mark by which Excel knows it. No cell begins
    /// with what a spreadsheet would run.
    public static void table(Iterable<Person> people, OutputStream out) throws IOException {
        var letters = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        letters.write('\ufeff');
        var rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(letters);
        rows.writeRecord(ContactTable.HEADINGS);
        for (var person : people) rows.writeRecord(cells(person));
        rows.flush();
        letters.flush();
    }

    private static void write(Person person, VObjectWriter lines) throws IOException {
        lines.writeBeginComponent("VCARD");
        lines.writeVersion("4.0");
        write("FN", person.name(), lines);
        if (!person.givenName().isEmpty() || !person.familyName().isEmpty()) {
            var parts = Stream.of(person.familyName(), person.givenName(), "", "", "");
            var name = parts.map(VObjectPropertyValues::escape).collect(Collectors.joining(";"));
            lines.writeProperty("N", name);
        }
        for (var detail : person.details()) write(property(detail.kind()), detail.value(), lines);
        lines.writeEndComponent("VCARD");
    }

    private static void write(String property, String value, VObjectWriter lines)
            throws IOException {
        // Breaks of lines are what that leaves as they are.
        lines.writeProperty(property, VObjectPropertyValues.escape(value).replace("\n", "\\n"));
    }

    private static String property(Kind kind) {
        return switch (kind) {
            case EMAIL -> "EMAIL";
            case PHONE -> "TEL";
            case WEBSITE -> "URL";
            case ORGANISATION -> "ORG";
            case ROLE -> "TITLE";
            case ALSO -> "NICKNAME";
            case LABEL -> "CATEGORIES";
            case SINCE -> "X-SINCE";
            case NOTE -> "NOTE";
        };
    }

    private static List<String> cells(Person person) {
        var cells = new ArrayList<String>();
        cells.add(ContactTable.listed(person.name()));
        cells.add(ContactTable.listed(person.givenName()));
        cells.add(ContactTable.listed(person.familyName()));
        cells.add(together(values(person, Kind.ALSO)));
        cells.add(together(values(person, Kind.ORGANISATION)));
        cells.add(together(values(person, Kind.ROLE)));
        cells.add(together(values(person, Kind.NOTE)));
        cells.add(together(values(person, Kind.LABEL)));
        cells.addAll(inThree(values(person, Kind.EMAIL)));
        cells.addAll(inThree(values(person, Kind.PHONE)));
        cells.add(together(values(person, Kind.WEBSITE)));
        cells.add(together(values(person, Kind.SINCE)));
        return cells.stream().map(ContactTable::harmless).toList();
    }

    /// One a cell, as programs expect it; what is too many stands in the last.
    private static List<String> inThree(List<String> values) {
        return List.of(
                together(values.stream().limit(1).toList()),
                together(values.stream().skip(1).limit(1).toList()),
                together(values.stream().skip(2).toList()));
    }

    private static String together(List<String> values) {
        return values.stream().map(ContactTable::listed).collect(Collectors.joining(" ::: "));
    }

    private static List<String> values(Person person, Kind kind) {
        return person.details().stream()
                .filter(detail -> detail.kind() == kind)
                .map(Detail::value)
                .toList();
    }

    private ContactWriter() {}
}
