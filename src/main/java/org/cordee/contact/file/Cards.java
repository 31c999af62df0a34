package org.cordee.contact.file;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.cordee.contact.file.Reading.Done;
import org.cordee.contact.file.Reading.Source;
import org.cordee.contact.file.Reading.Unreadable;
import org.cordee.contact.file.Reading.Why;
import org.cordee.contact.file.Row.Reason;
import org.cordee.contact.file.Row.Refused;

/// A file of vCards. Where each begins and ends is told by its lines alone, before anything in it
/// is read: what is broken in one does not reach the next.
final class Cards {
    private static final Pattern BEGIN = Pattern.compile("(?i)BEGIN[ \\t]*:[ \\t]*VCARD[ \\t]*");
    private static final Pattern END = Pattern.compile("(?i)END[ \\t]*:[ \\t]*VCARD[ \\t]*");

    /// A card may hold another one, that of somebody's agent, between its lines.
    private static final Pattern AGENT =
            Pattern.compile("(?i)(?:[\\w-]+\\.)?AGENT\\b[^:]{0,80}:[ \\t]*");

    private final Consumer<Piece> pieces;
    private final StringBuilder open = new StringBuilder();
    private int line;
    private int begunAt;
    private int depth;
    private boolean afterAgent;

    /// What stands between two borders: a card, or what is none.
    private record Piece(int line, String text, boolean isWhole) {}

    private Cards(Consumer<Piece> pieces) {
        this.pieces = pieces;
    }

    static boolean areIn(String text) {
        var lines = new Lines(text);
        while (lines.next()) {
            if (is(BEGIN, lines.line())) return true;
        }
        return false;
    }

    static Reading read(String text, String region, Consumer<Row> rows) {
        var count = new int[1];
        new Cards(piece -> count[0]++).cut(text);
        if (count[0] > ContactFile.MOST_ROWS) return new Unreadable(Why.TOO_MANY);
        Set<String> unread = new LinkedHashSet<>();
        new Cards(piece -> rows.accept(row(piece, region, unread))).cut(text);
        return new Done(Source.VCARD, count[0], unread.stream().toList());
    }

    private static Row row(Piece piece, String region, Set<String> unread) {
        if (piece.isWhole) return CardReader.read(piece.text, piece.line, region, unread);
        return new Refused(piece.line, Reason.BROKEN, CardReader.beginning(piece.text));
    }

    private void cut(String text) {
        var lines = new Lines(text);
        while (lines.next()) {
            line = lines.number();
            read(lines.line());
        }
        close(false);
    }

    private void read(String said) {
        if (is(BEGIN, said) && depth > 0 && afterAgent) {
            depth++;
        } else if (is(BEGIN, said)) {
            close(false);
            begunAt = line;
            depth = 1;
        }
        if (depth == 0 && !said.isBlank() && open.isEmpty()) begunAt = line;
        // The end itself is no part of it: a last line that says it goes on would take it in.
        if (is(END, said) && depth > 0 && --depth == 0) close(true);
        else if (depth > 0 || !said.isBlank()) open.append(said).append('\n');
        if (!said.isBlank()) afterAgent = is(AGENT, said);
    }

    private void close(boolean isWhole) {
        if (Gathering.excerpt(open.toString()).isEmpty()) {
            open.setLength(0);
        }
        if (!open.isEmpty()) pieces.accept(new Piece(begunAt, open.toString(), isWhole));
        open.setLength(0);
        depth = 0;
    }

    private static boolean is(Pattern border, String line) {
        return line.length() < 200 && border.matcher(line).matches();
    }
}
