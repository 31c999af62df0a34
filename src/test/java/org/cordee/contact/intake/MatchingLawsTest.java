package org.cordee.contact.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cordee.contact.file.Detail;
import org.cordee.contact.file.Kind;
import org.cordee.contact.file.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds whatever a file says, on files made by chance from few names and few addresses, so
/// that they meet often.
class MatchingLawsTest {
    private static final int FILES = 400;
    private static final String[] GIVEN = {
        "Bérénice", "Berenice", "BERENICE", "Yann", "Y.", "Fanny", "Maud", "maud", "☺", "Zoé-Lou"
    };
    private static final String[] FAMILY = {"Tallandray", "Querrec", "", "Aubrespin", "A."};
    private static final String[] PLACES = {"a.example", "b.example", "brevanne.example"};

    /// A book as the database holds it: who, and what is known of each.
    private static final class Book {
        private final Map<UUID, Person> people = new LinkedHashMap<>();

        /// Brings a file in, as it would be applied: what each row came to.
        ///
        /// @param owner who says of each that is like another whether they are the same; null for
        ///   as it is proposed
        List<Placing> bringIn(List<Person> file, @Nullable Random owner) {
            var matching = new Matching();
            people.forEach(matching::know);
            var placings = new ArrayList<Placing>();
            for (var person : file) {
                var fresh = UUID.randomUUID();
                var choice =
                        owner == null || people.isEmpty()
                                ? null
                                : new Matching.Choice(
                                        people.keySet().iterator().next(), owner.nextBoolean());
                placings.add(matching.place(person, fresh, choice));
            }
            for (int i = 0; i < file.size(); i++) {
                enter(file.get(i), placings.get(i));
            }
            return placings;
        }

        private void enter(Person person, Placing placing) {
            switch (placing.outcome()) {
                case NEW -> people.put(placing.contact(), person);
                case MERGED ->
                        people.computeIfPresent(
                                placing.contact(), (_, known) -> union(known, person, placing));
                case SAME, REFUSED -> {}
            }
        }

        private static Person union(Person known, Person person, Placing placing) {
            var details = new LinkedHashSet<>(known.details());
            details.addAll(person.details());
            placing.also().forEach(name -> details.add(new Detail(Kind.ALSO, name)));
            return new Person(
                    known.name(), known.givenName(), known.familyName(), List.copyOf(details));
        }

        Set<Detail> details() {
            var all = new HashSet<Detail>();
            people.values().forEach(person -> all.addAll(person.details()));
            return all;
        }

        Set<String> names() {
            var all = new HashSet<String>();
            people.values()
                    .forEach(person -> {
                        all.add(Naming.of(person.name()).key());
                        all.add(Naming.of(person.givenName() + " " + person.familyName()).key());
                        // Who is called by an address is found by it.
                        person.details().stream()
                                .filter(detail ->
                                        detail.kind() == Kind.ALSO || detail.kind() == Kind.EMAIL)
                                .forEach(detail -> all.add(Naming.of(detail.value()).key()));
                    });
            return all;
        }
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        for (int seed = 0; seed < FILES; seed++) {
            var random = new Random(seed);
            var book = new Book();
            book.bringIn(file(random), null);
            var file = file(random);
            book.bringIn(file, random);
            var before = new HashMap<>(book.people);
            var again = book.bringIn(file, null);
            assertThat(again).as("seed " + seed).allMatch(p -> p.outcome() == Outcome.SAME);
            assertThat(book.people).isEqualTo(before);
            Collections.shuffle(file, random);
            assertThat(book.bringIn(file, null))
                    .as("in another order, seed " + seed)
                    .allMatch(p -> p.outcome() == Outcome.SAME);
        }
    }

    @Test
    void nothing_a_file_says_is_lost() {
        for (int seed = 0; seed < FILES; seed++) {
            var random = new Random(seed);
            var book = new Book();
            var first = file(random);
            var second = file(random);
            book.bringIn(first, null);
            book.bringIn(second, null);
            var details = book.details();
            var names = book.names();
            var all = new ArrayList<>(first);
            all.addAll(second);
            for (var person : all) {
                assertThat(details)
                        .as("seed " + seed)
                        .containsAll(
                                person.details().stream()
                                        .filter(detail -> detail.kind() != Kind.ALSO)
                                        .toList());
                person.details().stream()
                        .filter(detail -> detail.kind() == Kind.ALSO)
                        .forEach(also -> assertThat(names).contains(Naming.of(also.value()).key()));
                assertThat(names).as("seed " + seed).contains(Naming.of(person.name()).key());
            }
        }
    }

