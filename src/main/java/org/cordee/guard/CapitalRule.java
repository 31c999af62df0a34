package org.cordee.guard;

import java.util.Set;
import java.util.regex.Pattern;
import org.cordee.guard.Word.Gap;
import org.cordee.guard.Word.Shape;
import org.jspecify.annotations.Nullable;

/// In French and in English common nouns are written small: a capital within a sentence may be a
/// name; at its beginning, a word may be one that is no common word, or that stands as names do.
final class CapitalRule {
    private static final Pattern ROMAN =
            Pattern.compile("[IVX]{1,6}(?:e|er|re|ème|ème|th|st|nd|rd)?");

    /// Common words far more often than first names: a beginning alone says nothing of them.
    private static final Set<String> RATHER_COMMON =
            Set.of(
                    "note",
                    "visa",
                    "internet",
                    "dieu",
                    "concorde",
                    "constant",
                    "constante",
                    "don",
                    "carrefour",
                    "pépite",
                    "nova",
                    "git",
                    "bic",
                    "juste",
                    "mars",
                    "pâques",
                    "piper",
                    "félicité",
                    "penny",
                    "solex",
                    "titan",
                    "nexus",
                    "figaro",
                    "victoire",
                    "marine",
                    "prudence",
                    "al",
                    "pie",
                    "pan",
                    "mac",
                    "mans",
                    "nadir",
                    "grâce",
                    "paix",
                    "amour",
                    "neige",
                    "reine",
                    "perle",
                    "loup",
                    "ours",
                    "aube",
                    "cerise",
                    "prune",
                    "honoré",
                    "désiré",
                    "désirée",
                    "aimé",
                    "aimée",
                    "parfaite",
                    "modeste",
                    "urbain",
                    "auguste",
                    "placide",
                    "martial",
                    "mercure",
                    "constance",
                    "blanche",
                    "fleur",
                    "ambre",
                    "jade",
                    "opale",
                    "iris",
                    "fortuné",
                    "marin",
                    "lys",
                    "ange",
                    "vénus",
                    "félix",
                    "patrice",
                    "octave",
                    "penne",
                    "jean",
                    "jan",
                    "dale",
                    "bob",
                    "dan",
                    "ben",
                    "moira",
                    "mina",
                    "mira",
                    "will",
                    "may",
                    "june",
                    "april",
                    "mark",
                    "hope",
                    "grace",
                    "faith",
                    "joy",
                    "bill",
                    "grant",
                    "dawn",
                    "rich",
                    "art",
                    "chase",
                    "dean",
                    "earl",
                    "gene",
                    "guy",
                    "hunter",
                    "lance",
                    "miles",
                    "nick",
                    "ray",
                    "rob",
                    "rod",
                    "summer",
                    "wade",
                    "angel",
                    "dick",
                    "frank",
                    "pat",
                    "sue",
                    "sandy",
                    "heather",
                    "holly",
                    "hazel",
                    "basil",
                    "daisy",
                    "lily",
                    "ruby",
                    "violet",
                    "ivy",
                    "christian",
                    "drew",
                    "harry",
                    "rose",
                    "max",
                    "romane");

    /// Said of somebody, and hardly of a noun without its article.
    private static final Set<String> IS =
            Set.of(
                    "est",
                    "était",
                    "fut",
                    "sera",
                    "serait",
                    "a",
                    "avait",
                    "eut",
                    "aura",
                    "aurait",
                    "va",
                    "veut",
                    "voulait",
                    "peut",
                    "pouvait",
                    "doit",
                    "devait",
                    "dit",
                    "disait",
                    "pense",
                    "pensait",
                    "vient",
                    "venait",
                    "habite",
                    "travaille",
                    "arrive",
                    "appelle",
                    "rappelle",
                    "demande",
                    "refuse",
                    "accepte",
                    "souhaite",
                    "hésite",
                    "part",
                    "reste",
                    "quitte",
                    "rejoint",
                    "dirige",
                    "prend",
                    "parle",
                    "raconte",
                    "explique",
                    "répond");

    private static final Set<String> OF_VERBS = Set.of("ne", "n", "se", "s");
    private static final Set<String> AND = Set.of("et", "ou", "and", "or");
    private static final Set<String> PREFIXES =
            Set.of(
                    "ex", "co", "auto", "anti", "post", "pré", "pre", "re", "non", "sous", "semi",
                    "mini", "micro", "macro", "multi", "inter", "intra", "extra", "télé", "self",
                    "well", "high", "low", "long", "short", "sur", "méta", "éco", "socio", "psycho",
                    "e", "bien", "mi", "demi", "quasi", "mono", "ultra", "hyper", "super");

    private final Line line;

    CapitalRule(Line line) {
        this.line = line;
    }

    boolean marks(int at) {
        var word = line.word(at);
        if (line.isFree(at) && !isSaidOf(at, word)) {
            return false;
        }
        return switch (word.shape()) {
            case DIGITS, INITIAL, LOWER -> false;
            case OTHER -> true;
            case MIXED -> !isRoman(word) && !isOrdinal(word);
            case CAPITAL ->
                    !isRoman(word) && (line.begins(at) ? first(at, word) : within(at, word));
            case UPPER -> upper(at, word);
        };
    }

    static boolean isRoman(Word word) {
        return ROMAN.matcher(word.text()).matches();
    }

