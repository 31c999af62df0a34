package org.cordee.guard;

import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.guard.Word.Gap;
import org.cordee.guard.Word.Shape;

/// Whether a name is somebody's, an organisation's or a place's, as far as that can be told.
final class NameKinds {
    private static final Set<String> PLACES =
            Terms.lines("places.txt").stream().map(Folding::folded).collect(Collectors.toSet());

    private static final Set<String> ORGANISATIONS =
            Set.of(
                    "société",
                    "groupe",
                    "cabinet",
                    "entreprise",
                    "association",
                    "fondation",
                    "agence",
                    "banque",
                    "mutuelle",
                    "coopérative",
                    "université",
                    "école",
                    "ecole",
                    "institut",
                    "lycée",
                    "collège",
                    "mairie",
                    "ministère",
                    "préfecture",
                    "hôpital",
                    "clinique",
                    "chambre",
                    "conseil",
                    "fédération",
                    "syndicat",
                    "parti",
                    "club",
                    "compagnie",
                    "laboratoire",
                    "laboratoires",
                    "éditions",
                    "studio",
                    "ateliers",
                    "atelier",
                    "centre",
                    "union",
                    "olympique",
                    "football",
                    "racing",
                    "stade",
                    "caisse",
                    "crédit",
                    "assurances",
                    "filiale",
                    "marque",
                    "startup",
                    "boîte",
                    "équipe",
                    "musée",
                    "théâtre",
                    "rectorat",
                    "crèche",
                    "ehpad",
                    "chu",
                    "company",
                    "group",
                    "bank",
                    "university",
                    "school",
                    "college",
                    "institute",
                    "ministry",
                    "council",
                    "party",
                    "foundation",
                    "federation",
                    "agency",
                    "firm",
                    "ltd",
                    "team",
                    "hospital",
                    "charity",
                    "trust",
                    "society",
                    "theatre",
                    "museum");

    private static final Set<String> AT = Set.of("à", "en", "vers", "in", "near", "at", "dans");
    private static final Set<String> OF_PLACES =
            Set.of(
                    "ville",
                    "commune",
                    "village",
                    "région",
                    "département",
                    "quartier",
                    "vallée",
                    "île",
                    "lac",
                    "mont",
                    "baie",
                    "town",
                    "city",
                    "county",
                    "river",
                    "lake");
    private static final Set<String> WITHIN_PLACES =
            Set.of("sur", "lès", "les", "sous", "saint", "sainte", "en", "bains", "upon", "on");

    /// Whether the word opens the name of an organisation.
    static boolean isHead(Word word) {
        return ORGANISATIONS.contains(word.lower());
    }

    /// Whether it is one of the places that one meets most.
    static boolean isPlace(Line line, Word word) {
        return PLACES.contains(Folding.folded(word.text())) || line.isNamed(word, Lexicon.PLACE);
    }

    static Kind of(Line line, int first, int last) {
        if (isOrganisation(line, first, last)) {
            return Kind.ORGANISATION;
        }
        if (isPerson(line, first, last)) {
            return Kind.PERSON;
        }
        if (isPlace(line, first, last)) {
            return Kind.PLACE;
        }
        var before = line.before(first);
        if (first == last && isCoined(line.word(first))
                || before != null && before.lower().equals("chez")) {
            return Kind.ORGANISATION;
        }
        return before != null && AT.contains(before.lower()) ? Kind.PLACE : Kind.NAME;
    }

    private static boolean isCoined(Word word) {
        return word.shape() == Shape.UPPER || word.shape() == Shape.MIXED;
    }

    private static boolean isOrganisation(Line line, int first, int last) {
        for (int n = first; n <= last; n++) {
            if (isHead(line.word(n))
                    || LegalForms.has(line.word(n)) && n > first
                    || line.word(n).gap() == Gap.AND && n > first) {
                return true;
            }
        }
        var before = line.before(first);
        return before != null
                && before.shape() == Shape.LOWER
                && line.word(first).follows()
                && (isHead(before) || LegalForms.has(before) && before.text().length() > 2);
    }

    private static boolean isPerson(Line line, int first, int last) {
        for (int n = first; n <= last; n++) {
            if (line.person[n] || n < last && TitleRule.stands(line, n)) {
                return true;
            }
        }
        var word = line.word(first);
        return word.shape() != Shape.MIXED
                && line.isNamed(word, Lexicon.FIRST)
                && !isPlace(line, word);
    }

    private static boolean isPlace(Line line, int first, int last) {
        var whole = new StringBuilder();
        for (int n = first; n <= last; n++) {
            var folded = Folding.folded(line.word(n).text());
            whole.append(folded);
            if (isPlace(line, line.word(n))
                    || n > first
                            && line.word(n).gap() == Gap.HYPHEN
                            && WITHIN_PLACES.contains(line.word(n).lower())) {
                return true;
            }
        }
        var before = line.before(first);
        return PLACES.contains(whole.toString())
                || WITHIN_PLACES.contains(line.word(first).lower()) && last > first
                || before != null && OF_PLACES.contains(before.lower());
    }

    private NameKinds() {}
}
