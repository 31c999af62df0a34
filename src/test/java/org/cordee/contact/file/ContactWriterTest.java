package org.cordee.contact.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.cordee.web.Typed;
import org.junit.jupiter.api.Test;

/// What is given away comes back as the same people.
class ContactWriterTest {
    /// Pieces of which values are made, each of which some format takes for a sign of its own.
    private static final List<String> PIECES =
            List.of(
                    "Ann",
                    "Zoé",
                    "ß",
                    "😀",
                    "=1+1",
                    "+33",
                    "-",
                    "@x",
                    "'",
                    "''=",
                    "\"",
                    "\"\"",
                    ",",
                    ";",
                    ":",
                    ":::",
                    " ::: ",
                    "::::",
                    "\\",
                    "\\n",
                    "\n",
                    "\r\n",
                    "\t",
                    "|",
                    " ",
                    "END:VCARD",
                    "* myX",
                    "<b>",
                    "(a)",
                    "=C3=91",
                    "مرحبا",
                    "e\u0301",
                    "^n",
                    "%0A");

    interface Format {
        void write(Iterable<Person> people, OutputStream out) throws IOException;
    }

    @Test
    void cards_come_back_as_the_same_people() throws IOException {
        assertThat(roundTrip(ContactWriter::cards, people(11))).isEqualTo(plain(people(11)));
    }

    @Test
    void a_table_comes_back_as_the_same_people() throws IOException {
        assertThat(roundTrip(ContactWriter::table, people(12))).isEqualTo(plain(people(12)));
    }

    @Test
    void a_second_time_changes_nothing() throws IOException {
        var people = people(13);
        var once = written(ContactWriter::table, people);

        assertThat(written(ContactWriter::table, Told.by(once).people())).isEqualTo(once);
    }

    @Test
    void no_cell_begins_with_what_a_spreadsheet_would_run() throws IOException {
        var person =
                new Person(
                        "=cmd|' /C calc'!A0",
                        "+1",
                        "-1",
                        List.of(
                                new Detail(Kind.PHONE, "+33639980001"),
                                new Detail(Kind.ALSO, "@SUM(1)"),
                                new Detail(Kind.NOTE, "'=1")));

        var text =
                new String(written(ContactWriter::table, List.of(person)), StandardCharsets.UTF_8);

        assertThat(text)
                .isEqualTo(
                        "\ufeffName,First Name,Last Name,Nickname,Organization Name,Organization Title,Notes,Labels,"
                                + "E-mail 1 - Value,E-mail 2 - Value,E-mail 3 - Value,"
                                + "Phone 1 - Value,Phone 2 - Value,Phone 3 - Value,Website 1 - Value,Connected On\r\n"
                                + "'=cmd|' /C calc'!A0,'+1,'-1,'@SUM(1),,,''=1,,,,,'+33639980001,,,,\r\n");
        assertThat(Told.by(text).person()).isEqualTo(ordered(person));
    }

    @Test
    void a_table_saved_again_by_a_spreadsheet_is_still_ours() throws IOException {
        var people =
                List.of(new Person("Momo", "Jean", "", List.of(new Detail(Kind.NOTE, "a::::b"))));
        var saved =
                new String(written(ContactWriter::table, people), StandardCharsets.UTF_8)
                        .replace("\ufeff", "")
                        .replace(",", ";")
                        .getBytes("windows-1252");

        assertThat(Told.by(saved).people()).isEqualTo(people);
    }

    @Test
    void a_card_is_one_that_others_read() throws IOException {
        var person =
                new Person(
                        "Ann Roy",
                        "Ann",
                        "Roy",
                        List.of(
                                new Detail(Kind.EMAIL, "ann@roy.example"),
                                new Detail(Kind.PHONE, "+33199001122;ext=5"),
                                new Detail(Kind.WEBSITE, "https://roy.example"),
                                new Detail(Kind.ORGANISATION, "Brume; Lyon"),
                                new Detail(Kind.ROLE, "Coach"),
                                new Detail(Kind.LABEL, "a,b"),
                                new Detail(Kind.ALSO, "Nana"),
                                new Detail(Kind.SINCE, "2023-01-15"),
                                new Detail(Kind.NOTE, "one\ntwo")));

        var text =
                new String(written(ContactWriter::cards, List.of(person)), StandardCharsets.UTF_8);

        assertThat(text.lines())
                .containsExactlyInAnyOrder(
                        "BEGIN:VCARD",
                        "VERSION:4.0",
                        "FN:Ann Roy",
                        "N:Roy;Ann;;;",
                        "EMAIL:ann@roy.example",
                        "TEL:+33199001122\\;ext=5",
                        "URL:https://roy.example",
                        "ORG:Brume\\; Lyon",
                        "TITLE:Coach",
                        "CATEGORIES:a\\,b",
                        "NICKNAME:Nana",
                        "X-SINCE:2023-01-15",
                        "NOTE:one\\ntwo",
                        "END:VCARD");
    }

    private static List<Person> roundTrip(Format format, List<Person> people) throws IOException {
        return plain(Told.by(written(format, people)).people());
    }

    private static byte[] written(Format format, List<Person> people) throws IOException {
        var out = new ByteArrayOutputStream();
        format.write(people, out);
        return out.toByteArray();
    }

    /// The order of the details is no part of who somebody is.
    private static List<Person> plain(List<Person> people) {
        return people.stream().map(ContactWriterTest::ordered).toList();
    }

    private static Person ordered(Person person) {
        var details = new ArrayList<>(person.details());
        details.sort(
                (one, other) -> (one.kind() + one.value()).compareTo(other.kind() + other.value()));
        return new Person(person.name(), person.givenName(), person.familyName(), details);
    }

    private static List<Person> people(long seed) {
        var random = new Random(seed);
        var people = new ArrayList<Person>();
        while (people.size() < 2000) {
            var name = Typed.line(words(random, 4));
            var given = random.nextBoolean() ? Typed.line(words(random, 2)) : "";
            var family = random.nextBoolean() ? Typed.line(words(random, 2)) : "";
            if (!name.isEmpty()) people.add(new Person(name, given, family, details(random)));
        }
        return people;
    }

    private static List<Detail> details(Random random) {
        Set<Detail> details = new LinkedHashSet<>();
        for (var i = random.nextInt(12); i > 0; i--) {
            var number = random.nextInt(100);
            var kind = Kind.values()[random.nextInt(Kind.values().length)];
            var value =
                    switch (kind) {
                        case EMAIL -> "a" + number + "@roy.example";
                        case PHONE ->
                                number % 5 == 0 ? "12" + number : "+3363998%04d".formatted(number);
                        case WEBSITE -> "https://roy.example/" + number;
                        case SINCE -> "2023-01-%02d".formatted(1 + number % 28);
                        case NOTE -> Typed.text(words(random, 8));
                        case LABEL -> Typed.line("x" + words(random, 3));
                        default -> Typed.line(words(random, 3));
                    };
            if (!value.isEmpty()) details.add(new Detail(kind, value));
        }
        return List.copyOf(details);
    }

    private static String words(Random random, int most) {
        var words = new StringBuilder();
        for (var i = 1 + random.nextInt(most); i > 0; i--) {
            words.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return words.toString();
    }
}
