package org.cordee.guard;

import java.util.Set;
import org.cordee.guard.Word.Gap;
import org.cordee.guard.Word.Shape;

/// Names written as common words are. Known ones are seen anywhere; where almost nothing has a
/// capital, every word that the lexicon does not know may be one.
final class SmallRule {
    private static final int SHORTEST = 3;
    private static final Set<String> PARTICLES =
            Set.of("van", "von", "der", "den", "del", "della", "bin", "ben", "ibn", "dos", "das");
    private static final Set<String> BEFORE_NOUNS =
            Set.of(
                    "le", "la", "l", "un", "une", "les", "des", "du", "au", "ce", "cette", "cet",
                    "mon", "ma", "ton", "ta", "son", "sa", "notre", "votre", "leur", "the", "a",
                    "an", "my", "his", "her", "our", "your", "their", "this", "that");

    private final Line line;
    private final Lexicon other;

    /// @param other of the other language: its common words are no names either
    SmallRule(Line line, Lexicon other) {
        this.line = line;
        this.other = other;
    }

    boolean marks(int at) {
        var word = line.word(at);
        if (word.shape() != Shape.LOWER
                || word.text().length() < SHORTEST
                || line.isFree(at)
                || PARTICLES.contains(word.lower())
                || word.text().chars().anyMatch(Character::isDigit)) {
            return false;
        }
        if (isPartOfWord(at)) {
            return line.isNamed(word, Lexicon.FIRST) && !line.lexicon.isCommon(word.lower());
        }
        if (line.lexicon.isCommon(word.lower())) {
            return isFirstNameHere(at, word);
        }
        if (line.isNamed(word, Lexicon.FIRST)) {
            return line.small || !other.isCommon(word.lower());
        }
        if (other.isCommon(word.lower())) {
            return false;
        }
        return line.isNamed(word, Lexicon.PROPER)
                || line.small && !line.lexicon.isCommonUnaccented(word.lower());
    }

    /// `pierre a dit`, where nothing has a capital.
    private boolean isFirstNameHere(int at, Word word) {
        if (!line.small
                || !line.isNamed(word, Lexicon.FIRST)
                || line.isIn(line.before(at), BEFORE_NOUNS)) {
            return false;
        }
        var next = line.next(at);
        if (next == null || !next.follows() || line.isSmall(next)) {
            return next == null && line.before(at) != null;
        }
        return line.is(next, Lexicon.ACTING)
                || !line.is(next, Lexicon.COMMON)
                || line.isNamed(next, Lexicon.FIRST)
                || Set.of("a", "est", "était", "avait", "dit").contains(next.lower());
    }

    /// Hyphens and apostrophes cut words that are known as a whole.
    private boolean isPartOfWord(int at) {
        var next = line.next(at);
        var gap = line.word(at).gap();
        return gap == Gap.HYPHEN
                || gap == Gap.APOSTROPHE && line.tongue == Tongue.ENGLISH
                || next != null && (next.gap() == Gap.HYPHEN || isElision(next, line.word(at)));
    }

    private boolean isElision(Word next, Word word) {
        return next.gap() == Gap.APOSTROPHE
                && (word.lower().endsWith("qu")
                        || word.lower().equals("aujourd")
                        || line.tongue == Tongue.ENGLISH);
    }
}
