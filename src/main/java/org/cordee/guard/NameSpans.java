package org.cordee.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cordee.guard.Word.Gap;
import org.cordee.guard.Word.Shape;

/// Joins the marked words of a line to names: with their titles, initials, particles and forms.
final class NameSpans {
    private static final Set<String> PARTICLES =
            Set.of(
                    "de", "du", "des", "d", "la", "le", "les", "l", "van", "von", "der", "den",
                    "ter", "ten", "di", "da", "do", "dos", "del", "della", "el", "al", "ibn", "bin",
                    "ben", "of", "the", "zu", "y");

    /// What may stand as the first part of a name before an apostrophe.
    private static final Set<String> BEFORE_APOSTROPHE = Set.of("o", "d", "n", "m", "l");

    private static final Set<String> NO_INITIAL = Set.of("a", "à", "y", "ô", "i");

    /// @param first of the words of the line
    /// @param last the last of them
    record Span(int first, int last, Kind kind) {}

    static List<Span> of(Line line) {
        var spans = new ArrayList<Span>();
        for (int n = 0; n < line.size(); n++) {
            if (line.marked[n]) {
                int last = last(line, n);
                int first = first(line, n, spans.isEmpty() ? 0 : spans.getLast().last() + 1);
                spans.add(new Span(first, last, NameKinds.of(line, first, last)));
                n = last;
            }
        }
        return spans;
    }

    private static int last(Line line, int from) {
        int last = from;
        while (true) {
            int next = step(line, last);
            if (next == last) {
                return last;
            }
            last = next;
        }
    }

    /// The next word that belongs to the name which has come so far; where none does, the same.
    private static int step(Line line, int last) {
        int n = last + 1;
        if (n >= line.size() || line.word(n).begins()) {
            return last;
        }
        var word = line.word(n);
        return switch (word.gap()) {
            case HYPHEN -> n;
            case APOSTROPHE ->
                    line.marked[n]
                                    && line.word(last).shape() != Shape.LOWER
                                    && word.text().length() > 1
                            ? n
                            : last;
            case AND -> word.isCapital() ? n : last;
            case SPACE, STOP -> follows(line, n) ? n : particles(line, n, last);
            default -> last;
        };
    }

    private static boolean follows(Line line, int at) {
        var word = line.word(at);
        if (line.marked[at] || LegalForms.has(word) && word.isCapital()) {
            return true;
        }
        if (word.isCapital() && line.isFree(at) && isMarked(line, at + 1)) {
            return true;
        }
        if (word.shape() == Shape.INITIAL) {
            return !NO_INITIAL.contains(word.lower()) || isStopped(line, at);
        }
        return word.shape() == Shape.UPPER && CapitalRule.isRoman(word);
    }

    private static boolean isMarked(Line line, int at) {
        return at < line.size() && line.marked[at] && line.word(at).follows();
    }

    private static boolean isStopped(Line line, int at) {
        return at + 1 < line.size() && line.word(at + 1).gap() == Gap.STOP;
    }

    /// `de Gaulle`, `Le Goff`, `van den Berg`: up to three small words, and a marked one.
    private static int particles(Line line, int from, int last) {
        for (int n = from; n < line.size() && n < from + 4; n++) {
            if (line.word(n).begins() || line.word(n).gap() == Gap.OTHER) {
                return last;
            }
            if (line.marked[n] && n > from) {
                return n;
            }
            if (!PARTICLES.contains(line.word(n).lower())) {
                return last;
            }
        }
        return last;
    }

    private static int first(Line line, int from, int least) {
        int first = from;
        while (first > least && !line.word(first).begins() && belongs(line, first - 1, first)) {
            first--;
        }
        return first;
    }

    private static boolean belongs(Line line, int before, int at) {
        var word = line.word(before);
        return switch (line.word(at).gap()) {
            case HYPHEN -> true;
            case APOSTROPHE ->
                    word.shape() == Shape.INITIAL
                            && BEFORE_APOSTROPHE.contains(word.lower())
                            && (word.lower().equals("o") || !line.begins(before));
            case SPACE, STOP -> TitleRule.stands(line, before) || isBefore(line, before, word);
            default -> false;
        };
    }

    private static boolean isBefore(Line line, int at, Word word) {
        return switch (word.shape()) {
            case INITIAL ->
                    !NO_INITIAL.contains(word.lower())
                            || line.word(at + 1).gap() == Gap.STOP && !line.begins(at);
            case CAPITAL, UPPER ->
                    line.isSmall(word)
                            ? !line.begins(at) && PARTICLES.contains(word.lower())
                            : line.isNamed(word, Lexicon.FIRST) && !line.isFree(at)
                                    || NameKinds.isHead(word);
            default -> false;
        };
    }

    private NameSpans() {}
}
