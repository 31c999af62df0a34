package org.cordee.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Possible names of people, organisations and places (RULES 6): by what stands with them, by their
/// capitals, and by what the lexicon does not know.
final class Names {
    private static final int SHORTEST_KNOWN = 3;

    /// In longer texts a common word that was somebody's name once is not taken for it everywhere.
    private static final int LONGEST_REMEMBERED = 20_000;

    private static final int WORDS_TO_TELL_A_LANGUAGE = 5;

    /// In chars of the plain text.
    record Place(int start, int end, Kind kind) {}

    private final List<Line> lines = new ArrayList<>();

    Names(List<Word> words, Tongue tongue, Allowed allowed) {
        var lexicons = new Lexicon[] {new Lexicon(Tongue.FRENCH), new Lexicon(Tongue.ENGLISH)};
        boolean small = isSmall(words);
        for (int from = 0; from < words.size(); ) {
            int to = from + 1;
            while (to < words.size() && words.get(to).gap() != Word.Gap.LINE) {
                to++;
            }
            var own = words.subList(from, to);
            var spoken = own.size() < WORDS_TO_TELL_A_LANGUAGE ? tongue : Tongue.of(own, tongue, 2);
            var line = new Line(own, spoken, lexicons[spoken.ordinal()], allowed, small);
            mark(line, lexicons[1 - spoken.ordinal()]);
            lines.add(line);
            from = to;
        }
    }

    List<Place> places() {
        var spans = lines.stream().map(NameSpans::of).toList();
        var known = new HashSet<String>();
        int words = 0;
        for (int n = 0; n < lines.size(); n++) {
            remember(lines.get(n), spans.get(n), known);
            words += lines.get(n).size();
        }
        var places = new ArrayList<Place>();
        for (int n = 0; n < lines.size(); n++) {
            var line = lines.get(n);
            boolean more = words <= LONGEST_REMEMBERED && recall(line, known);
            for (var span : more ? NameSpans.of(line) : spans.get(n)) {
                places.add(
                        new Place(
                                line.word(span.first()).start(),
                                line.word(span.last()).end(),
                                span.kind()));
            }
        }
        return places;
    }

    private static void mark(Line line, Lexicon other) {
        var caps = new CapsRule(line);
        var capitals = new CapitalRule(line);
        var small = new SmallRule(line, other);
        for (int n = 0; n < line.size(); n++) {
            line.marked[n] =
                    line.word(n).shape() == Word.Shape.LOWER
                            ? small.marks(n)
                            : caps.holds(n) ? caps.marks(n) : capitals.marks(n);
        }
        TitleRule.apply(line);
        LegalForms.apply(line);
    }

    private static void remember(Line line, List<NameSpans.Span> spans, Set<String> known) {
        for (var span : spans) {
            if (span.kind() != Kind.PERSON) {
                continue;
            }
            for (int n = span.first(); n <= span.last(); n++) {
                if (line.marked[n] && line.word(n).text().length() >= SHORTEST_KNOWN) {
                    known.add(line.word(n).lower());
                }
            }
        }
    }

    /// Whether there is more to mark: who was named elsewhere, at the beginning of a sentence.
    private static boolean recall(Line line, Set<String> known) {
        boolean more = false;
        for (int n = 0; n < line.size(); n++) {
            var word = line.word(n);
            if (!line.marked[n]
                    && word.isCapital()
                    && known.contains(word.lower())
                    && !line.is(word, Lexicon.SMALL)
                    && !line.isFree(n)) {
                line.marked[n] = true;
                more = true;
            }
        }
        return more;
    }

    /// Whether almost nothing has a capital, not even where sentences begin.
    private static boolean isSmall(List<Word> words) {
        int starts = 0;
        int small = 0;
        int capitals = 0;
        int letters = 0;
        for (var word : words) {
            if (word.shape() == Word.Shape.DIGITS) {
                continue;
            }
            letters++;
            capitals += word.shape() == Word.Shape.LOWER ? 0 : 1;
            if (word.begins()) {
                starts++;
                small += word.shape() == Word.Shape.LOWER ? 1 : 0;
            }
        }
        return letters > 0 && small * 10 >= starts * 7 && capitals * 25 <= letters;
    }
}