    @Test
    void in_whatever_order_files_come_the_book_knows_the_same() {
        for (int seed = 0; seed < FILES; seed++) {
            var random = new Random(seed);
            var first = file(random);
            var second = file(random);
            var one = new Book();
            one.bringIn(first, null);
            one.bringIn(second, null);
            var other = new Book();
            other.bringIn(second, null);
            other.bringIn(first, null);
            assertThat(other.details().stream().filter(d -> d.kind() != Kind.ALSO))
                    .containsExactlyInAnyOrderElementsOf(
                            one.details().stream().filter(d -> d.kind() != Kind.ALSO).toList());
            assertThat(other.names()).as("seed " + seed).isEqualTo(one.names());
        }
    }

    @Test
    void each_row_comes_to_one_thing() {
        for (int seed = 0; seed < FILES; seed++) {
            var file = file(new Random(seed));
            var tally = new Tally(2);
            new Book().bringIn(file, null).forEach(placing -> tally.add(placing.outcome()));
            assertThat(tally.counts().rows()).isEqualTo(file.size() + 2);
        }
    }

    /// Twenty thousand rows against a book of as many, where all have something in common.
    @ParameterizedTest
    @ValueSource(strings = {"name", "address", "organisation", "nothing"})
    void twenty_thousand_take_no_time_whatever_they_share(String shared) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    var file = new ArrayList<Person>();
                    for (int i = 0; i < 20_000; i++) {
                        file.add(alike(shared, i));
                    }
                    var book = new Book();
                    book.bringIn(file, null);
                    assertThat(book.bringIn(file, null))
                            .allMatch(placing -> placing.outcome() == Outcome.SAME);
                });
    }

    private static Person alike(String shared, int i) {
        var name = shared.equals("name") ? "Anne Martin" : "Anne" + i + " Martin" + i;
        var address = shared.equals("address") ? "contact@x.example" : "a" + i + "@x.example";
        var organisation = shared.equals("organisation") ? "Rive" : "Rive " + i;
        return MatchingTest.person(
                name, Kind.EMAIL, address, Kind.ORGANISATION, organisation, Kind.NOTE, "n" + i);
    }

    private static List<Person> file(Random random) {
        var file = new ArrayList<Person>();
        int rows = 1 + random.nextInt(25);
        for (int i = 0; i < rows; i++) {
            file.add(person(random));
        }
        return file;
    }

    private static Person person(Random random) {
        var given = pick(random, GIVEN);
        var family = pick(random, FAMILY);
        var details = new LinkedHashSet<Detail>();
        int many = random.nextInt(5);
        for (int i = 0; i < many; i++) {
            details.add(detail(random));
        }
        var name = (random.nextBoolean() ? given + " " + family : family + " " + given).strip();
        if (random.nextInt(6) == 0) {
            name = address(random);
        }
        boolean parts = random.nextInt(3) == 0;
        return new Person(name, parts ? given : "", parts ? family : "", List.copyOf(details));
    }

    private static Detail detail(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> new Detail(Kind.PHONE, "+3361234567" + random.nextInt(4));
            case 1 -> new Detail(Kind.ORGANISATION, pick(random, "Rive", "RIVE", "Crête"));
            case 2 -> new Detail(Kind.ROLE, pick(random, "Notaire", "Coach"));
            case 3 -> new Detail(Kind.NOTE, "Croisée au col " + random.nextInt(3));
            case 4 -> new Detail(Kind.ALSO, pick(random, GIVEN));
            default -> new Detail(Kind.EMAIL, address(random));
        };
    }

    private static String address(Random random) {
        return pick(random, "contact", "y", "maud") + "@" + pick(random, PLACES);
    }

    private static String pick(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }
}
