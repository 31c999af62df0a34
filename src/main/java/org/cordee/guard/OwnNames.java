package org.cordee.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.guard.Folding.Token;

/// The names that somebody keeps, laid out so that a text is read once, whatever their number.
final class OwnNames {
    /// Too short, standing alone, to be a name rather than a word.
    private static final int SHORTEST_PART = 3;

    /// Of many organisations, and of none; and words of which every text is made.
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
                    "international",
                    "agence",
                    "atelier",
                    "ateliers",
                    "bureau",
                    "centre",
                    "clinique",
                    "club",
                    "college",
                    "commune",
                    "ecole",
                    "federation",
                    "hopital",
                    "institut",
                    "lycee",
                    "maison",
                    "syndicat",
                    "union",
                    "universite",
                    "ville",
                    "une",
                    "est",
                    "avec",
                    "dans",
                    "chez",
                    "par",
                    "entre",
                    "sous",
                    "vers",
                    "sans",
                    "plus",
                    "tout",
                    "tous",
                    "toute",
                    "toutes",
                    "que",
                    "qui",
                    "mon",
                    "mes",
                    "son",
                    "ses",
                    "nos",
                    "vos",
                    "notre",
                    "votre",
                    "nous",
                    "vous",
                    "moi",
                    "elle",
                    "elles",
                    "ils",
                    "leur",
                    "leurs",
                    "cet",
                    "cette",
                    "ces",
                    "non",
                    "oui",
                    "for",
                    "our",
                    "your",
                    "with",
                    "from",
                    "new");

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
                words.forEach(this::keepPart);
            }
            // « Annesophie », of a name with a hyphen.
            for (var piece : name.strip().split("\\s+")) {
                keepPart(
                        Folding.tokens(piece).stream()
                                .map(Token::folded)
                                .collect(Collectors.joining()));
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

    private void keepPart(String word) {
        if (word.length() >= SHORTEST_PART && !COMMON.contains(word)) {
            parts.add(word);
        }
    }

    /// « les Jorlands » are Jorland too.
    private boolean isPart(String word) {
        return parts.contains(word)
                || (word.endsWith("s") || word.endsWith("x"))
                        && parts.contains(word.substring(0, word.length() - 1));
    }

    /// A place in chars of the text.
    ///
    /// @param whole the name as it is kept; else a part of it, standing alone
    /// @param capital whether it begins as names do
    record Place(int start, int end, boolean whole, boolean capital) {
        /// A part blocks like the whole (RULES 6). Written as common words are it may be one, and
        /// whoever wrote it is asked.
        Strength strength() {
            return whole || capital ? Strength.BLOCK : Strength.CONFIRM;
        }
    }

    List<Place> in(String text) {
        var found = new ArrayList<Place>();
        var tokens = Folding.tokens(text);
        int at = 0;
        while (at < tokens.size()) {
            int length = longest(tokens, at);
            var first = tokens.get(at);
            if (length > 0) {
                found.add(
                        new Place(
                                first.start(),
                                tokens.get(at + length - 1).end(),
                                true,
                                first.capital()));
                at += length;
            } else {
                if (isPart(first.folded())) {
                    found.add(new Place(first.start(), first.end(), false, first.capital()));
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
