package org.cordee.contact.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.contact.file.Kind.EMAIL;
import static org.cordee.contact.file.Kind.NOTE;
import static org.cordee.contact.file.Kind.ORGANISATION;
import static org.cordee.contact.file.Kind.PHONE;
import static org.cordee.contact.file.Kind.ROLE;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.contact.file.Detail;
import org.cordee.contact.file.Kind;
import org.cordee.contact.file.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Who of a file is whom of the book.
class MatchingTest {
    private static final UUID BOOK = UUID.fromString("0197a000-0000-7000-8000-000000000001");
    private static final UUID FRESH = UUID.fromString("0197a000-0000-7000-8000-000000000002");

    private static final Person BERENICE =
            person("Bérénice Tallandray", EMAIL, "berenice@tallandray.example");

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void is_placed(String case_, Person known, Person row, Outcome outcome, @Nullable Doubt doubt) {
        var placing = place(known, row);
        assertThat(placing.outcome()).isEqualTo(outcome);
        assertThat(placing.doubt()).isEqualTo(doubt);
    }

    static Stream<Arguments> is_placed() {
        var shared = person("Ateliers Brévanne", EMAIL, "contact@brevanne.example");
        return Stream.of(
                arguments("nobody like them", BERENICE, person("Yann Querrec"), Outcome.NEW, null),
                arguments("all of it is there", BERENICE, BERENICE, Outcome.SAME, null),
                arguments(
                        "a name alone that is there",
                        BERENICE,
                        person("TALLANDRAY Berenice"),
                        Outcome.SAME,
                        null),
                arguments(
                        "same name, other order, without accents, gains a number",
                        BERENICE,
                        person("TALLANDRAY Berenice", PHONE, "+33612345678"),
                        Outcome.MERGED,
                        null),
                arguments(
                        "same address, a name that fits",
                        BERENICE,
                        person("B. Tallandray", EMAIL, "berenice@tallandray.example"),
                        Outcome.MERGED,
                        null),
                arguments(
                        "same address, quite another name",
                        shared,
                        person("Fanny Aubrespin", EMAIL, "contact@brevanne.example"),
                        Outcome.NEW,
                        Doubt.SHARED_ADDRESS),
                arguments(
                        "same address, no name but the address",
                        BERENICE,
                        person(
                                "berenice@tallandray.example",
                                EMAIL,
                                "berenice@tallandray.example",
                                ROLE,
                                "Notaire"),
                        Outcome.MERGED,
                        null),
                arguments(
                        "same name, another organisation",
                        person("Yann Querrec", ORGANISATION, "Port libre"),
                        person("Yann Querrec", ORGANISATION, "Ateliers Brévanne"),
                        Outcome.NEW,
                        Doubt.OTHER_ORGANISATION),
                arguments(
                        "same name, same organisation otherwise spelled, another address",
                        person("Yann Querrec", ORGANISATION, "Port Libre", EMAIL, "y@a.example"),
                        person("Yann Querrec", ORGANISATION, "PORT LIBRE", EMAIL, "y@b.example"),
                        Outcome.MERGED,
                        null),
                arguments(
                        "same name, another address and nothing in common",
                        BERENICE,
                        person("Bérénice Tallandray", EMAIL, "bt@ailleurs.example"),
                        Outcome.NEW,
                        Doubt.OTHER_ADDRESS),
                arguments(
                        "one word for a name",
                        person("Maud", PHONE, "+33612345678"),
                        person("maud", EMAIL, "maud@ailleurs.example"),
                        Outcome.NEW,
                        Doubt.SHORT_NAME));
    }

    @Test
    void several_of_one_name_are_asked_about() {
        var matching = new Matching();
        matching.know(UUID.randomUUID(), person("Anne Martin", ORGANISATION, "Rive"));
        matching.know(UUID.randomUUID(), person("Anne Martin", ORGANISATION, "Crête"));
        var placing = matching.place(person("Anne Martin", NOTE, "Croisée"), FRESH, null);
        assertThat(placing.doubt()).isEqualTo(Doubt.SEVERAL);
        assertThat(placing.outcome()).isEqualTo(Outcome.NEW);
    }

