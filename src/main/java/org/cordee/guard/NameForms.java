package org.cordee.guard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The ways in which people write a name, in folded words.
///
/// @param wholes each as the words one after the other; an initial is a word of one letter
/// @param parts words that tell the name alone
record NameForms(Set<List<String>> wholes, Set<String> parts) {
    /// Too short, standing alone, to be a name rather than a word.
    private static final int SHORTEST_PART = 3;

    /// Of many organisations, and of none; and words of which every text is made.
    private static final Set<String> COMMON = Terms.lines("no-parts.txt");

    private static final Set<String> PARTICLES =
            Set.of(
                    "de", "du", "des", "d", "la", "le", "les", "l", "van", "von", "der", "den",
                    "di");

    static NameForms of(String name) {
        var words = Folding.tokens(name).stream().map(Folding.Token::folded).toList();
        var wholes = new LinkedHashSet<List<String>>();
        var parts = new LinkedHashSet<String>();
        if (words.isEmpty()) {
            return new NameForms(wholes, parts);
        }
        wholes.add(words);
        var pieces = pieces(name);
        if (words.size() > 1) {
            words.forEach(word -> addPart(word, parts));
            turned(words, wholes);
            turned(pieces, wholes);
            initials(words, wholes);
            initials(pieces, wholes);
            // « Anne-Sophie Kerdrel », her particle left out.
            var plain = words.stream().filter(word -> !PARTICLES.contains(word)).toList();
            if (plain.size() > 1 && plain.size() < words.size()) {
                wholes.add(plain);
                turned(plain, wholes);
            }
        }
        wholes.add(pieces);
        pieces.forEach(piece -> addPart(piece, parts));
        pieces(name.replaceAll("['’‘ʼ]", " ")).forEach(piece -> addPart(piece, parts));
        return new NameForms(wholes, parts);
    }

    /// What stands between spaces, without hyphens: « Annesophie ».
    private static List<String> pieces(String name) {
        var pieces = new ArrayList<String>();
        for (var piece : name.strip().split("\\s+")) {
            var joined =
                    Folding.tokens(piece).stream()
                            .map(Folding.Token::folded)
                            .collect(Collectors.joining());
            if (!joined.isEmpty()) {
                pieces.add(joined);
            }
        }
        return List.copyOf(pieces);
    }

    /// « Roux Camille », as lists have it.
    private static void turned(List<String> words, Set<List<String>> wholes) {
        if (words.size() > 1) {
            var turned = new ArrayList<String>();
            turned.add(words.getLast());
            turned.addAll(words.subList(0, words.size() - 1));
            wholes.add(List.copyOf(turned));
        }
    }

    /// « C. Roux », « Roux C. », « A.-S. de Kerdrel ».
    private static void initials(List<String> words, Set<List<String>> wholes) {
        for (int given = 1; given < words.size(); given++) {
            var letters =
                    words.subList(0, given).stream()
                            .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                            .toList();
            var rest = words.subList(given, words.size());
            wholes.add(joined(letters, rest));
            wholes.add(joined(letters.subList(0, 1), rest));
            wholes.add(joined(letters, List.of(words.getLast())));
            wholes.add(joined(letters.subList(0, 1), List.of(words.getLast())));
            wholes.add(joined(List.of(words.getLast()), letters.subList(0, 1)));
        }
    }

    private static List<String> joined(List<String> some, List<String> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    private static void addPart(String word, Set<String> parts) {
        if (word.length() >= SHORTEST_PART && !COMMON.contains(word)) {
            parts.add(word);
        }
    }

    /// The word itself, and what it is the plural of: « les Jorlands » are Jorland too.
    static List<String> singulars(String word) {
        return word.length() > SHORTEST_PART && (word.endsWith("s") || word.endsWith("x"))
                ? List.of(word, word.substring(0, word.length() - 1))
                : List.of(word);
    }

    /// `a.`, and `d’`, which is no initial at all.
    private static boolean isCut(String text, int end) {
        return end < text.length() && ".'’‘ʼ".indexOf(text.charAt(end)) >= 0;
    }

    /// Whether these words may be a name with an initial in it: a small *a* is none, but *A.* is.
    static boolean mayStand(List<Folding.Token> tokens, String text) {
        return tokens.stream()
                .filter(token -> token.folded().length() == 1)
                .allMatch(token -> token.capital() || isCut(text, token.end()));
    }
}
