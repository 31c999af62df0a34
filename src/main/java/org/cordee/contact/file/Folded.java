package org.cordee.contact.file;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// Words compared as people compare them: without accents, case and punctuation.
final class Folded {
    /// All in one: `E-mail 1 - Value` is `email1value`.
    static String key(String text) {
        return String.join("", words(text));
    }

    /// In their order: `FirstName` and `first_name` are the same two.
    static Set<String> words(String text) {
        var words = new LinkedHashSet<String>();
        var word = new StringBuilder();
        var wasSmall = false;
        var spelled =
                Normalizer.normalize(
                        text.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFD);
        for (var i = 0; i < spelled.length(); i++) {
            var letter = spelled.charAt(i);
            var isMark = Character.getType(letter) == Character.NON_SPACING_MARK;
            if (isMark || Character.getType(letter) == Character.FORMAT) continue;
            if (!Character.isLetterOrDigit(letter) || wasSmall && Character.isUpperCase(letter)) {
                end(word, words);
            }
            if (Character.isLetterOrDigit(letter)) word.append(letter);
            wasSmall = Character.isLowerCase(letter);
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, Set<String> words) {
        if (!word.isEmpty()) words.add(word.toString().toLowerCase(Locale.ROOT));
        word.setLength(0);
    }

    private Folded() {}
}
