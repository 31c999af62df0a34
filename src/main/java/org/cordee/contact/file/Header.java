package org.cordee.contact.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.contact.file.Reading.Source;

/// The line of headings of a table, wherever it stands among the first lines.
///
/// @param end where the line after it begins
/// @param endLine the number of that line
record Header(List<Heading> headings, char separator, List<String> cells, int end, int endLine) {
    private static final int MOST_LINES_BEFORE = 20;
    private static final String SEPARATORS = ",;\t|";

    private static final Set<String> OF_GOOGLE =
            Set.of(
                    "email1value",
                    "phone1value",
                    "groupmembership",
                    "organization1name",
                    "customfield1value",
                    "address1formatted",
                    "website1value");
    private static final Set<String> OF_OUTLOOK =
            Set.of(
                    "email2address",
                    "emaildisplayname",
                    "businessstreet",
                    "businessphone",
                    "otherphone",
                    "ruebureau",
                    "telephonebureau",
                    "adressedemessagerie",
                    "nomcompletdeladressedemessagerie",
                    "homestreet");

    /// The line with the most headings that we know; the first of two with as many.
    static Optional<Header> in(String text) {
        Optional<Header> best = Optional.empty();
        var most = 0;
        var lines = new Lines(text);
        for (var i = 0; i < MOST_LINES_BEFORE && lines.next(); i++) {
            for (var separator : SEPARATORS.toCharArray()) {
                var header = at(text, lines.start(), lines.number(), separator);
                if (header.isPresent() && header.get().weight() > most) {
                    most = header.get().weight();
                    best = header;
                }
            }
        }
        return best;
    }

    /// Whether these are the headings once more.
    boolean is(List<String> others) {
        return others.size() == cells.size() && others.equals(cells);
    }

    /// Whether it is the table that we write ourselves.
    boolean isOurs() {
        return cells.equals(ContactTable.HEADINGS);
    }

    Source source() {
        var keys = cells.stream().map(Folded::key).collect(Collectors.toSet());
        if (keys.stream().anyMatch(OF_GOOGLE::contains)) return Source.GOOGLE;
        if (holds(Meaning.SINCE) && (holds(Meaning.GIVEN) || holds(Meaning.WEBSITE)))
            return Source.LINKEDIN;
        if (keys.stream().anyMatch(OF_OUTLOOK::contains)) return Source.OUTLOOK;
        return Source.TABLE;
    }

    private boolean holds(Meaning meaning) {
        return headings.stream().anyMatch(heading -> heading.meaning() == meaning);
    }

    private static Optional<Header> at(String text, int place, int line, char separator) {
        var records = new Records(text, separator, 0);
        records.startAt(place, line);
        if (!records.next() || records.isBroken()) return Optional.empty();
        var cells = unwrapped(records.cells(), separator);
        var headings = new ArrayList<Heading>();
        for (var i = 0; i < cells.size(); i++) headings.add(Heading.of(cells.get(i), i));
        settle(headings);
        var header = new Header(headings, separator, cells, records.end(), records.endLine());
        return header.holdsSomebody() ? Optional.of(header) : Optional.empty();
    }

    /// A column that may be either of two is what the other columns leave to it.
    private static void settle(List<Heading> headings) {
        var meanings = headings.stream().map(Heading::meaning).toList();
        var isFamilyApart = meanings.contains(Meaning.FAMILY);
        var isNameTaken = false;
        for (var i = 0; i < headings.size(); i++) {
            var heading = headings.get(i);
            if (heading.meaning() == Meaning.NAME_OR_FAMILY) {
                var first = isFamilyApart ? Meaning.NAME : Meaning.NAME_OR_FAMILY;
                headings.set(i, heading.as(isNameTaken ? Meaning.SHOWN_AS : first));
                isNameTaken = true;
            }
            if (heading.meaning() == Meaning.NAME_OR_GIVEN && isFamilyApart) {
                headings.set(i, heading.as(Meaning.GIVEN));
            }
        }
    }

    private static List<String> unwrapped(List<String> cells, char separator) {
        return cells.size() == 1 && cells.getFirst().indexOf(separator) >= 0
                ? Records.cells(cells.getFirst(), separator)
                : cells;
    }

    private boolean holdsSomebody() {
        return weight() >= 2
                && headings.stream().anyMatch(heading -> heading.meaning().holdsSomebody());
    }

    private int weight() {
        return headings.stream()
                .mapToInt(heading ->
                        heading.isSure() ? 2 : heading.meaning() == Meaning.UNREAD ? 0 : 1)
                .sum();
    }
}
