package org.cordee.web;

import com.ibm.icu.text.ListFormatter;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.cordee.current.MemberId;

/// What a page makes of a person's name.
public final class Names {

    /// In these the h is mute: « la passe d’Hélène », but « de Harry ».
    private static final Set<String> MUTE_H =
            Set.of(
                    "habib",
                    "hadrien",
                    "hector",
                    "helen",
                    "helena",
                    "helene",
                    "heloise",
                    "henri",
                    "henriette",
                    "herbert",
                    "hermance",
                    "hermine",
                    "herve",
                    "hilaire",
                    "hilda",
                    "hippolyte",
                    "honore",
                    "honorine",
                    "horace",
                    "hortense",
                    "hubert",
                    "hugo",
                    "hugues",
                    "huguette",
                    "humbert",
                    "hyacinthe");

    /// « HM » for Hélène Marcilly.
    public static String initials(String name) {
        var words = name.strip().split("[\\s\\u00a0]+", -1);
        var first = initial(words[0]);
        return words.length == 1 ? first : first + initial(words[words.length - 1]);
    }

    /// « Hélène » of Hélène Marcilly: where there is room for one word.
    public static String given(String name) {
        return name.strip().split("[\\s\\u00a0]+", 2)[0];
    }

    /// Always the same of the five tints for the same person.
    public static int hue(MemberId id) {
        return Math.floorMod(id.value().hashCode(), 5) + 1;
    }

    /// The name, or « ancien membre » for somebody who has taken it away with their account.
    public static String person(String name) {
        return person(Rendering.current().locale(), name);
    }

    public static String person(Locale locale, String name) {
        return name.isBlank() ? Words.say(locale, "web.former") : name;
    }

    /// « Hélène, Idris et Maud ».
    public static String list(Collection<String> names) {
        return list(Rendering.current().locale(), names);
    }

    public static String list(Locale locale, Collection<String> names) {
        return ListFormatter.getInstance(Language.of(locale)).format(names);
    }

    /// `yes` where « de » becomes « d’ », for `{elided, select, yes {d’{name}} other {de {name}}}`.
    public static String elided(String name) {
        return isElided(name) ? "yes" : "no";
    }

    /// « d’Idris », « de Maud ».
    public static String de(String name) {
        return isElided(name) ? "d’" + name : "de " + name;
    }

    /// Whether a word of a name begins with what was typed, or all of it: accents and case aside.
    public static boolean begins(String name, String typed) {
        var sought = folded(typed.strip());
        var plain = folded(name);
        return plain.startsWith(sought)
                || Stream.of(plain.split("[ ’'-]")).anyMatch(word -> word.startsWith(sought));
    }

    private static String folded(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("œ", "oe")
                .replace("Œ", "oe")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isElided(String name) {
        var first = folded(name.strip()).split("[^a-z]", 2)[0];
        if (first.startsWith("h")) return MUTE_H.contains(first);
        // Before a vowel, y is a consonant: « de Yann », but « d’Yves ».
        return first.matches("[aeiou].*|y(?![aeiou]).*");
    }

    private static String initial(String word) {
        return word.isEmpty()
                ? ""
                : new String(Character.toChars(word.codePointAt(0))).toUpperCase(Locale.ROOT);
    }

    private Names() {}
}
