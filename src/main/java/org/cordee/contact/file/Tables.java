package org.cordee.contact.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.cordee.contact.file.Reading.Done;
import org.cordee.contact.file.Reading.Unreadable;
import org.cordee.contact.file.Reading.Why;
import org.cordee.contact.file.Row.Reason;
import org.cordee.contact.file.Row.Refused;
import org.cordee.web.Typed;

/// A file that is a table: below a line of headings, a row for each person.
final class Tables {
    /// Spreadsheets are kept from counting with `="0612"`, and from running `'=1+1`.
    private static final Pattern AS_TEXT = Pattern.compile("(?s)=\"([^\"]*)\"");

    private static final Pattern NOTHING_SAID = Pattern.compile("\\s*[-–—]+\\s*");

    private static final Pattern BETWEEN_LABELS = Pattern.compile("[;,|\\n]");
    private static final String BETWEEN_VALUES = " ::: ";

    private final Header header;
    private final String region;
    private final Set<String> unread = new LinkedHashSet<>();

    private Tables(Header header, String region) {
        this.header = header;
        this.region = region;
    }

    static Reading read(String text, String region, Consumer<Row> rows) {
        var header = Header.in(text);
        if (header.isEmpty()) return new Unreadable(Why.NO_CONTACTS);
        var table = new Tables(header.get(), region);
        var count = 0;
        for (var records = table.below(text); table.next(records); ) count++;
        if (count > ContactFile.MOST_ROWS) return new Unreadable(Why.TOO_MANY);
        for (var records = table.below(text); table.next(records); )
            rows.accept(table.row(records));
        return new Done(header.get().source(), count, table.unread.stream().toList());
    }

    private Records below(String text) {
        var records = new Records(text, header.separator(), header.headings().size());
        records.startAt(header.end(), header.endLine());
        return records;
    }

    /// Lines in which nothing stands are no rows, nor is the header of another file joined to this.
    private boolean next(Records records) {
        while (records.next()) {
            if (records.isBroken()) return true;
            if (!isBlank(records.cells()) && !header.is(records.cells())) return true;
        }
        return false;
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(cell -> cell.isEmpty() || Typed.line(cell).isEmpty());
    }

    private Row row(Records records) {
        if (records.isBroken()) {
            var excerpt = Gathering.excerpt(records.beginning());
            return new Refused(records.line(), Reason.BROKEN, excerpt);
        }
        var somebody = new Gathering(region);
        var cells = records.cells();
        var title = "";
        for (var i = 0; i < cells.size(); i++) {
            var value = value(cells.get(i));
            if (i >= header.headings().size()) {
                somebody.take(Meaning.NOTE, "", value);
                continue;
            }
            var heading = header.headings().get(i);
            if (heading.meaning() == Meaning.NAME_OF_FACT) {
                title = Typed.line(value);
                if (!isNameOfNext(cells, i)) note(heading, value);
            } else {
                take(somebody, heading, title.isEmpty() ? heading.title() : title, value);
                title = "";
            }
        }
        return somebody.row(records.line(), records::beginning);
    }

    private boolean isNameOfNext(List<String> cells, int column) {
        return column + 1 < Math.min(cells.size(), header.headings().size())
                && header.headings().get(column + 1).meaning() == Meaning.FACT
                && !cells.get(column + 1).isBlank();
    }

    private void take(Gathering somebody, Heading heading, String title, String value) {
        if (value.isEmpty()) return;
        for (var each : values(heading.meaning(), value)) {
            somebody.take(
                    heading.meaning(), title, header.isOurs() ? ContactTable.plain(each) : each);
        }
        if (heading.meaning() == Meaning.UNREAD) note(heading, value);
    }

    private void note(Heading heading, String value) {
        if (!Typed.line(value).isEmpty()) unread.add(heading.title());
    }

    private List<String> values(Meaning meaning, String value) {
        return switch (meaning) {
            case LABEL -> labels(value);
            case NOTE -> header.isOurs() ? several(value) : List.of(value);
            case EMAIL, PHONE, WEBSITE, ORGANISATION, ROLE, ALSO, SINCE, FACT -> several(value);
            case BIRTHDAY, OTHER -> isNothing(value) ? List.of() : List.of(value);
            default -> List.of(value);
        };
    }

    private List<String> labels(String value) {
        if (value.contains(BETWEEN_VALUES) || header.isOurs()) return several(value);
        return List.of(BETWEEN_LABELS.split(value));
    }

    private static List<String> several(String value) {
        if (!value.contains(BETWEEN_VALUES)) return List.of(value);
        var values = new ArrayList<String>();
        for (var from = 0; from <= value.length(); ) {
            var to = value.indexOf(BETWEEN_VALUES, from);
            if (to < 0) to = value.length();
            values.add(value.substring(from, to));
            from = to + BETWEEN_VALUES.length();
        }
        return values;
    }

    /// What Outlook writes where it knows no day and no gender.
    private static boolean isNothing(String value) {
        return Set.of("0/0/00", "0/0/0000", "00/00/00", "00/00/0000", "Unspecified", "Indéterminé")
                .contains(value.strip());
    }

    private String value(String cell) {
        if (cell.isEmpty() || !header.isOurs() && NOTHING_SAID.matcher(cell).matches()) return "";
        var wrapped = AS_TEXT.matcher(cell);
        return ContactTable.harmful(wrapped.matches() ? wrapped.group(1) : cell);
    }
}
