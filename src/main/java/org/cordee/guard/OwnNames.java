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
    /// Too short, standing alone, to be a name rather than a word.
    private static final int SHORTEST_PART = 3;

    /// Of many organisations, and of none.
    private static final Set<String> COMMON =
            Set.of(
                    "sarl",
                    "sas",
                    "sasu",
                    "eurl",
                    "scop",
                    "sci",
                    "snc",
                    "scic",
                    "gie",
                    "societe",
                    "groupe",
                    "cabinet",
                    "association",
                    "fondation",
                    "entreprise",
                    "mairie",
                    "cooperative",
                    "compagnie",
                    "ets",
                    "etablissements",
                    "les",
                    "des",
                    "aux",
                    "sur",
                    "pour",
                    "the",
                    "and",
                    "ltd",
                    "inc",
                    "company",
                    "group",
                    "saint",
                    "sainte",
                    "conseil",
                    "services",
                    "france",
                    "international");

    private final Knot root = new Knot();
    private final Set<String> parts = new HashSet<>();

    private static final class Knot {
        final Map<String, Knot> next = new HashMap<>();
        boolean ends;
    }

    OwnNames(Collection<String> names) {
        for (var name : names) {
            var words = Folding.tokens(name).stream().map(Token::folded).toList();
            if (words.isEmpty()) {
                continue;
            }
            keep(words);
            if (words.size() > 1) {
                // « Roux Camille », as lists have it.
                var turned = new ArrayList<String>();
                turned.add(words.getLast());
                turned.addAll(words.subList(0, words.size() - 1));
                keep(turned);
                words.stream()
                        .filter(word -> word.length() >= SHORTEST_PART && !COMMON.contains(word))
                        .forEach(parts::add);
            }
        }
    }

    private void keep(List<String> words) {
        var knot = root;
        for (var word : words) {
            knot = knot.next.computeIfAbsent(word, _ -> new Knot());
        }
        knot.ends = true;
    }

    /// A place in chars of the text.
    record Place(int start, int end, boolean whole) {}

    List<Place> in(String text) {
        var found = new ArrayList<Place>();
        var tokens = Folding.tokens(text);
        int at = 0;
        while (at < tokens.size()) {
            int length = longest(tokens, at);
            var first = tokens.get(at);
            if (length > 0) {
                found.add(new Place(first.start(), tokens.get(at + length - 1).end(), true));
                at += length;
            } else {
                if (first.capital() && parts.contains(first.folded())) {
                    found.add(new Place(first.start(), first.end(), false));
                }
                at++;
            }
        }
        return found;
    }

    /// Of the names that begin here, the longest, in words.
    private int longest(List<Token> tokens, int from) {
        int longest = 0;
        var knot = root;
        for (int n = from; n < tokens.size(); n++) {
            knot = knot.next.get(tokens.get(n).folded());
            if (knot == null) {
                break;
            }
            if (knot.ends) {
                longest = n - from + 1;
            }
        }
        return longest;
    }
}
