package org.cordee.contact.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Cuts a text into the rows of a table and those into cells (RFC 4180), and is lenient where
/// programs are: a quote within a quoted cell, words after its end, a row that is one quoted cell.
///
/// A quote that does not close spoils only its own line. It cannot take the following rows into one
/// cell: where a cell of several lines is no cell by all that is seen, its first line is broken,
/// and the next one is a row again.
final class Records {
    private static final char QUOTE = '"';
    private static final int LONGEST_CELL = 40_000;
    private static final int MOST_CELLS = 1000;

    private final String text;
    private final char separator;
    private final int columns;
    private List<String> cells = List.of();
    private int from;
    private int to;
    private int line = 1;
    private int linesWithin;
    private boolean isBroken;

    /// @param columns as many as a whole row has
    Records(String text, char separator, int columns) {
        this.text = text;
        this.separator = separator;
        this.columns = columns;
    }

    static List<String> cells(String line, char separator) {
        var one = new Records(line, separator, 0);
        return one.next() && !one.isBroken() ? one.cells() : List.of();
    }

    /// Begins again with the line that begins at this place.
    void startAt(int place, int number) {
        to = place;
        line = number;
        linesWithin = 0;
    }

    boolean next() {
        line += linesWithin;
        from = to;
        if (from >= text.length()) return false;
        cells = new ArrayList<>();
        isBroken = !readRow() || swallowsRows();
        if (isBroken) {
            cells = List.of();
            to = Lines.after(text, Lines.end(text, from));
        } else {
            unwrap();
        }
        linesWithin = Lines.count(text, from, to);
        return true;
    }

    List<String> cells() {
        return cells;
    }

    /// From 1.
    int line() {
        return line;
    }

    /// Where the next one begins.
    int end() {
        return to;
    }

    int endLine() {
        return line + linesWithin;
    }

    boolean isBroken() {
        return isBroken;
    }

    /// As it stands in the file.
    String beginning() {
        return text.substring(from, Math.min(Lines.end(text, from), from + LONGEST_CELL));
    }

    private boolean readRow() {
        var place = from;
        while (cells.size() < MOST_CELLS) {
            var start = skipSpaces(place);
            var isQuoted = start < text.length() && text.charAt(start) == QUOTE;
            var end = isQuoted ? quoted(start + 1) : plain(place);
            if (end < 0) return false;
            if (end >= text.length() || text.charAt(end) != separator) {
                to = Lines.after(text, end);
                return true;
            }
            place = end + 1;
        }
        return false;
    }

    private int plain(int start) {
        var end = endOfCell(start);
        cells.add(text.substring(start, end));
        return end;
    }

    /// Where the cell ends; less than 0 where its quote does not close.
    private int quoted(int start) {
        var cell = new StringBuilder();
        var segmentEnd = -1;
        for (var place = start; ; ) {
            var quote = text.indexOf(QUOTE, place);
            if (quote < 0 || quote - start > LONGEST_CELL) return -1;
            cell.append(text, place, quote);
            place = quote + 1;
            if (text.startsWith("\"", place)) {
                cell.append(QUOTE);
                place++;
                continue;
            }
            var after = skipSpaces(place);
            if (isEndOfCell(after)) {
                cells.add(cell.toString());
                return after;
            }
            if (Lines.count(text, start, quote) > 0) return -1;
            if (segmentEnd < place) segmentEnd = endOfCell(place);
            if (lastSeen(segmentEnd) != QUOTE) {
                cells.add(QUOTE + cell.toString() + QUOTE + text.substring(place, segmentEnd));
                return segmentEnd;
            }
            cell.append(QUOTE);
        }
    }

    private char lastSeen(int end) {
        var last = end - 1;
        while (isSpace(text.charAt(last))) last--;
        return text.charAt(last);
    }

    /// Whether one of its cells holds what looks like another row: a line with as many cells, where
    /// this one has more or fewer, or where one of them is an address.
    private boolean swallowsRows() {
        if (columns < 2) return false;
        return cells.stream()
                .filter(cell -> cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0)
                .flatMap(cell -> cell.lines().skip(1))
                .anyMatch(this::looksLikeRow);
    }

    private boolean looksLikeRow(String within) {
        var separators = within.chars().filter(sign -> sign == separator).count();
        if (cells.size() != columns) return separators >= columns - 1;
        return columns > 2
                && separators == columns - 1
                && Stream.of(within.split(Pattern.quote(String.valueOf(separator))))
                        .anyMatch(cell -> MailAddress.of(cell).isPresent());
    }

    /// Some programs put each row into quotes a second time.
    private void unwrap() {
        if (columns < 2 || cells.size() != 1 || cells.getFirst().indexOf(separator) < 0) return;
        var within = Records.cells(cells.getFirst(), separator);
        if (within.size() == columns) cells = within;
    }

    private int endOfCell(int place) {
        var end = place;
        while (!isEndOfCell(end)) end++;
        return end;
    }

    private boolean isEndOfCell(int place) {
        return place >= text.length()
                || text.charAt(place) == separator
                || Lines.isBreak(text.charAt(place));
    }

    private int skipSpaces(int place) {
        var seen = place;
        while (seen < text.length() && isSpace(text.charAt(seen))) seen++;
        return seen;
    }

    private boolean isSpace(char sign) {
        return (sign == ' ' || sign == '\t' || sign == '\u00a0') && sign != separator;
    }
}
