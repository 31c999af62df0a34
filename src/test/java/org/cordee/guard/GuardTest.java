package org.cordee.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the first layer of the guard finds in a text, where, and what it lets be.
class GuardTest {
    private static final List<String> CLIENTS =
            List.of(
                    "Étienne Jorland",
                    "Ateliers Brévanne",
                    "Anne-Sophie de Kerdrel",
                    "Biolait SCOP",
                    "L’Œuvre commune");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Écrire à rh+paie@brevanne.example, vite      | EMAIL | rh+paie@brevanne.example
                    le 06 12 34 56 78 avant midi                 | PHONE | 06 12 34 56 78
                    au +33 4 76 00 11 22.                        | PHONE | +33 4 76 00 11 22
                    voir (https://cabinet.example/p?a=1), page 2 | URL   | https://cabinet.example/p?a=1
                    le site cabinet-roux.fr.                     | URL   | cabinet-roux.fr
                    FR76 3000 6000 0112 3456 7890 189 pour payer | IBAN  | FR76 3000 6000 0112 3456 7890 189
                    DE89370400440532013000                       | IBAN  | DE89370400440532013000
                    société 732 829 320 à Lyon                   | SIREN | 732 829 320
                    siret 732.829.320.00074                      | SIRET | 732.829.320.00074
                    La Poste 356 000 000 00048                   | SIRET | 356 000 000 00048
                    n° 2 55 08 14 168 025 38                     | NIR   | 2 55 08 14 168 025 38
                    FR 83 404 833 048                            | VAT   | FR 83 404 833 048
                    """)
    void finds_what_carries_its_own_check(String text, Kind kind, String found) {
        var reading = Guard.read(text, List.of(), "FR");
        assertThat(reading.blocks()).isTrue();
        assertThat(reading.findings())
                .filteredOn(finding -> finding instanceof Finding.Identifier)
                .extracting(Finding::kind, Finding::text)
                .containsExactly(org.assertj.core.api.Assertions.tuple(kind, found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Une coopérative laitière cherche à former 12 chefs d’atelier avant l’été",
                "Budget de 12 000 € pour 3 jours, le 17 mars 2026 à 9 h 30",
                "732 829 321 n’est pas un numéro qui tient",
                "FR76 3000 6000 0112 3456 7890 188",
                "Rappeler vers 2026 ou 2027, à 20 % près",
                "Deux @ mentions @ nulle part",
                "Une équipe jorlandaise, et des ateliers sans nom",
                "Un homme de paille... et puis. Rien",
            })
    void lets_be_what_is_none(String text) {
        assertThat(Guard.read(text, CLIENTS, "FR").findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "etienne jorland",
                "ÉTIENNE JORLAND",
                "Étienne  Jorland",
                "Jorland Étienne",
                "E\u0301tienne Jorland",
                "Étienne-Jorland",
                "anne sophie de kerdrel",
                "biolait scop",
                "l'oeuvre commune",
                "ATELIERS BREVANNE"
            })
    void finds_a_client_however_spelled(String name) {
        var reading = Guard.read("Je pense à " + name + ", pour mai", CLIENTS, "FR");
        assertThat(reading.findings()).hasSize(1);
        var finding = reading.findings().getFirst();
        assertThat(finding).isInstanceOf(Finding.OwnName.class);
        assertThat(finding.strength()).isEqualTo(Strength.BLOCK);
        assertThat(finding.text()).isEqualTo(name);
        assertThat(reading.passes(Set.of(name))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Jorland", "JORLAND", "Jorlands", "É. Jorland", "Brévanne", "Annesophie"})
    void part_of_a_name_blocks_where_it_stands_as_one(String part) {
        var reading =
                Guard.read("avec Mme " + part + " en mai, les ateliers restent", CLIENTS, "FR");
        assertThat(reading.findings()).hasSize(1);
        assertThat(reading.findings().getFirst().text()).isEqualTo(part);
        assertThat(reading.findings().getFirst().strength()).isEqualTo(Strength.BLOCK);
        assertThat(reading.passes(List.of("Jorland", part))).isFalse();
    }

    @Test
    void part_of_a_name_is_asked_about_where_it_stands_as_a_common_word() {
        var reading = Guard.read("un jorland de passage", CLIENTS, "FR");
        assertThat(reading.findings()).extracting(Finding::text).containsExactly("jorland");
        assertThat(reading.findings().getFirst().strength()).isEqualTo(Strength.CONFIRM);
        assertThat(reading.passes(Set.of())).isFalse();
        assertThat(reading.passes(Set.of("jorland"))).isTrue();
    }

    @Test
    void words_of_every_text_are_no_part_of_a_name() {
        var names = List.of("Une autre voie", "Centre pour tous");
        assertThat(Guard.read("Une salle au Centre et pour Tous", names, "FR").findings())
                .noneMatch(finding -> finding.kind() == Kind.OWN_NAME);
    }

    @Test
    void offsets_count_code_points() {
        var text = "🌲🌲 Jorland : a@b.example";
        assertThat(Guard.read(text, CLIENTS, "FR").findings())
                .extracting(Finding::start, Finding::end)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(3, 10),
                        org.assertj.core.api.Assertions.tuple(13, 24));
    }

    @Test
    void of_two_that_lie_over_one_another_the_stronger_stays() {
        var reading = Guard.read("www.a.fr/etienne-jorland et x@www.a.fr", CLIENTS, "FR");
        assertThat(reading.findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.OWN_NAME, Kind.EMAIL);
        assertThat(reading.blocks()).isTrue();
    }

    /// A text of nothing but names, and texts made to be slow.
    @Test
    void is_quick_whatever_stands_there() {
        var names = new ArrayList<String>();
        for (int n = 0; n < 20_000; n++) {
            names.add("Prénom" + n + " Nom" + n % 500);
        }
        var full = new StringBuilder();
        for (int n = 0; full.length() < 1900; n++) {
            full.append(names.get(n)).append(", ");
        }
        assertThat(Guard.read(full.toString(), names, "FR").findings())
                .hasSizeGreaterThan(60)
                .allMatch(finding -> finding.strength() == Strength.BLOCK);
        for (var hostile :
                List.of(
                        "a.".repeat(1000),
                        "@".repeat(2000),
                        "www.".repeat(500),
                        "1 ".repeat(1000),
                        "FR".repeat(1000),
                        "-a".repeat(1000) + "!",
                        "0".repeat(2000),
                        "Nom ".repeat(500))) {
            var began = System.nanoTime();
            Guard.read(hostile, CLIENTS, "FR");
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as(hostile.substring(0, 8))
                    .isLessThan(Duration.ofSeconds(2));
        }
    }
}
