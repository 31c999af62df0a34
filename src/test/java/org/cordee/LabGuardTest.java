package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// `./cordee lab guard` on texts of a few words, and on those that others marked.
class LabGuardTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T08:30:00Z"), ZoneOffset.UTC);
    private static final Pattern ENTITY =
            Pattern.compile(
                    "\"entity_type\": \"(\\w+)\",\\s*\"start_pos\": (\\d+),\\s*\"end_pos\": (\\d+)");
    private static final Pattern SPAN = Pattern.compile("\"start\":(\\d+),\"end\":(\\d+)");

    @TempDir Path place = Path.of("");

    private record Ended(int exit, String out, String err) {}

    @Test
    void each_finding_is_a_line_of_json_in_the_order_of_the_text() throws IOException {
        var file = file("\uFEFF🌲 \"Sophie\"\r\nsur www.x.example ou 0612345678\n");
        assertThat(execute("lab", "guard", "--lang", "fr", file))
                .isEqualTo(
                        new Ended(
                                0,
                                """
                                {"file":"FILE","start":4,"end":10,"text":"Sophie","kind":"person","strength":"confirm","suggestion":"une personne"}
                                {"file":"FILE","start":17,"end":30,"text":"www.x.example","kind":"url","strength":"block","suggestion":"un site"}
                                {"file":"FILE","start":34,"end":44,"text":"0612345678","kind":"phone","strength":"block","suggestion":"un numéro de téléphone"}
                                """
                                        .replace("FILE", file),
                                ""));
    }

    @Test
    void names_of_ones_own_block() throws IOException {
        var names = place.resolve("names.txt");
        Files.writeString(names, "Ateliers Brévanne\r\n\r\nÉtienne Jorland\r\n");
        var file = file("les jorlands, et Étienne\u00a0Jorland");
        assertThat(execute("lab", "guard", "--names", names.toString(), file).out().lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("\"start\":17,\"end\":32,")
                .contains("\"kind\":\"own-name\",\"strength\":\"block\"");
    }

    @Test
    void english_is_answered_in_english() throws IOException {
        var file = file("He met Mrs Fairweather, and they had lunch.");
        assertThat(execute("lab", "guard", file).out()).contains("\"suggestion\":\"a person\"");
        assertThat(execute("lab", "guard", "--lang", "fr", file).out()).contains("une personne");
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void a_hyphen_is_standard_input() {
        var before = System.in;
        System.setIn(new ByteArrayInputStream("a@b.example".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(execute("lab", "guard", "-").out())
                    .startsWith("{\"file\":\"-\",\"start\":0,");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void what_cannot_be_read_is_told_with_its_line() throws IOException {
        var file = place.resolve("latin.txt");
        Files.write(file, "un\ndeux\n\u00e9t\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(execute("lab", "guard", file.toString()))
                .isEqualTo(new Ended(2, "", file + ":3: not UTF-8\n"));
        assertThat(execute("lab", "guard", "no-such.txt"))
                .isEqualTo(new Ended(3, "", "cordee: there is no file no-such.txt\n"));
    }

    @Test
    void wrong_use_shows_the_right_one() {
        assertThat(execute("lab", "guard").exit()).isEqualTo(2);
        var ended = execute("lab", "guard", "--lang", "de", "no-such.txt");
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err())
                .contains("--lang takes fr or en")
                .contains("Usage: cordee lab guard");
        assertThat(execute("lab", "guard", "--help").out()).contains("own-name combination");
    }

    /// Of what others marked: their marks were made by patterns, and some are wrong.
    @Test
    void people_organisations_and_places_that_were_marked_are_seen() throws IOException {
        var data = System.getenv("CORDEE_TEST_DATA");
        assumeThat(data).isNotNull();
        int[] people = new int[2];
        int[] others = new int[2];
        try (var texts = Files.list(Path.of(data, "guard", "texts"))) {
            for (var text : texts.sorted().toList()) {
                var name = text.getFileName().toString().replace(".txt", ".json");
                var marks = Files.readString(Path.of(data, "guard", "annotations", name));
                var out = execute("lab", "guard", "--lang", "fr", text.toString()).out();
                for (var mark = ENTITY.matcher(marks); mark.find(); ) {
                    var tally = mark.group(1).equals("PERSON") ? people : others;
                    tally[1]++;
                    tally[0] += isSeen(out, mark.group(2), mark.group(3)) ? 1 : 0;
                }
            }
        }
        assertThat(people[0]).isGreaterThanOrEqualTo((int) Math.ceil(0.985 * people[1]));
        assertThat(others[0]).isGreaterThanOrEqualTo((int) Math.ceil(0.99 * others[1]));
    }

    private static boolean isSeen(String out, String start, String end) {
        for (var span = SPAN.matcher(out); span.find(); ) {
            if (Integer.parseInt(span.group(1)) < Integer.parseInt(end)
                    && Integer.parseInt(start) < Integer.parseInt(span.group(2))) {
                return true;
            }
        }
        return false;
    }

    private String file(String text) throws IOException {
        var file = place.resolve("text.txt");
        Files.writeString(file, text);
        return file.toString();
    }

    private static Ended execute(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exit =
                Cordee.commands(CLOCK)
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .execute(arguments);
        return new Ended(exit, out.toString(), err.toString());
    }
}
