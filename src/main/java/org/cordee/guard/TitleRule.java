package org.cordee.guard;

import java.util.Set;
import org.cordee.guard.Word.Shape;

/// Whoever is addressed: *Mme*, *Dr*, *Maître*, and whom it is said to.
final class TitleRule {
    /// Nothing else than titles.
    private static final Set<String> CERTAIN =
            Set.of(
                    "mme",
                    "mmes",
                    "mlle",
                    "mlles",
                    "mr",
                    "mrs",
                    "ms",
                    "dr",
                    "drs",
                    "mgr",
                    "mm",
                    "monsieur",
                    "madame",
                    "mademoiselle",
                    "messieurs",
                    "mesdames",
                    "miss");

    /// Titles where a capital follows.
    private static final Set<String> BEFORE_CAPITALS =
            Set.of(
                    "m",
                    "me",
                    "pr",
                    "prof",
                    "maître",
                    "maitre",
                    "docteur",
                    "docteure",
                    "professeur",
                    "professeure",
                    "sir",
                    "lady",
                    "lord",
                    "doctor",
                    "professor",
                    "père",
                    "mère",
                    "frère",
                    "sœur",
                    "soeur",
                    "abbé",
                    "général",
                    "colonel",
                    "commandant",
                    "capitaine",
                    "lieutenant",
                    "sergent",
                    "président",
                    "présidente",
                    "captain",
                    "reverend",
                    "father",
                    "sister",
                    "brother",
                    "cher",
                    "chère",
                    "dear",
                    "oncle",
                    "tante",
                    "uncle",
                    "aunt",
                    "tonton",
                    "tata",
                    "papi",
                    "mamie",
                    "saint",
                    "sainte");

    /// Whether it is a title, whoever follows.
    static boolean isCertain(Word word) {
        return CERTAIN.contains(word.lower());
    }

    /// Whether the word here is a title of the one after it.
    static boolean stands(Line line, int at) {
        var next = line.next(at);
        if (next == null || !next.follows()) {
            return false;
        }
        var word = line.word(at);
        if (next.shape() == Shape.LOWER) {
            return (isCertain(word) || isDotted(word, next, at, line))
                    && isNameAfterTitle(line, next);
        }
        if (next.shape() == Shape.DIGITS || isCertain(next)) {
            return false;
        }
        boolean title =
                isCertain(word)
                        || BEFORE_CAPITALS.contains(word.lower())
                                && (word.text().length() > 2 || !word.text().equals(word.lower()));
        return title && (!line.isSmall(next) || isCapitalAfter(line, at + 1));
    }

    /// `m. dupont`, and no metres.
    private static boolean isDotted(Word word, Word next, int at, Line line) {
        var before = line.before(at);
        return word.lower().equals("m")
                && next.gap() == Word.Gap.STOP
                && (before == null || before.shape() != Shape.DIGITS);
    }

    private static boolean isNameAfterTitle(Line line, Word next) {
        if (line.is(next, Lexicon.SMALL) || next.text().length() < 2) {
            return false;
        }
        return !line.is(next, Lexicon.COMMON)
                || line.is(next, Lexicon.NOUN | Lexicon.ADJECTIVE) && !line.is(next, Lexicon.FINITE)
                || line.isNamed(next, Lexicon.PROPER);
    }

    /// `Mme Le Goff`, and not « Madame La directrice ».
    private static boolean isCapitalAfter(Line line, int at) {
        var next = line.next(at);
        return next != null && next.isCapital() && !line.isSmall(next);
    }

    /// Marks whom the titles of a line are said to.
    static void apply(Line line) {
        for (int n = 0; n + 1 < line.size(); n++) {
            if (!stands(line, n)) {
                continue;
            }
            int at = n + 1;
            if (line.isSmall(line.word(at)) && at + 1 < line.size()) {
                line.person[at] = true;
                at++;
            }
            line.marked[at] = true;
            line.person[at] = true;
            surname(line, at + 1);
        }
    }

    /// What follows a first name, in small letters, is more of it where it is no common word.
    private static void surname(Line line, int at) {
        if (at < line.size()
                && line.word(at).follows()
                && line.word(at).shape() == Shape.LOWER
                && !line.is(line.word(at), Lexicon.COMMON)) {
            line.marked[at] = true;
        }
    }

    private TitleRule() {}
}
