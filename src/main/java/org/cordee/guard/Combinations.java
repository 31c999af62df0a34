package org.cordee.guard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.guard.Finding.Part;
import org.cordee.guard.Word.Shape;
import org.jspecify.annotations.Nullable;

/// What says little alone and much together: a role, a sector, a place, and a date, an age or an
/// amount. Three of these four near one another ask for something more general.
final class Combinations {
    /// Words within which they are about the same. Of groups of figures: more is no amount, and a
    /// table of them must not be read over and over.
    private static final int LONGEST_AMOUNT = 5;

    private static final int NEAR = 60;

    private static final int ENOUGH = 3;
    private static final int YOUNGEST = 16;
    private static final int OLDEST = 99;

    private static final Terms ROLES = Terms.of(Terms.lines("roles.txt"));
    private static final Terms SECTORS = Terms.of(Terms.lines("sectors.txt"));

    private static final Set<String> MONTHS =
            Set.of(
                    "janvier",
                    "fevrier",
                    "mars",
                    "avril",
                    "mai",
                    "juin",
                    "juillet",
                    "aout",
                    "septembre",
                    "octobre",
                    "novembre",
                    "decembre",
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");
    private static final Set<String> BEFORE_YEARS =
            Set.of("en", "depuis", "since", "in", "de", "d", "fin", "debut", "annee", "ete");
    private static final Set<String> DURATIONS =
            Set.of(
                    "depuis",
                    "a",
                    "pendant",
                    "dans",
                    "en",
                    "sur",
                    "durant",
                    "les",
                    "apres",
                    "for",
                    "over",
                    "in",
                    "after",
                    "last",
                    "pour",
                    "dernieres",
                    "plus");
    private static final Set<String> AGES =
            Set.of(
                    "trentenaire",
                    "quadragenaire",
                    "quinquagenaire",
                    "sexagenaire",
                    "septuagenaire");
    private static final Set<String> HEADS =
            Set.of(
                    "salaries",
                    "salariees",
                    "collaborateurs",
                    "collaboratrices",
                    "employes",
                    "employees",
                    "euros",
                    "staff",
                    "agents",
                    "habitants",
                    "dollars",
                    "pounds");

    private enum Side {
        ROLE,
        SECTOR,
        PLACE,
        FIGURE
    }

    /// @param part null for a place, which is found by itself
    private record Sight(
            int word, int start, int end, Side side, @Nullable Part part, String key) {}

    /// In chars of the plain text.
    record Place(int start, int end, Part part) {}

    private final String plain;
    private final List<Word> words;
    private final String[] folded;

    Combinations(String plain, List<Word> words) {
        this.plain = plain;
        this.words = words;
        folded = words.stream().map(word -> Folding.folded(word.text())).toArray(String[]::new);
    }

    /// @param towns where places were found, in chars, in their order
    List<Place> places(List<Names.Place> towns) {
        var near = new EnumMap<Side, Sight>(Side.class);
        var told = new HashSet<String>();
        var found = new ArrayList<Place>();
        for (var sight : sights(towns)) {
            near.values().removeIf(old -> sight.word() - old.word() > NEAR);
            near.putIfAbsent(sight.side(), sight);
            if (near.size() >= ENOUGH) {
                tell(near, told, found);
            }
        }
        return found;
    }

    /// Each term once: whoever has read it of one place knows it of the others.
    private static void tell(Map<Side, Sight> near, Set<String> told, List<Place> found) {
        for (var one : near.values()) {
            var part = one.part();
            if (part != null && told.add(one.key())) {
                found.add(new Place(one.start(), one.end(), part));
            }
        }
    }

    private List<Sight> sights(List<Names.Place> towns) {
        var sights = new ArrayList<Sight>();
        int town = 0;
        for (int n = 0; n < words.size(); ) {
            while (town < towns.size() && towns.get(town).start() < words.get(n).end()) {
                var place = towns.get(town++);
                sights.add(new Sight(n, place.start(), place.end(), Side.PLACE, null, ""));
            }
            var sight = sight(n);
            if (sight != null) {
                sights.add(sight);
            }
            n = sight == null ? n + 1 : behind(n, sight.end());
        }
        return sights;
    }

    private int behind(int from, int end) {
        int n = from;
        while (n < words.size() && words.get(n).start() < end) {
            n++;
        }
        return n;
    }

    private @Nullable Sight sight(int at) {
        int role = ROLES.longest(n -> folded[n], at, words.size());
        int sector = SECTORS.longest(n -> folded[n], at, words.size());
        if (role > 0 && role >= sector) {
            return sight(at, role, Side.ROLE, Part.ROLE);
        }
        if (sector > 0) {
            return sight(at, sector, Side.SECTOR, Part.SECTOR);
        }
        if (AGES.contains(folded[at])) {
            return sight(at, 1, Side.FIGURE, Part.AGE);
        }
        if (MONTHS.contains(folded[at]) && isYear(at + 1)) {
            return sight(at, 2, Side.FIGURE, Part.DATE);
        }
        return words.get(at).shape() == Shape.DIGITS ? figure(at) : null;
    }

    private @Nullable Sight figure(int at) {
        var next = at + 1 < words.size() && !words.get(at + 1).begins() ? folded[at + 1] : "";
        if (MONTHS.contains(next) && words.get(at).text().length() <= 2) {
            return sight(at, isYear(at + 2) ? 3 : 2, Side.FIGURE, Part.DATE);
        }
        if ((next.equals("ans") || next.equals("years") || next.equals("year")) && isAge(at)) {
            return sight(at, 2, Side.FIGURE, Part.AGE);
        }
        if (isYear(at) && at > 0 && BEFORE_YEARS.contains(folded[at - 1]) || isDate(at)) {
            return sight(at, isDate(at) ? 3 : 1, Side.FIGURE, Part.DATE);
        }
        int last = at;
        while (last + 1 < Math.min(words.size(), at + LONGEST_AMOUNT)
                && words.get(last + 1).shape() == Shape.DIGITS
                && !words.get(last + 1).begins()) {
            last++;
        }
        boolean amount =
                isMoney(words.get(last).end())
                        || last + 1 < words.size()
                                && words.get(last + 1).follows()
                                && HEADS.contains(folded[last + 1]);
        return amount ? sight(at, last - at + 1, Side.FIGURE, Part.AMOUNT) : null;
    }

    private Sight sight(int at, int length, Side side, Part part) {
        int end = Math.min(words.size(), at + length) - 1;
        var key = String.join(" ", java.util.Arrays.copyOfRange(folded, at, end + 1));
        return new Sight(at, words.get(at).start(), words.get(end).end(), side, part, key);
    }

    private boolean isYear(int at) {
        if (at >= words.size() || words.get(at).begins()) {
            return false;
        }
        var text = words.get(at).text();
        return text.length() == 4 && (text.startsWith("19") || text.startsWith("20"));
    }

    /// `12/05/2024`.
    private boolean isDate(int at) {
        return at + 2 < words.size()
                && words.get(at + 1).shape() == Shape.DIGITS
                && plain.charAt(words.get(at).end()) == '/'
                && isYear(at + 2)
                && plain.charAt(words.get(at + 1).end()) == '/';
    }

    private boolean isAge(int at) {
        var text = words.get(at).text();
        if (text.length() != 2 || at > 0 && DURATIONS.contains(folded[at - 1]) && !isHis(at)) {
            return false;
        }
        int years = Integer.parseInt(text);
        return years >= YOUNGEST && years <= OLDEST;
    }

    /// « elle a 45 ans », and not « il y a 45 ans ».
    private boolean isHis(int at) {
        return folded[at - 1].equals("a") && at > 1 && !folded[at - 2].equals("y");
    }

    private boolean isMoney(int end) {
        int at = end;
        while (at < plain.length() && at < end + 4 && " kKM\u202f".indexOf(plain.charAt(at)) >= 0) {
            at++;
        }
        return at < plain.length() && "€$£".indexOf(plain.charAt(at)) >= 0;
    }
}
