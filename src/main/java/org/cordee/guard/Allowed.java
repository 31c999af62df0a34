package org.cordee.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Words that stand with a capital and name nobody: ours, and those that a steward adds.
final class Allowed {
    private static final Set<String> OURS = Terms.lines("allowed.txt");

    private final Set<String> forms = new HashSet<>();

    /// Those that a steward added, in any case and with any accents.
    private final Set<String> folded = new HashSet<>();

    private final Terms phrases;

    Allowed(Collection<String> steward) {
        var several = new ArrayList<String>();
        OURS.forEach(term -> add(term, several));
        for (var term : steward) {
            add(term.strip(), several);
            folded.add(Folding.folded(term));
        }
        phrases = Terms.of(several);
    }

    private void add(String term, List<String> several) {
        if (term.isEmpty()) {
            return;
        }
        if (Folding.tokens(term).size() > 1 && term.chars().anyMatch(Character::isWhitespace)) {
            several.add(term);
            return;
        }
        forms.add(term);
        var lower = term.toLowerCase(Locale.ROOT);
        if (term.equals(lower)) {
            forms.add(lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1));
            forms.add(lower.toUpperCase(Locale.ROOT));
        }
    }

    boolean has(Word word) {
        var text = word.text();
        return forms.contains(text)
                || !folded.isEmpty() && folded.contains(Folding.folded(text))
                // `PMEs`
                || word.shape() == Word.Shape.MIXED
                        && text.endsWith("s")
                        && forms.contains(text.substring(0, text.length() - 1));
    }

    /// How many words from here on are one of the terms of several words; 0 where none is.
    int phrase(List<Word> words, int from) {
        if (phrases.isEmpty()) {
            return 0;
        }
        return phrases.longest(n -> Folding.folded(words.get(n).text()), from, words.size());
    }
}
