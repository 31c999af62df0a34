package org.cordee.guard;

import java.util.List;
import java.util.Set;
import org.cordee.guard.Word.Shape;
import org.jspecify.annotations.Nullable;

/// The words of one line, read in its language, and which of them may be names.
final class Line {
    final List<Word> words;
    final Tongue tongue;
    final Lexicon lexicon;
    final Allowed allowed;
    final boolean[] marked;

    /// Somebody's, by a title or by a first name.
    final boolean[] person;

    /// Said to be nobody's by the list of terms of several words.
    final boolean[] free;

    /// Almost everything in the text stands in small letters, names as well.
    final boolean small;

    private final boolean heading;

    Line(List<Word> words, Tongue tongue, Lexicon lexicon, Allowed allowed, boolean small) {
        this.words = words;
        this.tongue = tongue;
        this.lexicon = lexicon;
        this.allowed = allowed;
        this.small = small;
        marked = new boolean[words.size()];
        person = new boolean[words.size()];
        free = new boolean[words.size()];
        for (int n = 0; n < words.size(); ) {
            int length = allowed.phrase(words, n);
            for (int i = n; i < n + length; i++) {
                free[i] = true;
            }
            n += Math.max(1, length);
        }
        heading = isHeading();
    }

    int size() {
        return words.size();
    }

    Word word(int at) {
        return words.get(at);
    }

    /// Whether it is a title in English, all of whose words begin with capitals.
    boolean heading() {
        return heading;
    }

    private boolean isHeading() {
        if (tongue != Tongue.ENGLISH) {
            return false;
        }
        int longer = 0;
        int capitals = 0;
        for (var word : words) {
            if (word.text().length() > 3 && word.shape() != Shape.DIGITS) {
                longer++;
                capitals += word.isCapital() ? 1 : 0;
            }
        }
        return longer >= 3 && capitals >= 0.8 * longer;
    }

    /// The next of the same sentence.
    @Nullable Word next(int at) {
        return at + 1 < words.size() && !words.get(at + 1).begins() ? words.get(at + 1) : null;
    }

    /// The one before, of the same sentence.
    @Nullable Word before(int at) {
        return at > 0 && !words.get(at).begins() ? words.get(at - 1) : null;
    }

    boolean is(Word word, int reading) {
        return lexicon.is(word.lower(), reading);
    }

    /// Whether it is known as a name when it has its capital.
    boolean isNamed(Word word, int reading) {
        return lexicon.is(word.titled(), reading);
    }

    /// An article, a pronoun, a preposition…, and nobody's first name.
    boolean isSmall(Word word) {
        return is(word, Lexicon.SMALL) && !isNamed(word, Lexicon.FIRST);
    }

    boolean isFree(int at) {
        return free[at] || allowed.has(words.get(at));
    }

    boolean isIn(@Nullable Word word, Set<String> set) {
        return word != null && set.contains(word.lower());
    }

    /// Whether a capital here says nothing: nothing but figures stands before it in its sentence.
    boolean begins(int at) {
        for (int n = at; n >= 0; n--) {
            if (words.get(n).begins()) {
                return true;
            }
            if (words.get(n - 1).shape() != Shape.DIGITS) {
                return false;
            }
        }
        return true;
    }
}
