package org.cordee.guard;

import java.util.Locale;

/// A word of a text: what stands between spaces, apostrophes, hyphens and stops.
///
/// @param start in chars of the plain text
/// @param end behind it
/// @param lower in small letters
/// @param gap what parts it from the word before
record Word(int start, int end, String text, String lower, Shape shape, Gap gap) {
    enum Shape {
        LOWER,
        /// A capital and small letters.
        CAPITAL,
        /// Two capitals or more and no small letter.
        UPPER,
        /// A capital within: `TechNord`, `iX`.
        MIXED,
        /// A capital alone.
        INITIAL,
        DIGITS,
        /// Of a script that has no capitals.
        OTHER
    }

    enum Gap {
        /// Something ended before it, or nothing was there: a sentence begins.
        SENTENCE,
        /// As `SENTENCE`, and on a line of its own.
        LINE,
        SPACE,
        HYPHEN,
        APOSTROPHE,
        /// `&`
        AND,
        /// The full stop of something shortened.
        STOP,
        /// Anything else, within the sentence.
        OTHER
    }

    static Word of(String plain, int start, int end, Gap gap) {
        var text = plain.substring(start, end);
        return new Word(start, end, text, text.toLowerCase(Locale.ROOT), shape(text), gap);
    }

    boolean begins() {
        return gap == Gap.SENTENCE || gap == Gap.LINE;
    }

    /// Nothing but a space, or the stop of something shortened, before it.
    boolean follows() {
        return gap == Gap.SPACE || gap == Gap.STOP;
    }

    boolean isCapital() {
        return shape == Shape.CAPITAL || shape == Shape.UPPER || shape == Shape.MIXED;
    }

    /// `Dupont`, of `DUPONT` and `dupont` too.
    String titled() {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    private static Shape shape(String text) {
        int capitals = 0;
        int small = 0;
        int letters = 0;
        for (int n = 0; n < text.length(); n++) {
            char sign = text.charAt(n);
            if (Character.isUpperCase(sign) || Character.isTitleCase(sign)) {
                capitals++;
            } else if (Character.isLowerCase(sign)) {
                small++;
            }
            letters += Character.isLetter(sign) ? 1 : 0;
        }
        if (letters == 0) {
            return Shape.DIGITS;
        }
        if (capitals == 0) {
            return small > 0 ? Shape.LOWER : Shape.OTHER;
        }
        if (small == 0) {
            return capitals > 1 || text.length() > 1 ? Shape.UPPER : Shape.INITIAL;
        }
        boolean first =
                Character.isUpperCase(text.charAt(0)) || Character.isTitleCase(text.charAt(0));
        return first && capitals == 1 ? Shape.CAPITAL : Shape.MIXED;
    }
}
