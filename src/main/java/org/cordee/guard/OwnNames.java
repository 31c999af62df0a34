package org.cordee.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.guard.Folding.Token;

/// The names that somebody keeps, laid out so that a text is read once, whatever their number.
final class OwnNames {
    private final Knot root = new Knot();
    private final Set<String> parts = new HashSet<>();

    private static final class Knot {
        final Map<String, Knot> next = new HashMap<>();
        boolean ends;
    }

    OwnNames(Collection<String> names) {
        for (var name : names) {
            var forms = NameForms.of(name);
            forms.wholes().forEach(this::keep);
            parts.addAll(forms.parts());
        }
    }

    private void keep(List<String> words) {
        var knot = root;
        for (var word : words) {
            knot = knot.next.computeIfAbsent(word, _ -> new Knot());
        }
        knot.ends = true;
    }

    private boolean isPart(String word) {
        return NameForms.singulars(word).stream().anyMatch(parts::contains);
    }

    /// A place in chars of the text.
    ///
    /// @param whole the name as it is kept; else a part of it, standing alone
    /// @param capital whether it begins as names do
    record Place(int start, int end, boolean whole, boolean capital) {
        static Place of(List<Token> tokens, boolean whole) {
            var first = tokens.getFirst();
            return new Place(first.start(), tokens.getLast().end(), whole, first.capital());
        }

        /// A part blocks like the whole (RULES 6). Written as common words are it may be one, and
        /// whoever wrote it is asked.
        Strength strength() {
            return whole || capital ? Strength.BLOCK : Strength.CONFIRM;
        }
    }

    List<Place> in(String text) {
        if (root.next.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Place>();
        var tokens = Folding.tokens(text);
        int at = 0;
        while (at < tokens.size()) {
            int length = longest(tokens, at, text);
            if (length > 0) {
                found.add(Place.of(tokens.subList(at, at + length), true));
            } else if (isPart(tokens.get(at).folded())) {
                found.add(Place.of(tokens.subList(at, at + 1), false));
            }
            at += Math.max(1, length);
        }
        return found;
    }

    /// Of the names that begin here, the longest, in words.
    private int longest(List<Token> tokens, int from, String text) {
        int longest = 0;
        var knot = root;
        for (int n = from; n < tokens.size(); n++) {
            knot = knot.next.get(tokens.get(n).folded());
            if (knot == null) {
                break;
            }
            if (knot.ends && NameForms.mayStand(tokens.subList(from, n + 1), text)) {
                longest = n - from + 1;
            }
        }
        return longest;
    }
}
