package org.cordee.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A client is seen however their name is written, whether names are kept in clear or hashed.
class OwnNamesTest {
    private static final byte[] KEY =
            "thirty-two bytes that nobody has".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final int ROUNDS = 4000;

    private static final List<String> GIVEN =
            List.of(
                    "Étienne",
                    "Anne-Sophie",
                    "Jean-Noël",
                    "Maëlle",
                    "Zoé",
                    "François",
                    "Ingrid",
                    "Łucja",
                    "Bo",
                    "Pierre",
                    "Rose");
    private static final List<String> PARTICLES =
            List.of("", "", "", "de ", "d’", "du ", "van der ", "de la ");
    private static final List<String> FAMILY =
            List.of(
                    "Jorland",
                    "Kerdrel",
                    "Brévanne",
                    "Œuvrard",
                    "Petit",
                    "Vallée-Roux",
                    "Müller",
                    "Marchand",
                    "Ströbe",
                    "O’Farrell",
                    "Ng",
                    "Lacroix");

    private final Random chance = new Random(20261123);

    @Test
    void every_way_of_writing_a_name_is_seen() {
        for (int n = 0; n < ROUNDS; n++) {
            var given = one(GIVEN);
            var particle = one(PARTICLES);
            var family = one(FAMILY);
            var name = given + " " + particle + family;
            var written = dressed(way(given, particle, family));
            var text = "On en parle avec " + written + " lundi matin.";
            int from = "On en parle avec ".length();
            int to = from + written.codePointCount(0, written.length());
            var forms = HashedNames.forms(name, KEY);
            var none = new Guard.Ways(List.of(), List.of("FR"), Tongue.FRENCH, List.of());
            for (var reading :
                    List.of(
                            Guard.read(text, List.of(name), "FR"),
                            Guard.read(text, none, new HashedNames(forms, KEY)))) {
                assertThat(reading.findings())
                        .as("%s, kept as %s", written, name)
                        .anyMatch(finding ->
                                finding.kind() == Kind.OWN_NAME
                                        && finding.start() < to
                                        && from < finding.end());
            }
        }
    }

    private String way(String given, String particle, String family) {
        var initial = given.substring(0, 1) + ".";
        boolean tooShort = family.length() < 3;
        return switch (chance.nextInt(tooShort ? 4 : 9)) {
            case 0 -> given + " " + particle + family;
            case 1 -> initial + " " + particle + family;
            case 2 -> given.replace("-", " ") + " " + particle + family;
            case 3 -> particle + family + " " + given;
            case 4 -> given + " " + family;
            case 5 -> initial + " " + family;
            case 6 -> family + "s";
            case 7 -> given.replace("-", "") + " " + particle + family.replace("-", " ");
            default -> family.replace("-", "");
        };
    }

    /// In another case, without accents, taken apart into letters and marks, or with signs that
    /// nobody sees.
    private String dressed(String written) {
        return switch (chance.nextInt(7)) {
            case 0 -> written.toUpperCase(Locale.ROOT);
            case 1 -> written.toLowerCase(Locale.ROOT);
            case 2 -> Normalizer.normalize(written, Normalizer.Form.NFD);
            case 3 -> Normalizer.normalize(written, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
            case 4 -> written.charAt(0) + "\u00ad" + written.substring(1);
            case 5 -> written.replace(" ", "\u00a0").replace("’", "'");
            default -> written;
        };
    }

    private String one(List<String> of) {
        return of.get(chance.nextInt(of.size()));
    }

    @Test
    void hashes_say_nothing_without_the_key() {
        var forms = HashedNames.forms("Étienne Jorland", KEY);
        var others =
                HashedNames.forms(
                        "Étienne Jorland",
                        "another key".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(forms).hasSameSizeAs(others).doesNotContainAnyElementsOf(others);
        assertThat(forms).allMatch(form -> form.mac().length() == 43);
        var again = new HashSet<>(HashedNames.forms("etienne jorland", KEY));
        assertThat(again).isEqualTo(forms);
        var wrong =
                new HashedNames(
                        forms, "another key".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(wrong.in("Étienne Jorland")).isEmpty();
    }

    @Test
    void a_preposition_is_no_initial() {
        var names = List.of("Ateliers Brévanne");
        var findings = Guard.read("On va à Brévanne demain", names, "FR").findings();
        assertThat(findings).extracting(Finding::text).containsExactly("Brévanne");
        var more = new ArrayList<>(Guard.read("Avec A. Brévanne", names, "FR").findings());
        assertThat(more).extracting(Finding::text).containsExactly("A. Brévanne");
    }
}
