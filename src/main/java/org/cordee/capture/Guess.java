package org.cordee.capture;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What a line may be, read from its words in French and in English. A guess, no more: whoever
/// wrote it says what it is.
///
/// @param received of a gesture: whether it came to whoever wrote
/// @param name who is meant, as the line calls them; empty where nobody is
public record Guess(CaptureKind kind, boolean received, String name) {
    /// Beginnings of words that speak for a kind, folded; those of one kind count together.
    private static final Map<CaptureKind, List<String>> SIGNS =
            new EnumMap<>(
                    Map.of(
                            CaptureKind.ENCOUNTER,
                            List.of(
                                    "rencontr",
                                    "croise",
                                    "dejeun",
                                    "din",
                                    "cafe",
                                    "vu",
                                    "revu",
                                    "rendez-vous",
                                    "visite",
                                    "met",
                                    "lunch",
                                    "coffee",
                                    "dinner",
                                    "visited",
                                    "saw"),
                            CaptureKind.GESTURE,
                            List.of(
                                    "merci",
                                    "remerci",
                                    "donne",
                                    "aide",
                                    "offert",
                                    "prete",
                                    "relu",
                                    "coup",
                                    "pouce",
                                    "thank",
                                    "gave",
                                    "helped",
                                    "lent",
                                    "proofread",
                                    "shared",
                                    "favour"),
                            CaptureKind.OPPORTUNITY,
                            List.of(
                                    "cherche",
                                    "recherche",
                                    "recrute",
                                    "besoin",
                                    "appel",
                                    "offre",
                                    "mission",
                                    "budget",
                                    "looking",
                                    "seeks",
                                    "needs",
                                    "wants",
                                    "tender",
                                    "hiring",
                                    "lead"),
                            CaptureKind.ADVICE,
                            List.of(
                                    "conseil",
                                    "avis",
                                    "suggere",
                                    "recommande",
                                    "devrais",
                                    "dit",
                                    "advis",
                                    "suggest",
                                    "recommend",
                                    "should",
                                    "told")));

    /// What says by itself what it is, wherever it stands, folded.
    private static final Map<CaptureKind, Pattern> PHRASES =
            new EnumMap<>(
                    Map.of(
                            CaptureKind.GESTURE,
                            Pattern.compile(
                                    "m'a (donne|aide|offert|prete|relu|presente)|(gave|lent|helped|introduced) me"),
                            CaptureKind.OPPORTUNITY,
                            Pattern.compile(
                                    "(cherche|recherche) (a|un|une|des|quelqu)|a besoin d|looking for|in need of"),
                            CaptureKind.ADVICE,
                            Pattern.compile(
                                    "m'a (conseille|recommande|suggere|dit d)|me (conseille|recommande|suggere|dit d)|(advised|told|urged) me|says i should")));

    private static final int PHRASE = 3;

    private static final Pattern TO_ME =
            Pattern.compile(
                    "m'a |m'ont |merci|grace a|\\b(gave|lent|helped|introduced|told) me\\b|thank");

    private static final String NAME = "\\p{Lu}[\\p{L}’'-]+";

    /// Somebody named after a word that leads to people.
    private static final Pattern WITH =
            Pattern.compile(
                    "(?U)(?:\\b(?i:avec|chez|par|de|à|pour|grâce à|merci à|with|by|from|to|for|met|thanks to)|\\bd[’'])\\s*("
                            + NAME
                            + "(?: "
                            + NAME
                            + "){0,2})");

    /// Somebody named first, who then does something.
    private static final Pattern FIRST =
            Pattern.compile(
                    "^("
                            + NAME
                            + "(?: "
                            + NAME
                            + "){0,2}) (?:m[’']|me |a |cherche|recherche|veut|dit|conseille|gave|told|advised|helped|lent|is |needs|wants|says|looks)");

    private static final Pattern RENCONTRE =
            Pattern.compile(
                    "(?i:rencontré|croisé|vu|revu|remercié|aidé|met|saw|helped|thanked) ("
                            + NAME
                            + "(?: "
                            + NAME
                            + "){0,2})");

    static Guess of(String words) {
        var folded = folded(words);
        var best = CaptureKind.ENCOUNTER;
        var most = 0;
        for (var kind : CaptureKind.values()) {
            var weight = weight(kind, folded);
            if (weight > most) {
                best = kind;
                most = weight;
            }
        }
        return new Guess(
                best, best == CaptureKind.GESTURE && TO_ME.matcher(folded).find(), name(words));
    }

    private static int weight(CaptureKind kind, String folded) {
        var weight = 0;
        for (var word : folded.split("[^\\p{L}-]+")) {
            if (SIGNS.getOrDefault(kind, List.of()).stream().anyMatch(word::startsWith)) {
                weight++;
            }
        }
        var phrase = PHRASES.get(kind);
        return phrase != null && phrase.matcher(folded).find() ? weight + PHRASE : weight;
    }

    private static String name(String words) {
        for (var pattern : List.of(FIRST, RENCONTRE, WITH)) {
            var found = pattern.matcher(words);
            if (found.find()) {
                return found.group(1);
            }
        }
        return "";
    }

    private static String folded(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }
}
