package org.cordee.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Names of people, organisations and places in sentences of many kinds: between square brackets
/// stands, by hand, what must be seen.
class SentencesTest {
    /// Capitals that name nobody and that the rule takes for names all the same.
    private static final List<String> TOO_CAREFUL = List.of("Louis XIV", "Seconde Guerre");

    /// @param names from and to, in chars of the text
    private record Marked(String text, List<int[]> names) {
        static Marked of(String line) {
            var text = new StringBuilder();
            var names = new ArrayList<int[]>();
            int start = 0;
            for (int n = 0; n < line.length(); n++) {
                switch (line.charAt(n)) {
                    case '[' -> start = text.length();
                    case ']' -> names.add(new int[] {start, text.length()});
                    default -> text.append(line.charAt(n));
                }
            }
            return new Marked(text.toString(), names);
        }

        boolean names(Finding finding) {
            return names.stream().anyMatch(name -> touches(finding, name));
        }

        boolean touches(Finding finding, int[] name) {
            int from = text.offsetByCodePoints(0, finding.start());
            int to = text.offsetByCodePoints(0, finding.end());
            return from < name[1] && name[0] < to;
        }
    }

    static Stream<Arguments> sentences() {
        return Stream.of("fr", "en").flatMap(tag -> lines("sentences_" + tag + ".txt"));
    }

    private static Stream<Arguments> lines(String file) {
        try (var in = Objects.requireNonNull(SentencesTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(Arguments::of)
                            .toList()
                            .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void every_name_is_seen_and_nothing_else(String line) {
        var marked = Marked.of(line);
        var findings = Guard.read(marked.text(), List.of(), "FR").findings();
        assertThat(marked.names())
                .allMatch(name ->
                        findings.stream().anyMatch(finding -> marked.touches(finding, name)));
        assertThat(findings)
                .filteredOn(finding -> !marked.names(finding))
                .extracting(Finding::text)
                .isSubsetOf(TOO_CAREFUL);
    }

    /// However it is written, it reads the same to people.
    @ParameterizedTest
    @CsvSource({
        "Je\\u0301ro\\u0302me Valle\\u0301e, Jérôme Vallée",
        "Jé\\u00adrôme Val\\u00adlée, Jérôme Vallée",
        "Jérôme\\u00a0Vallée, Jérôme Vallée",
        "J\\u200bérôme \\u200bVal\\u200dlée, Jérôme Vallée",
        "\\ud835\\udc09érôme \\ud835\\udc15allée, Jérôme Vallée",
        "Ｊérôme Vallée, Jérôme Vallée",
    })
    void signs_that_nobody_sees_hide_no_name(String escaped, String plain) {
        var written = unescaped(escaped);
        var findings = Guard.read("Hier, " + written + " a dit oui.", List.of(), "FR").findings();
        assertThat(findings).extracting(Finding::text).containsExactly(written);
        assertThat(findings.getFirst().kind()).isEqualTo(Kind.PERSON);
        assertThat(findings.getFirst().start()).isEqualTo(6);
        assertThat(findings.getFirst().end())
                .isEqualTo(6 + written.codePointCount(0, written.length()));
        assertThat(Plain.of(written).text()).isEqualTo(plain);
    }

    private static String unescaped(String escaped) {
        var text = new StringBuilder();
        for (int n = 0; n < escaped.length(); n++) {
            if (escaped.startsWith("\\u", n)) {
                text.append((char) Integer.parseInt(escaped.substring(n + 2, n + 6), 16));
                n += 5;
            } else {
                text.append(escaped.charAt(n));
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "Rappeler Mme Vasseret, PERSON, Mme Vasseret, une personne",
        "Un atelier chez Cartonnex, ORGANISATION, Cartonnex, une entreprise",
        "Elle vit à Quimper, PLACE, Quimper, un lieu",
        "Le projet Phénix, NAME, Phénix, une personne ou une organisation",
        "Passer au 12 rue des Lilas, ADDRESS, 12 rue des Lilas, une adresse",
        "He met Mrs Fairweather and they had lunch, PERSON, Mrs Fairweather, a person",
    })
    void a_name_is_asked_about_and_a_neutral_word_proposed(
            String text, Kind kind, String found, String neutral) {
        var findings = Guard.read(text, List.of(), "FR").findings();
        assertThat(findings).hasSize(1);
        var finding = findings.getFirst();
        assertThat(finding).isInstanceOf(Finding.Name.class);
        assertThat(finding.kind()).isEqualTo(kind);
        assertThat(finding.strength()).isEqualTo(Strength.CONFIRM);
        assertThat(finding.text()).isEqualTo(found);
        assertThat(finding.suggestion()).isEqualTo(neutral);
    }

    @Test
    void a_steward_may_add_words_of_the_trade() {
        var text = "Une séance selon Harmonia, puis un Cercle Bleu.";
        assertThat(Guard.read(text, List.of(), "FR").findings()).hasSize(2);
        var ways =
                new Guard.Ways(
                        List.of(),
                        List.of("FR"),
                        Tongue.FRENCH,
                        List.of("Harmonia", "Cercle Bleu"));
        assertThat(Guard.read(text, ways).isClear()).isTrue();
    }

    @Test
    void what_leads_to_somebody_together_is_asked_about() {
        var text = "La directrice d’un hôpital de Vannes, 52 ans, hésite à partir.";
        assertThat(Guard.read(text, List.of(), "FR").findings())
                .extracting(Finding::text, Finding::strength, Finding::suggestion)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                "directrice", Strength.CONFIRM, "une fonction"),
                        org.assertj.core.api.Assertions.tuple(
                                "hôpital", Strength.CONFIRM, "un secteur"),
                        org.assertj.core.api.Assertions.tuple(
                                "Vannes", Strength.CONFIRM, "un lieu"),
                        org.assertj.core.api.Assertions.tuple(
                                "52 ans", Strength.CONFIRM, "un âge"));
    }

    @Test
    void two_of_them_are_not_enough() {
        assertThat(
                        Guard.read("Une directrice d’hôpital hésite à partir.", List.of(), "FR")
                                .isClear())
                .isTrue();
    }

    @Test
    void every_kind_has_its_neutral_word_in_both_languages() {
        for (var kind : Kind.values()) {
            if (kind != Kind.COMBINATION) {
                assertThat(Neutral.of(kind, Tongue.FRENCH)).isNotBlank();
                assertThat(Neutral.of(kind, Tongue.ENGLISH))
                        .isNotBlank()
                        .isNotEqualTo(Neutral.of(kind, Tongue.FRENCH));
            }
        }
        for (var part : Finding.Part.values()) {
            assertThat(Neutral.of(part, Tongue.FRENCH))
                    .isNotEqualTo(Neutral.of(part, Tongue.ENGLISH));
        }
    }
}
