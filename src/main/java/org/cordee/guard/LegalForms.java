package org.cordee.guard;

import java.util.Set;

/// What stands with the name of a company and says what it is in law.
final class LegalForms {
    private static final Set<String> FORMS =
            Set.of(
                    "sa", "sas", "sasu", "sarl", "eurl", "scop", "scic", "sci", "snc", "gie",
                    "selarl", "selas", "scp", "gaec", "earl", "scea", "ei", "eirl", "ltd", "plc",
                    "llc", "llp", "inc", "corp", "gmbh", "ag", "kg", "bv", "nv", "srl", "spa",
                    "asbl", "se", "co");

    /// Forms that are no words otherwise, in small letters too.
    private static final Set<String> CERTAIN =
            Set.of("sarl", "sasu", "eurl", "scop", "scic", "selarl", "gaec", "eirl", "gmbh");

    static boolean has(Word word) {
        return FORMS.contains(word.lower());
    }

    /// Marks a name that is written small behind its form: `la sarl petit`.
    static void apply(Line line) {
        for (int n = 0; n + 1 < line.size(); n++) {
            var next = line.next(n);
            if (next != null
                    && next.follows()
                    && CERTAIN.contains(line.word(n).lower())
                    && next.shape() != Word.Shape.DIGITS
                    && !line.is(next, Lexicon.SMALL)
                    && (next.isCapital() || isNoun(line, next))) {
                line.marked[n + 1] = true;
            }
        }
    }

    private static boolean isNoun(Line line, Word next) {
        return !line.is(next, Lexicon.COMMON) || line.isNamed(next, Lexicon.PROPER);
    }

    private LegalForms() {}
}
