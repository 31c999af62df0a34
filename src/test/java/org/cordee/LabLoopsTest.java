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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `./cordee lab loops` on small networks, by hand, and on those that others counted.
class LabLoopsTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T08:30:00Z"), ZoneOffset.UTC);

    @TempDir Path place = Path.of("");

    private record Ended(int exit, String out, String err) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "small.txt ~ 3600 ~ 5 ~ '2 1,3 1,4 1'",
                "CollegeMsg.txt ~ 600 ~ 8 ~ '2 24103,3 225,4 92,5 1'",
                "CollegeMsg.txt ~ 3600 ~ 8 ~" + " '2 54802,3 1653,4 3748,5 602,6 254,7 156,8 258'",
            })
    void networks_of_others_have_the_loops_that_others_counted(
            String network, String window, String longest, String counts) {
        var data = System.getenv("CORDEE_TEST_DATA");
        assumeThat(data).isNotNull();
        var file = Path.of(data, "loops", network).toString();
        assertThat(execute("lab", "loops", "--window", window, "--max-length", longest, file))
                .isEqualTo(new Ended(0, counts.replace(',', '\n') + "\n", ""));
    }

    @Test
    void lengths_that_are_found_come_in_order_and_no_others() throws Exception {
        var ended = lab("a b 1\nb a 2\nc d 1\nd e 2\ne f 3\nf c 4\n", "--window", "9");
        assertThat(ended).isEqualTo(new Ended(0, "2 1\n4 1\n", ""));
        assertThat(lab("a b 1\nb c 2\n", "--window", "9")).isEqualTo(new Ended(0, "", ""));
        assertThat(lab("", "--window", "9")).isEqualTo(new Ended(0, "", ""));
    }

    @Test
    void five_is_the_usual_length_and_any_may_be_asked_for() throws Exception {
        var six = "a b 1\nb c 2\nc d 3\nd e 4\ne f 5\nf a 6\n";
        assertThat(lab(six, "--window", "9").out()).isEmpty();
        assertThat(lab(six, "--window", "5", "--max-length", "6").out()).isEqualTo("6 1\n");
        assertThat(lab(six, "--window", "5", "--max-length", "123456789012").out())
                .isEqualTo("6 1\n");
        assertThat(lab(six, "--window", "4", "--max-length", "6").out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b 1\nb a 2\n",
                "a b 1\nb a 2",
                "a\tb\t1\r\nb\ta\t2\r\n",
                "a\tb\t1\rb\ta\t2",
                "a,b,1\nb,a,2\n",
                "a , b , 1\n  b,\ta ,2\n",
                "\n# from to seconds\n\na b 1\n  # in between\nb a 2\n\n",
                "\uFEFFa b 1\nb a 2\n",
                "a  b  1  3.5 anything, at all\nb a 2,,\n",
                "a b -1\nb a 0\n",
                "a b -9223372036854775808\nb a -9223372036854775807 # late\n",
                "élodie 李 1\n李 élodie 2\n",
                "1 01 1\n01 1 2\n",
                "a a 0\na b 1\nb b 1\nb a 2\n",
            })
    void a_line_may_be_written_in_many_ways(String network) throws Exception {
        assertThat(lab(network, "--window", "1")).isEqualTo(new Ended(0, "2 1\n", ""));
    }

    @Test
    void the_same_bytes_are_the_same_member_whatever_their_encoding() throws Exception {
        var file = place.resolve("gifts.txt");
        Files.write(file, "é ê 1\nê é 2\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(execute("lab", "loops", "--window", "1", file.toString()).out())
                .isEqualTo("2 1\n");
    }

    @Test
    void lines_and_names_may_be_longer_than_any_buffer() throws Exception {
        var name = "n".repeat(100_000);
        assertThat(lab("%s b 1 %s\nb %s 2\n".formatted(name, name, name), "--window", "1").out())
                .isEqualTo("2 1\n");
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void a_hyphen_is_standard_input() {
        var before = System.in;
        System.setIn(new ByteArrayInputStream("a b 1\nb a 2".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(execute("lab", "loops", "-", "--window", "1").out()).isEqualTo("2 1\n");
        } finally {
            System.setIn(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "'a b 1\\nb a' ~ '2: seconds is missing'",
                "'a b 1\\n\\nb' ~ '3: to is missing'",
                "',b,1' ~ '1: from is missing'",
                "'a,,b,1' ~ '1: to is missing'",
                "'a b 1.5' ~ '1: seconds is no whole number of 64 bits: 1.5'",
                "'#\\r\\na b 1\\r\\na b noon' ~ '3: seconds is no whole number of 64 bits: noon'",
                "'from,to,seconds' ~ '1: seconds is no whole number of 64 bits: seconds'",
                "'a b 9223372036854775808' ~"
                        + " '1: seconds is no whole number of 64 bits: 9223372036854775808'",
            })
    void what_cannot_be_read_is_told_with_its_line(String network, String complaint)
            throws Exception {
        assertThat(lab(network.replace("\\n", "\n").replace("\\r", "\r"), "--window", "1"))
                .isEqualTo(new Ended(2, "", place.resolve("gifts.txt") + ":" + complaint + "\n"));
    }

    @Test
    void a_file_that_is_not_there_is_missing() {
        assertThat(execute("lab", "loops", "--window", "1", "no-such.txt"))
                .isEqualTo(new Ended(3, "", "cordee: there is no file no-such.txt\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--window",
                "--window=-1",
                "--window=a",
                "--window=1.5",
                "--window=1 --max-length=1",
                "--window=1 --max-length=many",
                "--window=1 --waltz",
            })
    void wrong_use_shows_the_right_one(String options) {
        var arguments = new ArrayList<>(List.of("lab", "loops", "gifts.txt"));
        if (!options.isEmpty()) {
            arguments.addAll(List.of(options.split(" ")));
        }
        var ended = execute(arguments.toArray(String[]::new));
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("Usage: cordee lab loops");
    }

    @Test
    void help_says_what_a_loop_is() {
        var help = execute("lab", "loops", "--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("Equal times do not follow one another");
        assertThat(execute("lab", "--help").out()).contains("loops");
    }

    @Test
    void more_than_can_be_said_fails() throws Exception {
        var ring = new StringBuilder();
        for (int member = 0; member < 20; member++) {
            for (int time = 0; time < 12; time++) {
                ring.append(member + " " + (member + 1) % 20 + " " + (member * 20 + time) + "\n");
            }
        }
        assertThat(lab(ring.toString(), "--window", "999", "--max-length", "20"))
                .isEqualTo(
                        new Ended(
                                1,
                                "",
                                "cordee: more loops of a length than 9223372036854775807\n"));
    }

    private Ended lab(String network, String... options) throws IOException {
        var file = place.resolve("gifts.txt");
        Files.writeString(file, network);
        var arguments = new ArrayList<>(List.of("lab", "loops", file.toString()));
        arguments.addAll(List.of(options));
        return execute(arguments.toArray(String[]::new));
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
