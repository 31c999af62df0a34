package org.cordee.guard;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A text cut into words as people compare them: without accents and case.
final class Folding {
    /// @param start of the word, in chars of the text
    /// @param end behind it
    record Token(String folded, int start, int end, boolean capital) {}

    static List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            int point = text.codePointAt(at);
            if (!Character.isLetterOrDigit(point)) {
                at += Character.charCount(point);
                continue;
            }
            while (at < text.length() && belongs(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            tokens.add(
                    new Token(
                            folded(text.substring(start, at)),
                            start,
                            at,
                            Character.isUpperCase(point) || Character.isTitleCase(point)));
        }
        return tokens;
    }

    private static boolean belongs(int point) {
        var type = Character.getType(point);
        return Character.isLetterOrDigit(point)
                || type == Character.NON_SPACING_MARK
                // Soft hyphens, joiners: there to be seen by nobody.
                || type == Character.FORMAT;
    }

    static String folded(String word) {
        if (word.chars().allMatch(sign -> sign < 0x80 && Character.isLetterOrDigit(sign))) {
            return word.toLowerCase(Locale.ROOT);
        }
        var folded = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(point -> {
                    switch (point) {
                        case 'œ' -> folded.append("oe");
                        case 'æ' -> folded.append("ae");
                        case 'ß' -> folded.append("ss");
                        case 'ø' -> folded.append('o');
                        case 'ł' -> folded.append('l');
                        default -> folded.appendCodePoint(point);
                    }
                });
        return folded.toString();
    }

    private Folding() {}
}
