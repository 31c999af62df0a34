package org.cordee.contact.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordee.contact.file.Row.About;
import org.cordee.contact.file.Row.Reason;
import org.cordee.contact.file.Row.Remark;
import org.cordee.contact.file.Row.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of a value on its way in.
class CleaningTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann.Roy@Lyon.EXAMPLE|ann.roy@lyon.example",
                "mailto:ann@roy.example?subject=x|ann@roy.example",
                "<ann@roy.example>|ann@roy.example",
                "Ann Roy <ann@roy.example>|ann@roy.example",
                "'ann@roy.example; nana@roy.example, a@b.example'|ann@roy.example nana@roy.example a@b.example",
                "ann@roy.example nana@roy.example|ann@roy.example nana@roy.example",
                "ann@roy.example.|ann@roy.example",
                "ann@exämple.example|ann@xn--exmple-cua.example",
                "ann@straße.example|ann@xn--strae-oqa.example",
                "o'neil+x@roy.example|o'neil+x@roy.example",
            })
    void an_address_of_mail_has_one_form(String written, String expected) {
        assertThat(kept(written, Kind.EMAIL)).containsExactly(expected.split(" "));
        assertThat(remarks("Email", written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@@roy.example",
                "ann@roy",
                "ann roy@roy.example",
                "@roy.example",
                "ann@",
                "ann",
                "ann@roy.example@x",
                "ann@[10.0.0.1]",
                "ann@-roy.example",
                "/o=Ex/cn=ann",
            })
    void what_is_no_address_is_kept_in_the_note(String written) {
        assertThat(kept(written, Kind.EMAIL)).isEmpty();
        assertThat(kept(written, Kind.NOTE)).containsExactly(written);
        assertThat(remarks("Email", written)).containsExactly(new Remark(About.ODD_EMAIL, written));
    }

    @Test
    void alone_it_is_nobody_s_address() {
        assertThat(Told.by("Nom;Email\n;ann@@roy.example\n").refused())
                .containsExactly(new Row.Refused(2, Reason.EMAIL, ";ann@@roy.example"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "06 39 98 00 01|+33639980001",
                "06.39.98.00.01|+33639980001",
                "0033 6 39 98 00 01|+33639980001",
                "+33 (0)6 39 98 00 01|+33639980001",
                "(+33) 6 39 98 00 01|+33639980001",
                "tel:+33-6-39-98-00-01|+33639980001",
                "+33 1 99 00 11 22 poste 12|+33199001122;ext=12",
                "+33199001122;ext=12|+33199001122;ext=12",
                "01 99 00 11 22 ext. 5|+33199001122;ext=5",
                "612345678|+33612345678",
                "33612345678|+33612345678",
                "+44 20 7946 0018|+442079460018",
                "06 39 98 00 01 / 01 99 00 11 22|+33639980001 +33199001122",
                "06 39 98 00 01 ou 01 99 00 11 22|+33639980001 +33199001122",
            })
    void a_number_is_written_for_every_country(String written, String expected) {
        assertThat(kept("Téléphone", written, Kind.PHONE)).containsExactly(expected.split(" "));
        assertThat(remarks("Téléphone", written)).isEmpty();
        assertThat(kept("Téléphone", written, Kind.NOTE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(757) 555-0101",
                "123456",
                "+999 12 34",
                "demander Ann",
                "0",
                "06 39 98 00 01 / 12"
            })
    void a_number_of_no_country_is_kept_as_it_was_written(String written) {
        assertThat(kept("Téléphone", written, Kind.PHONE)).containsExactly(written);
        assertThat(remarks("Téléphone", written))
                .containsExactly(new Remark(About.ODD_PHONE, written));
    }

    @Test
    void what_is_said_beside_a_number_is_kept_too() {
        assertThat(kept("Téléphone", "06 39 98 00 01 (le soir)", Kind.PHONE))
                .containsExactly("+33639980001");
        assertThat(kept("Téléphone", "06 39 98 00 01 (le soir)", Kind.NOTE))
                .containsExactly("06 39 98 00 01 (le soir)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "www.roy.example|https://www.roy.example",
                "HTTP://Roy.example/A?b=c#d|http://Roy.example/A?b=c#d",
                "//roy.example|https://roy.example",
                "roy.example:8080/x|https://roy.example:8080/x",
                "école.example|https://école.example",
                "roy.example; brume.example|https://roy.example https://brume.example",
            })
    void an_address_of_the_web_says_how_to_reach_it(String written, String expected) {
        assertThat(kept("Site", written, Kind.WEBSITE)).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)//roy.example",
                "data:text/html,x",
                "ftp://roy.example",
                "file:///etc/passwd",
                "https:roy.example",
                "https://roy.example@evil.example",
                "https://x",
                "vbscript:x.example",
                "un site",
            })
    void what_a_browser_would_not_fetch_is_kept_in_the_note(String written) {
        assertThat(kept("Site", written, Kind.WEBSITE)).isEmpty();
        assertThat(kept("Site", written, Kind.NOTE)).containsExactly(written);
        assertThat(remarks("Site", written))
                .containsExactly(new Remark(About.ODD_WEBSITE, written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15 Jan 2023|2023-01-15",
                "01 Sep 2023|2023-09-01",
                "15 janv. 2023|2023-01-15",
                "3 févr. 2024|2024-02-03",
                "1er août 2023|2023-08-01",
                "12 juin 2023|2023-06-12",
                "12 juil. 2023|2023-07-12",
                "7. März 2023|2023-03-07",
                "5 de mayo de 2023|2023-05-05",
                "Jan 15, 2023|2023-01-15",
                "2023-01-15|2023-01-15",
                "1/15/23, 5:06 PM|2023-01-15",
                "31/12/2023|2023-12-31",
            })
    void a_day_is_read_in_several_languages(String written, String day) {
        assertThat(kept("Connected On", written, Kind.SINCE)).containsExactly(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/04/2023", "30 Feb 2023", "hier", "2023", "15 Foo 2023"})
    void a_day_that_cannot_be_told_is_kept_in_the_note(String written) {
        assertThat(kept("Connected On", written, Kind.SINCE)).isEmpty();
        assertThat(kept("Connected On", written, Kind.NOTE))
                .containsExactly("Connected On : " + written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann\u0000\u202e Roy|Ann Roy",
                "'  Ann\u00a0\t Roy '|Ann\u00a0  Roy",
                "Zoe\u0301|Zoé"
            })
    void words_are_cleaned_as_those_of_a_form(String written, String expected) {
        var card = "BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:" + quoted(written) + "\nEND:VCARD\n";

        assertThat(Told.by(card).person().name()).isEqualTo(expected);
    }

    @Test
    void a_long_note_is_cut_and_none_of_it_lost() {
        var words =
                IntStream.range(1000, 3400)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" "));
        var notes = kept("Notes", words, Kind.NOTE);

        assertThat(notes).hasSize(7).allMatch(note -> note.length() <= Detail.LONGEST);
        assertThat(String.join(" ", notes)).isEqualTo(words);
        assertThat(String.join("", kept("Notes", "😀".repeat(3000), Kind.NOTE)))
                .isEqualTo("😀".repeat(3000));
    }

    @Test
    void a_name_or_a_person_may_be_too_long() {
        var name = Told.by("Nom;Email\n" + "x".repeat(201) + ";a@b.example\n");
        var person = Told.by("BEGIN:VCARD\nFN:Ann\n" + details(201) + "END:VCARD\n");

        assertThat(name.refused()).extracting(Row.Refused::reason).containsExactly(Reason.TOO_LONG);
        assertThat(person.refused())
                .extracting(Row.Refused::reason)
                .containsExactly(Reason.TOO_LONG);
        assertThat(Told.by("BEGIN:VCARD\nFN:Ann\n" + details(200) + "END:VCARD\n").people())
                .hasSize(1);
    }

    @Test
    void an_excerpt_is_short_and_whole() {
        var told = Told.by("Nom;Email\n;" + "😀".repeat(500) + "\n");

        assertThat(told.refused().getFirst().excerpt()).isEqualTo(";" + "😀".repeat(79));
    }

    private static String details(int count) {
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> "EMAIL:a" + i + "@roy.example\n")
                .reduce("", String::concat);
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder();
        for (var each : text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            quoted.append("=%02X".formatted(each));
        }
        return quoted.toString();
    }

    private static List<String> kept(String written, Kind kind) {
        return kept("Email", written, kind);
    }

    private static List<String> kept(String heading, String written, Kind kind) {
        return Told.by(table(heading, written)).details(kind);
    }

    private static List<Remark> remarks(String heading, String written) {
        return ((Taken) Told.by(table(heading, written)).rows().getFirst()).remarks();
    }

    private static String table(String heading, String written) {
        return "Nom;" + heading + "\nAnn Roy;\"" + written.replace("\"", "\"\"") + "\"\n";
    }
}
