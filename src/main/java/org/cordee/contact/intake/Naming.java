package org.cordee.contact.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// One name of somebody, as far as comparing needs it: accents, case, order of words and signs
/// between them aside.
///
/// @param words folded, sorted
/// @param accented the same with their accents
record Naming(List<String> words, List<String> accented) {

    static Naming of(String name) {
        var lower = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var words = words(folded(lower));
        // Signs alone are a name too.
        return words.isEmpty()
                ? new Naming(List.of(lower.strip()), List.of(lower.strip()))
                : new Naming(words, words(lower));
    }

    /// Letters without accents and case.
    static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d");
    }

    /// The same for all spellings of it.
    String key() {
        return String.join(" ", words);
    }

    /// One word alone is the name of many.
    boolean isShort() {
        return words.size() < 2;
    }

    /// Whether who knows this name learns nothing from the other: the same words, accents included
    /// where the other has any.
    boolean says(Naming other) {
        return words.equals(other.words)
                && (accented.equals(other.accented) || other.accented.equals(other.words));
    }

    /// Whether both may be of one person: each word of the shorter is in the longer, in full or as
    /// an initial, and one at least in full.
    boolean fits(Naming other) {
        var shorter = words.size() <= other.words.size() ? words : other.words;
        var left = new ArrayList<>(words.size() <= other.words.size() ? other.words : words);
        var initials = new ArrayList<String>();
        boolean inFull = false;
        for (var word : shorter) {
            if (!left.remove(word)) {
                initials.add(word);
            } else if (word.length() > 1) {
                inFull = true;
            }
        }
        return inFull && initials.stream().allMatch(word -> removeInitial(left, word));
    }

    private static boolean removeInitial(List<String> left, String word) {
        for (var other : left) {
            if (word.length() == 1 && other.startsWith(word)
                    || other.length() == 1 && word.startsWith(other)) {
                return left.remove(other);
            }
        }
        return false;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}\\p{M}]+", -1))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }
}
