package org.cordee.guard;

import java.util.Set;
import org.cordee.guard.Word.Gap;
import org.cordee.guard.Word.Shape;

/// A line in capitals, or a heading in capitals before other words: there a capital says nothing,
/// and what the lexicon does not know may be a name.
final class CapsRule {
    private static final Set<String> WHERE = Set.of("à", "a", "en", "chez", "in", "at", "near");
    private static final int NAME_ALONE = 3;

    private final Line line;
    private final boolean[] runs;

    CapsRule(Line line) {
        this.line = line;
        runs = new boolean[line.size()];
        for (int n = 0; n < line.size(); ) {
            int end = line.word(n).begins() ? end(n) : n;
            for (int i = n; i < end; i++) {
                runs[i] = true;
            }
            n = Math.max(n + 1, end);
        }
    }

    /// Whether this word is one of such a run.
    boolean holds(int at) {
        return runs[at];
    }

    /// Behind the run that begins here; where none does, here.
    private int end(int from) {
        int at = from;
        int upper = 0;
        while (at < line.size()
                && isPart(line.word(at))
                && (at == from || !line.word(at).begins())) {
            upper += line.word(at).shape() == Shape.UPPER ? 1 : 0;
            at++;
        }
        boolean whole = at == line.size() || line.word(at).begins();
        return upper >= 2 && (whole || line.word(at).gap() == Gap.OTHER) || upper == 1 && whole
                ? at
                : from;
    }

    private static boolean isPart(Word word) {
        return word.shape() == Shape.UPPER
                || word.shape() == Shape.INITIAL
                || word.shape() == Shape.DIGITS;
    }

    boolean marks(int at) {
        var word = line.word(at);
        if (word.shape() != Shape.UPPER
                || line.isFree(at)
                || CapitalRule.isRoman(word)
                || !CapitalRule.hasLetters(word)
                || line.is(word, Lexicon.SMALL)) {
            return false;
        }
        if (!line.lexicon.isCommonUnaccented(word.lower())) {
            return true;
        }
        boolean first = line.isNamed(word, Lexicon.FIRST) && CapitalRule.isRatherName(word);
        return first
                || isSurname(at)
                || line.isIn(line.before(at), WHERE) && line.isNamed(word, Lexicon.PROPER)
                || isBeforeFirstName(at);
    }

    private boolean isSurname(int at) {
        var before = line.before(at);
        return before != null
                && line.marked[at - 1]
                && line.word(at).follows()
                && line.isNamed(before, Lexicon.FIRST)
                && line.is(line.word(at), Lexicon.NOUN | Lexicon.ADJECTIVE);
    }

    /// `MARCHAND JULIE`, as lists have it.
    private boolean isBeforeFirstName(int at) {
        var next = line.next(at);
        return next != null
                && next.follows()
                && line.word(at).gap() == Gap.LINE
                && line.size() <= NAME_ALONE
                && line.isNamed(next, Lexicon.FIRST)
                && !line.lexicon.isCommonUnaccented(next.lower());
    }
}
