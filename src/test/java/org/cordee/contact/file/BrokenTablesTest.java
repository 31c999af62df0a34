package org.cordee.contact.file;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cordee.contact.file.Row.Reason;
import org.cordee.contact.file.Row.Refused;
import org.junit.jupiter.api.Test;

/// Rows whose quotes are not as they should be, and the rows around them.
class BrokenTablesTest {
    @Test
    void a_quote_that_does_not_close_spoils_its_own_line_only() {
        var told =
                Told.by(
                        """
                        Name,Email,Company
                        "Ann,ann@roy.example,X
                        Ben,ben@roy.example,Y
                        Cy,"cy@roy.example,Z
                        """);

        assertThat(told.people()).extracting(Person::name).containsExactly("Ben");
        assertThat(told.refused())
                .containsExactly(
                        new Refused(2, Reason.BROKEN, "\"Ann,ann@roy.example,X"),
                        new Refused(4, Reason.BROKEN, "Cy,\"cy@roy.example,Z"));
    }

    @Test
    void nor_does_it_take_the_rows_up_to_the_next_quote() {
        var told =
                Told.by(
                        """
                        Name,Email,Company
                        Ann,ann@roy.example,"oops
                        Ben,ben@roy.example,X
                        Cy,cy@roy.example,Y"
                        Dee,dee@roy.example,Z
                        """);

        assertThat(told.refused()).extracting(Refused::line).containsExactly(2);
        assertThat(told.people()).extracting(Person::name).containsExactly("Ben", "Cy", "Dee");
    }

    @Test
    void nor_those_up_to_the_next_quoted_cell() {
        var told =
                Told.by(
                        """
                        Name,Email,Company
                        "Ann,ann@roy.example,X
                        Ben,ben@roy.example,"Y, Z"
                        "Cy","cy@roy.example",""
                        """);

        assertThat(told.refused()).extracting(Refused::line).containsExactly(2);
        assertThat(told.people()).extracting(Person::name).containsExactly("Ben", "Cy");
    }

    @Test
    void quotes_within_a_cell_are_words() {
        var told =
                Told.by(
                        """
                        Name,Email
                        "Anna "Nana" Petit",anna@petit.example
                        "Momo" Durand,momo@durand.example
                        5" Bob,bob@durand.example
                        "Say ""hi""\" ,hi@durand.example
                        """);

        assertThat(told.people())
                .extracting(Person::name)
                .containsExactly("Anna \"Nana\" Petit", "\"Momo\" Durand", "5\" Bob", "Say \"hi\"");
    }

    @Test
    void a_cell_of_several_lines_is_one_cell_and_its_lines_count() {
        var told = Told.by("Name,Notes\r\nAnn,\"one\r\ntwo, three\r\n\r\nfour\"\r\nBen,five\r\n");

        assertThat(told.people().getFirst().details())
                .containsExactly(new Detail(Kind.NOTE, "one\ntwo, three\n\nfour"));
        assertThat(told.rows()).extracting(Row::line).containsExactly(2, 6);
    }

    @Test
    void a_row_in_quotes_a_second_time_is_a_row() {
        var told =
                Told.by(
                        """
                        "First Name,Last Name,Email Address"
                        "Bob,""Le Roy, B"",bob@roy.example"
                        """);

        assertThat(told.person().familyName()).isEqualTo("Le Roy, B");
        assertThat(told.details(Kind.EMAIL)).containsExactly("bob@roy.example");
    }

    @Test
    void cells_beyond_the_headings_are_kept() {
        var told = Told.by("Name,Company\nAnn,Brume, Lyon,x@brume.example\n");

        assertThat(told.details(Kind.NOTE)).containsExactly("Lyon", "x@brume.example");
    }

    /// A table as a kept library writes it, with every sign that matters, is cut as that library
    /// cuts it.
    @Test
    void well_made_tables_are_cut_as_another_reader_cuts_them() throws Exception {
        var random = new Random(7);
        for (var i = 0; i < 300; i++) {
            var written = new StringWriter();
            var width = 1 + random.nextInt(5);
            try (var writer = CsvWriter.builder().build(written)) {
                for (var row = 0; row < 20; row++) writer.writeRecord(cells(random, width));
            }
            var expected = new ArrayList<List<String>>();
            CsvReader.builder()
                    .skipEmptyLines(false)
                    .ofCsvRecord(written.toString())
                    .forEach(csv -> expected.add(csv.getFields()));

            var found = new ArrayList<List<String>>();
            var records = new Records(written.toString(), ',', width);
            while (records.next()) found.add(records.cells());

            assertThat(found).isEqualTo(expected);
        }
    }

    private static List<String> cells(Random random, int width) {
        var cells = new ArrayList<String>();
        for (var i = 0; i < width; i++) {
            var cell = new StringBuilder("x");
            for (var signs = random.nextInt(6); signs > 0; signs--) {
                cell.append(
                        List.of("a", "\"", "; ", "é", " ", "\r\n", "\n").get(random.nextInt(7)));
            }
            cells.add(cell.append("x").toString());
        }
        return cells;
    }
}
