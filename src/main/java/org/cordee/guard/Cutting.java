package org.cordee.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cordee.guard.Word.Gap;

/// Cuts a plain text into words, and says of each how it stands to the one before.
final class Cutting {
    /// A line of this many chars that ends in the middle of a sentence was broken to fit a width.
    private static final int WIDE = 55;

    private static final Set<String> SHORTENED =
            Set.of(
                    "m", "mm", "mme", "mmes", "mlle", "mlles", "dr", "drs", "pr", "prof", "me",
                    "st", "ste", "mgr", "mr", "mrs", "ms", "av", "bd", "bld", "fg", "pl", "rte",
                    "ch", "cf", "ex", "art", "env", "tél", "tel", "réf", "ref", "vs", "resp", "dir",
                    "adj", "cie", "ets", "éts", "cap", "gén", "col", "lt", "sgt", "rev", "hon",
                    "fr", "fig", "vol", "éd", "ed", "trad", "jr", "sr", "rd", "ave", "no");

    static List<Word> words(String plain) {
        var words = new ArrayList<Word>();
        int at = 0;
        int behind = 0;
        while (at < plain.length()) {
            int point = plain.codePointAt(at);
            if (!Character.isLetterOrDigit(point)) {
                at += Character.charCount(point);
                continue;
            }
            int end = end(plain, at);
            var gap = words.isEmpty() ? Gap.LINE : gap(plain, behind, at, words.getLast());
            words.add(Word.of(plain, at, end, gap));
            at = end;
            behind = end;
        }
        return words;
    }

    private static int end(String plain, int from) {
        int at = from;
        while (at < plain.length()) {
            int point = plain.codePointAt(at);
            if (!Character.isLetterOrDigit(point)
                    && Character.getType(point) != Character.NON_SPACING_MARK) {
                break;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    private static Gap gap(String plain, int from, int to, Word before) {
        if (to - from == 1) {
            switch (plain.charAt(from)) {
                case ' ':
                    return Gap.SPACE;
                case '-', '\u2010', '\u2011':
                    return Gap.HYPHEN;
                case '\'', '\u2018', '\u2019', '\u02bc', '`', '\u00b4':
                    return Gap.APOSTROPHE;
                default:
            }
        }
        if (plain.startsWith(".-", from) && to - from == 2) {
            // `J.-M.`
            return Gap.HYPHEN;
        }
        int lines = 0;
        boolean blank = true;
        boolean opens = false;
        boolean ends = false;
        boolean and = false;
        boolean stop = false;
        for (int n = from; n < to; n++) {
            char sign = plain.charAt(n);
            switch (sign) {
                case '\n', '\r' -> lines += sign == '\n' ? 1 : 0;
                case '.' -> {
                    stop = stop || n == from;
                    ends = ends || n > from;
                }
                case '!', '?', '\u2026', ':', '\u2022', '|', '*', '#', '=' -> ends = true;
                case '\u00ab', '\u201c', '"', '\u2013', '\u2014', '\u201e' -> opens = true;
                case '&', '+' -> and = true;
                case '-', '>' -> opens = opens || n > from;
                default -> {}
            }
            blank = blank && Character.isWhitespace(sign);
        }
        if (lines > 0) {
            return blank && lines == 1 && isBroken(plain, from) ? Gap.SPACE : Gap.LINE;
        }
        if (blank) {
            return Gap.SPACE;
        }
        if (ends || opens) {
            return Gap.SENTENCE;
        }
        if (stop) {
            return isShortened(before) ? Gap.STOP : Gap.SENTENCE;
        }
        return and ? Gap.AND : Gap.OTHER;
    }

    private static boolean isShortened(Word word) {
        return word.shape() == Word.Shape.INITIAL
                || SHORTENED.contains(word.lower().toLowerCase(Locale.ROOT));
    }

    /// Whether the line that ends here was broken because it was full.
    private static boolean isBroken(String plain, int end) {
        int start = plain.lastIndexOf('\n', end - 1) + 1;
        return end - start >= WIDE;
    }

    private Cutting() {}
}
