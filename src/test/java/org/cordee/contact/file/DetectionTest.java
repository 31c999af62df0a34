package org.cordee.contact.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.contact.file.Reading.Done;
import org.cordee.contact.file.Reading.Unreadable;
import org.cordee.contact.file.Reading.Why;
import org.cordee.contact.file.Row.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a file is, told by its content.
class DetectionTest {
    static Stream<Arguments> is_unreadable() {
        return Stream.of(
                Arguments.of("nothing", bytes(""), Why.EMPTY),
                Arguments.of("blank lines", bytes("\ufeff \r\n\t\n"), Why.EMPTY),
                Arguments.of("xlsx", bytes("PK\3\4....xl/workbook.xml"), Why.WORKBOOK),
                Arguments.of(
                        "ods",
                        bytes("PK\3\4mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
                        Why.WORKBOOK),
                Arguments.of("another archive", bytes("PK\3\4....Connections.csv"), Why.NOT_TEXT),
                Arguments.of(
                        "xls",
                        new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 1},
                        Why.WORKBOOK),
                Arguments.of(
                        "a workbook in XML",
                        bytes(
                                "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>"),
                        Why.WORKBOOK),
                Arguments.of("a page", bytes("\n<!DOCTYPE html><table><tr><td>Name"), Why.NOT_TEXT),
                Arguments.of("pdf", bytes("%PDF-1.7\nName,Email\n"), Why.NOT_TEXT),
                Arguments.of(
                        "a picture",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0},
                        Why.NOT_TEXT),
                Arguments.of(
                        "text with NUL within",
                        bytes("Name,Email\nAnn\0,a@b.example\n"),
                        Why.NOT_TEXT),
                Arguments.of(
                        "a letter",
                        bytes("Bonjour,\n\nvoici une adresse email, quelque part.\n"),
                        Why.NO_CONTACTS),
                Arguments.of(
                        "a table of other things", bytes("Datum;Betrag\n1;2\n"), Why.NO_CONTACTS),
                Arguments.of(
                        "a table of places",
                        bytes("Ville;Pays;Notes\nLyon;France;x\n"),
                        Why.NO_CONTACTS));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void is_unreadable(String what, byte[] file, Why why) {
        var told = Told.by(file);

        assertThat(told.reading()).isEqualTo(new Unreadable(why));
        assertThat(told.rows()).isEmpty();
    }

    @Test
    void more_than_five_megabytes_are_too_large() {
        var file = new byte[ContactFile.LARGEST + 1];
        Arrays.fill(file, (byte) 'a');

        assertThat(Told.by(file).reading()).isEqualTo(new Unreadable(Why.TOO_LARGE));
    }

    @Test
    void too_many_rows_are_known_before_one_is_handed_over() {
        var table = Told.by("Email\n" + "ann@roy.example\n".repeat(ContactFile.MOST_ROWS + 1));
        var cards = Told.by("BEGIN:VCARD\nFN:Ann\nEND:VCARD\n".repeat(ContactFile.MOST_ROWS + 1));

        assertThat(table).isEqualTo(new Told(new Unreadable(Why.TOO_MANY), List.of()));
        assertThat(cards).isEqualTo(table);
    }

    @Test
    void as_many_as_may_be_are_all_read() {
        var told = Told.by("Email\n" + "ann@roy.example\n\n".repeat(ContactFile.MOST_ROWS));

        assertThat(((Done) told.reading()).rows()).isEqualTo(ContactFile.MOST_ROWS);
        assertThat(told.people()).hasSize(ContactFile.MOST_ROWS);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false",
        "UTF-8, true",
        "UTF-16LE, false",
        "UTF-16LE, true",
        "UTF-16BE, false",
        "UTF-16BE, true",
        "windows-1252, false",
        "ISO-8859-15, false"
    })
    void the_alphabet_is_told(String charset, boolean withMark) throws Exception {
        var table = "Nom\tPrénom\tE-mail\r\nDœuf\tÉlie\telie@durand.example\r\n";
        var text = charset.startsWith("ISO") ? table.replace("œ", "oe") : table;

        var told = Told.by(((withMark ? "\ufeff" : "") + text).getBytes(charset));

        assertThat(told.person().name().replace("œ", "oe")).isEqualTo("Élie Doeuf");
    }

    @ParameterizedTest
    @CsvSource({"','", ";", "'\t'", "|"})
    void the_separator_is_told(String separator) {
        var rows =
                List.of(
                        "Nom, prénom",
                        "E-mail",
                        "Notes",
                        "Ann, Roy",
                        "ann@roy.example",
                        "a;b|c,d\te");
        var quoted = rows.stream().map(cell -> '"' + cell + '"').toList();
        var table =
                String.join(separator, quoted.subList(0, 3))
                        + "\n"
                        + String.join(separator, quoted.subList(3, 6));

        assertThat(Told.by(table).person().name()).isEqualTo("Ann, Roy");
    }

    @ParameterizedTest
    @CsvSource({"'\n'", "'\r\n'", "'\r'", "'\n\n\n'"})
    void lines_end_as_they_like(String end) {
        var table = String.join(end, "Nom;Email", "Ann;ann@roy.example", "Bo;bo@roy.example", "");
        var cards =
                String.join(
                        end,
                        "BEGIN:VCARD",
                        "FN:Ann",
                        "END:VCARD",
                        "BEGIN:VCARD",
                        "FN:Bo",
                        "END:VCARD");

        assertThat(Told.by(table).people()).extracting(Person::name).containsExactly("Ann", "Bo");
        assertThat(Told.by(cards).people()).extracting(Person::name).containsExactly("Ann", "Bo");
    }

    @Test
    void headings_stand_within_the_first_twenty_lines() {
        var table = "Nom;Email\nAnn;ann@roy.example\n";

        assertThat(Told.by("des mots\n".repeat(19) + table).people()).hasSize(1);
        assertThat(Told.by("des mots\n".repeat(20) + table).reading())
                .isEqualTo(new Unreadable(Why.NO_CONTACTS));
    }

    @Test
    void letters_that_were_lost_are_not_guessed() {
        var cut =
                "Nom;Email\nÉlie Dupré;elie@durand.example\nZoé;zoe@brume.example\n"
                        .getBytes(StandardCharsets.UTF_8);
        var at = new String(cut, StandardCharsets.ISO_8859_1).indexOf("Dupr") + 4;
        cut[at] = (byte) 0xff;

        var told = Told.by(cut);

        assertThat(told.people()).extracting(Person::name).containsExactly("Zoé");
        assertThat(told.refused())
                .extracting(Row.Refused::reason)
                .containsExactly(Reason.LOST_LETTERS);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
