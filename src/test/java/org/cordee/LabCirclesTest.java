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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `./cordee lab circles` on four people, by hand, and on those whose best groups others proved.
class LabCirclesTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T08:30:00Z"), ZoneOffset.UTC);

    private static final String PAIRS = "0 1 2\n0 2 7.25\n0 3 9\n1 2 1\n1 3 6\n2 3 3\n";

    @TempDir Path place = Path.of("");

    private record Ended(int exit, String out, String err) {}

    @Test
    void the_sum_comes_first_and_then_a_line_for_each_group() throws Exception {
        assertThat(lab("4 2 ss 2 2 2 2 \n" + PAIRS))
                .isIn(
                        new Ended(0, "13.250\n0 2\n1 3\n", ""),
                        new Ended(0, "13.250\n1 3\n0 2\n", ""));
        assertThat(lab("4 3 ds 0 1 0 0 1 3\n" + PAIRS))
                .isEqualTo(new Ended(0, "19.250\n1\n\n0 2 3\n", ""));
        assertThat(lab("1 1 ss 1 1\n")).isEqualTo(new Ended(0, "0.000\n0\n", ""));
    }

    @Test
    void the_groups_of_others_are_as_good_as_they_proved() throws Exception {
        var data = System.getenv("CORDEE_TEST_DATA");
        assumeThat(data).isNotNull();
        var proved = 0;
        for (var line : Files.readAllLines(Path.of(data, "circles", "objectives.csv"))) {
            var fields = line.split(",");
            if (fields[fields.length - 1].equals("optimal")) {
                var file = Path.of(data, "circles", fields[0]).toString();
                var ended = execute("lab", "circles", "--instance", file, "--seconds", "1");
                assertThat(ended.out().lines().findFirst()).as(file).contains(fields[1]);
                proved++;
            }
        }
        assertThat(proved).isEqualTo(9);
    }

    /// Thirty people whose best groups nobody proved: what others found, in two seconds.
    @Test
    void the_search_comes_as_far_as_others_did() {
        var data = System.getenv("CORDEE_TEST_DATA");
        assumeThat(data).isNotNull();
        var file = Path.of(data, "circles", "Geo_n030_ss_01.txt").toString();
        var ended = execute("lab", "circles", "--instance", file, "--seconds", "2", "--seed", "-5");
        var lines = ended.out().lines().toList();
        assertThat(Double.parseDouble(lines.getFirst())).isGreaterThan(0.995 * 13_790.992);
        assertThat(lines.subList(1, lines.size()))
                .hasSize(5)
                .allMatch(group -> group.split(" ").length == 6);
        assertThat(lines.stream().skip(1).flatMap(group -> Stream.of(group.split(" "))))
                .doesNotHaveDuplicates()
                .hasSize(30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4 2 ss 2 2 2 2\r\n0 1 2\r\n0 2 7.25\r\n0 3 9\r\n1 2 1\r\n1 3 6\r\n2 3 3",
                "\n 4\t2 ds 2 2 2 2\n\n1 0 2\n3 0 9.000\n1 2 1e0\n1 3 6\n2 0 7.25\n2 3 3\n\n",
            })
    void a_file_may_be_written_in_many_ways(String instance) throws Exception {
        assertThat(lab(instance).out()).startsWith("13.250\n");
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void a_hyphen_is_standard_input() {
        var before = System.in;
        System.setIn(
                new ByteArrayInputStream(
                        ("4 2 ss 2 2 2 2\n" + PAIRS).getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(execute("lab", "circles", "--instance", "-", "--seconds", "1").out())
                    .startsWith("13.250\n");
        } finally {
            System.setIn(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "'' ~ '1: people, groups and ss or ds are missing'",
                "'4' ~ '1: groups is no whole number: '",
                "'x 2 ss 2 2 2 2' ~ '1: people is no whole number: x'",
                "'0 2 ss 2 2 2 2' ~ '1: people lies outside 1 to 5000: 0'",
                "'4 5 ss' ~ '1: groups lies outside 1 to 4: 5'",
                "'4 2 2 2 2 2' ~ '1: neither ss nor ds: 2'",
                "'4 2 ss 2 2 2' ~ '1: 2 groups have 4 bounds, here are 3'",
                "'4 2 ds 2 1 2 2' ~ '1: a most is below 2: 1'",
                "'4 2 ds -1 2 2 2' ~ '1: a fewest is below 0: -1'",
                "'4 2 ds 1 1 2 2' ~ '1: groups of these sizes cannot hold 4 people'",
                "'\\n4 2 ds 3 4 2 4' ~ '2: groups of these sizes cannot hold 4 people'",
                "'2 1 ss 2 2\\n0 1' ~ '2: one, other, distance are 3 words, here are 2'",
                "'2 1 ss 2 2\\n0 1 near' ~ '2: distance is no number: near'",
                "'2 1 ss 2 2\\n0 1 NaN' ~ '2: distance is no number: NaN'",
                "'2 1 ss 2 2\\n0 2 1' ~ '2: other lies outside 0 to 1: 2'",
                "'2 1 ss 2 2\\n1 1 1' ~ '2: nobody is apart from themselves: 1'",
                "'2 1 ss 2 2\\n0 1 1\\n\\n1 0 1' ~"
                        + " '4: the distance of 1 and 0 is there before'",
                "'3 1 ss 3 3\\n0 1 1' ~ '2: the distances of 2 pairs are missing'",
            })
    void what_cannot_be_read_is_told_with_its_line(String instance, String complaint)
            throws Exception {
        assertThat(lab(instance.replace("\\n", "\n")))
                .isEqualTo(new Ended(2, "", place.resolve("people.txt") + ":" + complaint + "\n"));
    }

    @Test
    void a_file_that_is_not_there_is_missing() {
        assertThat(execute("lab", "circles", "--instance", "no-such.txt", "--seconds", "1"))
                .isEqualTo(new Ended(3, "", "cordee: there is no file no-such.txt\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--instance people.txt",
                "--seconds 1",
                "--instance people.txt --seconds 0",
                "--instance people.txt --seconds 1.5",
                "--instance people.txt --seconds 1 --seed many",
                "--instance people.txt --seconds 1 people.txt",
                "--instance people.txt --seconds 1 --waltz",
            })
    void wrong_use_shows_the_right_one(String options) {
        var arguments = new ArrayList<>(List.of("lab", "circles"));
        if (!options.isEmpty()) {
            arguments.addAll(List.of(options.split(" ")));
        }
        var ended = execute(arguments.toArray(String[]::new));
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("Usage: cordee lab circles");
    }

    @Test
    void help_says_what_is_looked_for() {
        var help = execute("lab", "circles", "--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("Up to 12 people it is the best there is");
        assertThat(execute("lab", "--help").out()).contains("circles");
    }

    private Ended lab(String instance) throws IOException {
        var file = place.resolve("people.txt");
        Files.writeString(file, instance);
        return execute("lab", "circles", "--instance", file.toString(), "--seconds", "1");
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
