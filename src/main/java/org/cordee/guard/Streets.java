package org.cordee.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cordee.guard.Word.Gap;
import org.cordee.guard.Word.Shape;

/// Postal addresses: a number and a street, a street by its name, a code and a town.
final class Streets {
    private static final Set<String> WAYS =
            Set.of(
                    "rue",
                    "avenue",
                    "av",
                    "ave",
                    "boulevard",
                    "bd",
                    "bld",
                    "blvd",
                    "allée",
                    "allées",
                    "allee",
                    "impasse",
                    "quai",
                    "route",
                    "rte",
                    "chemin",
                    "ruelle",
                    "faubourg",
                    "fg",
                    "sentier",
                    "rond-point",
                    "esplanade",
                    "venelle",
                    "lotissement");

    /// Ways that mean something else too: only where a name with a capital follows.
    private static final Set<String> WAYS_OR_NOT =
            Set.of(
                    "place",
                    "pl",
                    "cours",
                    "square",
                    "passage",
                    "cité",
                    "villa",
                    "voie",
                    "hameau",
                    "résidence",
                    "promenade",
                    "montée",
                    "traverse",
                    "domaine",
                    "clos",
                    "parvis",
                    "lieu-dit",
                    "zone",
                    "za",
                    "zi",
                    "zac",
                    "galerie",
                    "côte",
                    "pont");

    private static final Set<String> BEHIND =
            Set.of(
                    "street",
                    "st",
                    "road",
                    "rd",
                    "avenue",
                    "ave",
                    "lane",
                    "ln",
                    "drive",
                    "dr",
                    "square",
                    "court",
                    "way",
                    "close",
                    "terrace",
                    "gardens",
                    "place",
                    "crescent",
                    "row",
                    "mews",
                    "hill",
                    "boulevard",
                    "blvd",
                    "parade",
                    "grove");
    private static final Set<String> TIMES = Set.of("bis", "ter", "quater");
    private static final Set<String> OF =
            Set.of("de", "du", "des", "d", "la", "le", "les", "l", "à", "aux", "au", "et");
    private static final Set<String> ARTICLES =
            Set.of("la", "le", "les", "l", "à", "au", "aux", "et");
    private static final int MOST_WORDS_OF_NAME = 8;

    record Place(int start, int end) {}

    private final List<Word> words;

    Streets(List<Word> words) {
        this.words = words;
    }

    List<Place> places() {
        var found = new ArrayList<Place>();
        for (int n = 0; n < words.size(); n++) {
            int end = isWay(n) ? named(n) : -1;
            int first = n;
            if (end > n) {
                first = number(n);
                if (end < 0 || first == n && !words.get(end).isCapital() && !isCode(end)) {
                    continue;
                }
            } else {
                end = isCode(n) ? town(n) : words.get(n).shape() == Shape.DIGITS ? english(n) : -1;
                if (end <= n) {
                    continue;
                }
            }
            found.add(new Place(words.get(first).start(), words.get(end).end()));
            n = end;
        }
        return found;
    }

    private boolean isWay(int at) {
        var lower = words.get(at).lower();
        return WAYS.contains(lower) || WAYS_OR_NOT.contains(lower);
    }

    /// The last word of the address whose way stands here; the way itself where there is no name.
    private int named(int way) {
        boolean sure = WAYS.contains(words.get(way).lower()) && number(way) < way;
        int last = way;
        for (int n = way + 1; n < words.size() && n <= way + MOST_WORDS_OF_NAME; n++) {
            var word = words.get(n);
            if (word.gap() == Gap.OTHER || word.begins() || word.gap() == Gap.AND) {
                break;
            }
            if (n == way + 1 && !sure && ARTICLES.contains(word.lower())) {
                break;
            }
            if (word.isCapital() || word.gap() == Gap.HYPHEN) {
                last = n;
            } else if (!OF.contains(word.lower())) {
                if (sure && last == way && word.shape() != Shape.DIGITS || isCode(n)) {
                    last = n;
                }
                break;
            }
        }
        return last == way ? way : coded(last);
    }

    /// Behind the street, its code and town.
    private int coded(int last) {
        int n = last + 1;
        if (isCode(last)) {
            return town(last);
        }
        return n < words.size() && isCode(n) && words.get(n).gap() != Gap.SENTENCE ? town(n) : last;
    }

    private boolean isCode(int at) {
        var word = words.get(at);
        return word.shape() == Shape.DIGITS
                && word.text().length() == 5
                && at + 1 < words.size()
                && words.get(at + 1).isCapital()
                && words.get(at + 1).gap() == Gap.SPACE;
    }

    private int town(int code) {
        int last = code + 1;
        while (last + 1 < words.size()
                && (words.get(last + 1).gap() == Gap.HYPHEN
                        || words.get(last + 1).gap() == Gap.SPACE
                                && words.get(last + 1).isCapital())) {
            last++;
        }
        return last;
    }

    /// The number before a street, with its *bis*; where there is none, the street.
    private int number(int way) {
        int n = way - 1;
        if (n >= 0 && !words.get(way).begins() && TIMES.contains(words.get(n).lower())) {
            n--;
        }
        if (n < 0 || words.get(n + 1).begins()) {
            return way;
        }
        var number = words.get(n).text();
        boolean is = Character.isDigit(number.charAt(0)) && number.length() <= 5;
        return is ? n : way;
    }

    /// `12 Baker Street`.
    private int english(int number) {
        for (int n = number + 1; n < words.size() && n <= number + 4; n++) {
            var word = words.get(n);
            if (word.gap() != Gap.SPACE && word.gap() != Gap.STOP || !word.isCapital()) {
                return -1;
            }
            if (n > number + 1 && BEHIND.contains(word.lower())) {
                return n;
            }
        }
        return -1;
    }
}