    /// Two letters or more, and more than figures.
    static boolean hasLetters(Word word) {
        long letters = word.text().chars().filter(Character::isLetter).count();
        return letters >= 2 && 2 * letters > word.text().length();
    }

    /// Whether somebody is called so more often than something.
    static boolean isRatherName(Word word) {
        return !RATHER_COMMON.contains(word.lower());
    }

    /// `1er`, `2ND`, `N1`: figures and hardly a letter.
    private static boolean isOrdinal(Word word) {
        var text = word.text();
        return text.chars().filter(Character::isLetter).count() <= 2
                && text.chars().anyMatch(Character::isDigit)
                && !Character.isUpperCase(text.charAt(0));
    }

    private boolean within(int at, Word word) {
        return !line.isSmall(word) && !isHeading(word);
    }

    /// `How Teams Grow Together`: where all words have capitals, none says anything.
    private boolean isHeading(Word word) {
        return line.heading()
                && line.is(word, Lexicon.COMMON)
                && !line.isNamed(word, Lexicon.FIRST)
                && word.shape() == Shape.CAPITAL;
    }

    private boolean upper(int at, Word word) {
        if (isRoman(word) || !hasLetters(word) || line.isSmall(word)) {
            return false;
        }
        if (!line.lexicon.isCommonUnaccented(word.lower())) {
            return true;
        }
        return line.begins(at) ? first(at, word) : within(at, word);
    }

    /// At the beginning of a sentence.
    private boolean first(int at, Word word) {
        if (!line.lexicon.isCommon(word.lower()) && word.shape() != Shape.UPPER) {
            return !isJoined(at, word);
        }
        if (line.isSmall(word)) {
            return false;
        }
        if (NameKinds.isPlace(line, word) && isRatherName(word)) {
            return true;
        }
        boolean first = line.isNamed(word, Lexicon.FIRST);
        return first && !RATHER_COMMON.contains(word.lower())
                || isFollowedAsNames(at, word, first, first || line.isNamed(word, Lexicon.PROPER));
    }

    private boolean isFollowedAsNames(int at, Word word, boolean first, boolean proper) {
        var next = line.next(at);
        if (next == null) {
            // Alone: somebody in a list, or somebody addressed.
            return first && line.tongue == Tongue.FRENCH && isAlone(at);
        }
        if (next.follows()) {
            if (proper && isCapitalName(at + 1, next)) {
                return true;
            }
            if (isSaid(word, next, first, proper)) {
                return true;
            }
        }
        if (first && next.gap() == Gap.OTHER && line.tongue == Tongue.FRENCH) {
            return true;
        }
        return proper && line.isIn(next, AND) && isCapitalName(at + 2, line.next(at + 1));
    }

    private boolean isAlone(int at) {
        return line.word(at).gap() == Gap.LINE && (at + 1 == line.size());
    }

    private boolean isCapitalName(int at, @Nullable Word word) {
        return word != null
                && (word.isCapital() && !line.isSmall(word) && !line.isFree(at)
                        || word.shape() == Shape.INITIAL && !word.lower().equals("a"));
    }

    /// What is said of it is what is said of somebody.
    private boolean isSaid(Word word, Word next, boolean first, boolean proper) {
        if (next.shape() != Shape.LOWER) {
            return false;
        }
        if (line.tongue == Tongue.ENGLISH) {
            return first && line.is(next, Lexicon.FINITE);
        }
        boolean noun =
                line.is(word, Lexicon.NOUN | Lexicon.ADJECTIVE)
                        && !line.is(word, Lexicon.INFINITIVE | Lexicon.SMALL);
        if (noun && OF_VERBS.contains(next.lower())) {
            return true;
        }
        if (proper && line.is(next, Lexicon.ACTING)) {
            return true;
        }
        return noun && isSingular(word) && IS.contains(next.lower());
    }

    private static boolean isSingular(Word word) {
        return !word.lower().endsWith("s") && !word.lower().endsWith("x");
    }

    /// `May said`: a month, but not here.
    private boolean isSaidOf(int at, Word word) {
        var next = line.next(at);
        return line.tongue == Tongue.ENGLISH
                && next != null
                && next.follows()
                && word.shape() == Shape.CAPITAL
                && line.isNamed(word, Lexicon.FIRST)
                && line.is(next, Lexicon.FINITE)
                && !line.is(next, Lexicon.NOUN | Lexicon.SMALL);
    }

    /// Part of a word that is known as a whole: `Aujourd’hui`, `Peut-être`, `Don’t`, `Co-animer`.
    private boolean isJoined(int at, Word word) {
        var next = line.next(at);
        if (next == null) {
            return false;
        }
        if (next.gap() == Gap.APOSTROPHE) {
            return word.lower().endsWith("qu")
                    || line.lexicon.isCommon(word.lower() + "'" + next.lower())
                    || word.lower().equals("aujourd")
                    || next.lower().equals("t") && word.lower().endsWith("n");
        }
        if (next.gap() != Gap.HYPHEN || next.shape() != Shape.LOWER) {
            return false;
        }
        return PREFIXES.contains(word.lower())
                || line.lexicon.isCommon(word.lower() + "-" + next.lower())
                || line.lexicon.isCommon(word.lower() + next.lower());
    }
}
