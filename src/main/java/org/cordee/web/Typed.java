package org.cordee.web;

import java.text.Normalizer;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody typed, as we keep it. Every text of a form comes through here once, so that the
/// same words are always the same code points: a name typed on one keyboard is found from another,
/// and the database, which refuses NUL, never meets it.
///
/// Nothing that can be seen is lost: emoji with their joiners, right-to-left letters with their
/// marks and combining characters pass as they are.
public final class Typed {

    /// One line: breaks and tabs become spaces.
    public static String line(String typed) {
        return stripped(cleaned(typed).replace('\n', ' ').replace('\t', ' '));
    }

    /// Several lines, each ended by LF; tabs stay.
    public static String text(String typed) {
        return stripped(cleaned(typed));
    }

    /// The lines that say something, each as [#line] gives it.
    public static List<String> lines(String typed) {
        return text(typed).lines().map(Typed::line).filter(line -> !line.isEmpty()).toList();
    }

    /// A moment as a hidden field carries it; null for none, and for none that could be ours.
    public static @Nullable Instant moment(String sent) {
        try {
            return Instant.parse(sent);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /// In code points, as PostgreSQL's `char_length` counts.
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String cleaned(String typed) {
        var kept = new StringBuilder(typed.length());
        // Browsers send CRLF; a paste may bring any other break of Unicode.
        typed.replaceAll("\\R", "\n")
                .codePoints()
                .filter(Typed::belongs)
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private static boolean belongs(int point) {
        if (point == '\n' || point == '\t') return true;
        // These reverse whatever follows them, also when it is not theirs: the rest of a sentence
        // in
        // which a name stands. Right-to-left letters do without.
        if (point >= 0x202a && point <= 0x202e || point >= 0x2066 && point <= 0x2069) return false;
        var type = Character.getType(point);
        // Half a surrogate pair is no character, and has no UTF-8.
        return type != Character.CONTROL && type != Character.SURROGATE;
    }

    /// Without the space around it, no-break space too; empty where nothing can be seen at all.
    private static String stripped(String text) {
        if (text.codePoints().noneMatch(Typed::isSeen)) return "";
        var from = 0;
        var to = text.length();
        while (isSpace(text.charAt(from))) from++;
        while (isSpace(text.charAt(to - 1))) to--;
        return text.substring(from, to);
    }

    private static boolean isSeen(int point) {
        return !isSpace(point) && Character.getType(point) != Character.FORMAT;
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private Typed() {}
}