    @ParameterizedTest
    @CsvSource({
        "Fanny Aubrespin, 'Fanny A., ateliers', true",
        "Fanny Aubrespin, F. Aubrespin, true",
        "Fanny Aubrespin, Fanny, true",
        "Fanny Aubrespin, Aubrespin Fanny Marie, true",
        "Fanny Aubrespin, Paul Aubrespin, false",
        "Fanny Aubrespin, F. A., false",
        "Fanny Aubrespin, Ateliers Brévanne, false"
    })
    void names_fit(String one, String other, boolean fit) {
        assertThat(Naming.of(one).fits(Naming.of(other))).isEqualTo(fit);
        assertThat(Naming.of(other).fits(Naming.of(one))).isEqualTo(fit);
    }

    @ParameterizedTest
    @CsvSource({
        "Bérénice Tallandray, TALLANDRAY Berenice, true",
        "Berenice Tallandray, Bérénice Tallandray, false",
        "Bérénice Tallandray, Bérénice, false",
        "☺, ☹, false",
        "☺, ☺, true",
        "Œuvrard Zoé, zoe oeuvrard, true"
    })
    void a_name_says_another_when_nothing_of_it_is_lost(String known, String other, boolean says) {
        assertThat(Naming.of(known).says(Naming.of(other))).isEqualTo(says);
    }

    @Test
    void who_is_brought_together_is_known_by_both_names_and_gains_what_was_missing() {
        var placing =
                place(
                        BERENICE,
                        person(
                                "B. Tallandray",
                                EMAIL,
                                "berenice@tallandray.example",
                                PHONE,
                                "+33612345678"));
        assertThat(placing.contact()).isEqualTo(BOOK);
        assertThat(placing.gains()).containsExactly(PHONE, Kind.ALSO);
        assertThat(placing.also()).containsExactly("B. Tallandray");
    }

    @Test
    void the_owner_decides_and_a_word_about_somebody_else_is_not_taken() {
        var row = person("Bérénice Tallandray", EMAIL, "bt@ailleurs.example");
        assertThat(place(BERENICE, row, new Matching.Choice(BOOK, true)).outcome())
                .isEqualTo(Outcome.MERGED);
        assertThat(place(BERENICE, row, new Matching.Choice(FRESH, true)).outcome())
                .isEqualTo(Outcome.NEW);
        var sure = person("Bérénice Tallandray", PHONE, "+33612345678");
        assertThat(place(BERENICE, sure, new Matching.Choice(BOOK, false)).outcome())
                .isEqualTo(Outcome.NEW);
    }

    @Test
    void twice_in_a_file_is_once_in_the_book() {
        var matching = new Matching();
        var first = matching.place(BERENICE, FRESH, null);
        var second =
                matching.place(
                        person(
                                "Tallandray Bérénice",
                                EMAIL,
                                "berenice@tallandray.example",
                                PHONE,
                                "+33612345678"),
                        UUID.randomUUID(),
                        null);
        assertThat(first.outcome()).isEqualTo(Outcome.NEW);
        assertThat(second.outcome()).isEqualTo(Outcome.MERGED);
        assertThat(second.contact()).isEqualTo(first.contact());
        assertThat(matching.place(BERENICE, UUID.randomUUID(), null).outcome())
                .isEqualTo(Outcome.SAME);
    }

    private static Placing place(Person known, Person row) {
        return place(known, row, null);
    }

    private static Placing place(Person known, Person row, Matching.@Nullable Choice choice) {
        var matching = new Matching();
        matching.know(BOOK, known);
        return matching.place(row, FRESH, choice);
    }

    /// A name, then kinds and values by turns.
    static Person person(String name, Object... details) {
        var all = new ArrayList<Detail>();
        for (int i = 0; i < details.length; i += 2) {
            all.add(new Detail((Kind) details[i], (String) details[i + 1]));
        }
        return new Person(name, "", "", List.copyOf(all));
    }

    static List<Person> people(Person... people) {
        return Arrays.asList(people);
    }
}
