package org.cordee.contact.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.cordee.contact.file.Reading.Done;
import org.cordee.contact.file.Row.About;
import org.cordee.contact.file.Row.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Everything that a file says is in the name, a detail or a remark of somebody, or its column is
/// named; and what stays at the door is nowhere.
class NoSilentLossTest {
    private static final List<String> HEADINGS =
            List.of(
                    "First Name",
                    "Last Name",
                    "Middle Name",
                    "Title",
                    "Suffix",
                    "Name",
                    "Nom",
                    "Nickname",
                    "File As",
                    "E-mail Address",
                    "E-mail 2 Address",
                    "E-mail 1 - Label",
                    "Mobile Phone",
                    "Home",
                    "Company",
                    "Job Title",
                    "Department",
                    "Categories",
                    "Notes",
                    "Web Page",
                    "Connected On",
                    "User 1",
                    "Invitee Email",
                    "Phone of his cat",
                    "Lead Status",
                    "Custom Field 1 - Label",
                    "Custom Field 1 - Value",
                    "",
                    "Titre");

    private static final Set<Meaning> AT_THE_DOOR =
            Set.of(Meaning.BIRTHDAY, Meaning.PHOTO, Meaning.POSTAL_ADDRESS, Meaning.OTHER);

    private static final List<String> LEFT =
            List.of(
                    "Birthday",
                    "Photo",
                    "Business Street",
                    "Ville",
                    "Spouse",
                    "Anniversary",
                    "Gender",
                    "Event 1 - Value");

    @Test
    void every_cell_of_a_table_is_somewhere() {
        var random = new Random(5);
        for (var i = 0; i < 500; i++) {
            var headings = some(HEADINGS, random);
            headings.add("Email");
            var cells = new ArrayList<String>();
            for (var column = 0; column < headings.size(); column++) {
                cells.add(random.nextInt(4) == 0 ? "" : "Sentinel" + column + "x" + value(random));
            }
            cells.set(cells.size() - 1, "last@sentinel.example");

            var told = Told.by(String.join(";", headings) + "\n" + String.join(";", cells) + "\n");

            for (var column = 0; column < cells.size(); column++) {
                var isFilled = cells.get(column).startsWith("Sentinel");
                var sentinel = isFilled ? "sentinel" + column + "x" : cells.get(column);
                assertThat(isSomewhere(sentinel, headings.get(column), column, told))
                        .as("%s of %s in %s", sentinel, headings, told.inWords())
                        .isTrue();
            }
        }
    }

    @Test
    void every_property_of_a_card_is_somewhere() {
        for (var name :
                List.of(
                        "FN",
                        "N",
                        "NICKNAME",
                        "EMAIL",
                        "TEL",
                        "URL",
                        "ORG",
                        "TITLE",
                        "ROLE",
                        "CATEGORIES",
                        "NOTE",
                        "IMPP",
                        "X-SKYPE",
                        "X-PHONETIC-LAST-NAME",
                        "X-OWN",
                        "FBURL",
                        "SOURCE",
                        "item1.X-ABLabel")) {
            var told =
                    Told.by(
                            "BEGIN:VCARD\n"
                                    + name
                                    + ":Sentinel\nEMAIL:ann@roy.example\nEND:VCARD\n");

            assertThat(
                            words(told).toLowerCase().contains("sentinel")
                                    || words(told).contains(name.replace("item1.", "")))
                    .as("%s in %s", name, told.inWords())
                    .isTrue();
        }
    }

    @Test
    void what_stays_at_the_door_is_nowhere() {
        for (var heading : LEFT) {
            var told = Told.by("Name;" + heading + "\nAnn;Sentinel\n");

            assertThat(words(told)).doesNotContain("Sentinel");
            assertThat(remarks(told)).as(heading).hasSize(1);
        }
        for (var name :
                List.of(
                        "BDAY",
                        "PHOTO;ENCODING=b",
                        "ADR",
                        "LABEL",
                        "GEO",
                        "KEY",
                        "SOUND",
                        "LOGO",
                        "X-SPOUSE",
                        "RELATED",
                        "AGENT")) {
            var told = Told.by("BEGIN:VCARD\nFN:Ann\n" + name + ":Sentinel\nEND:VCARD\n");

            assertThat(words(told)).doesNotContain("Sentinel");
            assertThat(remarks(told)).as(name).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"google-contacts.csv", "linkedin-url-last.csv", "outlook.csv"})
    void every_cell_of_the_tables_that_others_made(String sample) throws Exception {
        var data = System.getenv("CORDEE_TEST_DATA");
        assumeThat(data).isNotNull();
        var text = Files.readString(Path.of(data, "import", sample));
        var header = Header.in(text).orElseThrow();
        var told = Told.by(text);

        var records = new Records(text, header.separator(), header.headings().size());
        records.startAt(header.end(), header.endLine());
        while (records.next()) {
            for (var i = 0; i < records.cells().size(); i++) {
                var heading = header.headings().get(i);
                var cell = records.cells().get(i);
                var isDay = heading.meaning() == Meaning.SINCE;
                var isLeft = AT_THE_DOOR.contains(heading.meaning());
                assertThat(isDay || isLeft || isSomewhere(cell, heading.title(), i, told))
                        .as(cell)
                        .isTrue();
            }
        }
    }

    private static boolean isSomewhere(String value, String heading, int column, Told told) {
        var unread = ((Done) told.reading()).unread();
        return words(told).toLowerCase().contains(value.toLowerCase())
                || unread.contains(heading)
                || unread.contains("(" + (column + 1) + ")");
    }

    /// Names, details and remarks, and the columns that were named.
    private static String words(Told told) {
        return told.people() + " " + remarks(told) + " " + told.reading() + " " + told.refused();
    }

    private static List<Row.Remark> remarks(Told told) {
        return told.rows().stream()
                .filter(Taken.class::isInstance)
                .flatMap(row -> ((Taken) row).remarks().stream())
                .filter(remark -> remark.about() != About.ODD_PHONE)
                .toList();
    }

    private static List<String> some(List<String> headings, Random random) {
        var some = new ArrayList<String>();
        for (var heading : headings) if (random.nextBoolean()) some.add(heading);
        java.util.Collections.shuffle(some, random);
        return some;
    }

    private static String value(Random random) {
        return List.of("", "@roy.example", ".example", " 0639980001", " :: a", ", b")
                .get(random.nextInt(6));
    }
}
