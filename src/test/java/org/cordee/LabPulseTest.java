package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `./cordee lab pulse` on small diaries, by hand.
class LabPulseTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T08:30:00Z"), ZoneOffset.UTC);

    @TempDir Path place = Path.of("");

    private record Ended(int exit, String out, String err) {}

    @Test
    void a_drop_names_the_party_and_a_gap_does_not() throws Exception {
        var ended =
                lab(
                        """
                        p1,a,0,5
                        p1,b,0,5
                        p1,a,14,5
                        p1,b,14,5
                        p1,a,28,5
                        p1,b,28,5
                        p1,a,42,3
                        p1,b,42,5.5
                        p1,a,56,5
                        p1,b,56,5
                        p1,a,70,5
                        p1,b,70,5
                        """);
        assertThat(ended)
                .isEqualTo(
                        new Ended(
                                0,
                                """
                                p1,,42,gap,gap=2.5;before=0;median=0
                                p1,,42,season=crisis,by=drop;x=3;m=5;s=0.5;z=-4;n=3
                                p1,a,42,drop,x=3;m=5;s=0.5;z=-4;n=3
                                p1,,70,season=steady,by=none-other;mean=5;gap=0
                                """,
                                ""));
    }

    @Test
    void a_shift_has_its_two_sides_and_dates_come_out_as_they_went_in() throws Exception {
        var diary = new StringBuilder("pair,party,day,value\n");
        for (var n = 0; n < 6; n++) {
            for (var party : List.of("x", "y")) {
                diary.append("k,%s,2026-01-%02d,%s\n".formatted(party, n + 1, n < 3 ? "6" : "4.7"));
            }
        }
        // Everybody dropped as well, which is a crisis before it is a shift.
        assertThat(lab(diary.toString(), "--every", "1").out())
                .startsWith("pair,party,day,rule,evidence\n")
                .contains(
                        "k,,2026-01-04,season=crisis,by=drop;x=4.7;m=6;s=0.5;z=-2.6;n=3\n",
                        "k,y,2026-01-04,drop,x=4.7;m=6;s=0.5;z=-2.6;n=3\n",
                        "k,,2026-01-06,shift-down,since=2026-01-04;n1=3;n2=3;m1=6;m2=4.7;sd=0;"
                                + "t=3.184337\n")
                .endsWith(
                        "shift-down,since=2026-01-04;n1=3;n2=3;m1=6;m2=4.7;sd=0;t=3.184337\n"
                                + "k,x,2026-01-06,drop,x=4.7;m=6;s=0.5;z=-2.6;n=5\n"
                                + "k,y,2026-01-06,drop,x=4.7;m=6;s=0.5;z=-2.6;n=5\n");
    }

    @Test
    void performance_begins_at_the_second_pulse_that_says_so() throws Exception {
        var diary = new StringBuilder();
        for (var n = 0; n < 4; n++) {
            diary.append("k,x,%d,6\nk,y,%d,5.4\nk,z,%d,6\n".formatted(n, n, n));
        }
        assertThat(lab(diary.toString(), "--every", "1").out())
                .isEqualTo(
                        "k,,3,season=performance,by=high-kept;means=5.8|5.8|5.8;gap=0.6;kept=0;due=0\n");
    }

    @Test
    void a_party_that_leaves_two_planned_pulses_unanswered_is_silent() throws Exception {
        var ended = lab("p,a,0,5\np,b,0,5\np,a,14,5\np,a,28,5\np,a,42,5\n");
        assertThat(ended.out())
                .isEqualTo(
                        """
                        p,,28,season=silence,by=silence;missed=2;since=14
                        p,b,28,silence,missed=2;since=14
                        p,b,42,silence,missed=3;since=14
                        """);
    }

    @Test
    void a_day_between_two_planned_ones_answers_the_first_of_them() throws Exception {
        assertThat(
                        lab("p,a,0,5\np,b,0,5\np,b,13,5\np,a,14,5\np,b,27,5\np,a,41,5\np,b,41,5\n")
                                .out())
                .isEmpty();
        // Nobody has a line for the two in the middle.
        assertThat(lab("p,a,0,5\np,b,0,5\np,a,42,5\np,b,42,5\n").out())
                .isEqualTo(
                        """
                        p,,28,season=silence,by=silence;missed=2;since=14
                        p,a,28,silence,missed=2;since=14
                        p,b,28,silence,missed=2;since=14
                        """);
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void a_hyphen_is_standard_input() throws Exception {
        var before = System.in;
        System.setIn(
                new ByteArrayInputStream(
                        "p,é,0,5\np,b,1,5\np,b,2,5".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(execute("lab", "pulse", "-", "--every", "1").out())
                    .endsWith("p,é,2,silence,missed=2;since=1\n");
        } finally {
            System.setIn(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p,a,0,5\\np,b,0,8 | 2: value is no number from 1 to 7 written with a point: 8",
                "p,a,0,0.9 | 1: value is no number from 1 to 7 written with a point: 0.9",
                "p,a,0,NaN | 1: value is no number from 1 to 7 written with a point: NaN",
                "p,a,0,\"4,5\" | 1: value is no number from 1 to 7 written with a point: 4,5",
                "p,a,0,4,5 | 1: pair,party,day,value are 4 fields, here are 5",
                "p,a,0 | 1: pair,party,day,value are 4 fields, here are 3",
                "p,,0,5 | 1: party is empty",
                "' ,a,0,5' | 1: pair is empty",
                "p,a,0.5,5 | 1: day is neither a whole number nor a date like 2026-03-09: 0.5",
                "p,a,2026-02-30,5 | 1: no such date: 2026-02-30",
                "p,a,0,5\\n\\np,a,2026-02-28,5 | 3: day is a date, and in line 1 it is a number:"
                        + " 2026-02-28",
                "p,a,0,5\\np,a,0,5 | 2: a has answered on day 0 before",
                "p,a,0,5\\np,a,36526,5 | 2: day lies over 36525 days from another of the pair: 36526",
                "p,a,0,5\\nq,\"a,0,5 | 2: a quoted field does not end",
                "p,a,0,5\\np,pair,party,day | 2: day is neither a whole number nor a date like"
                        + " 2026-03-09: party",
            })
    void what_cannot_be_read_is_told_with_its_line(String diary, String complaint)
            throws Exception {
        var ended = lab(diary.replace("\\n", "\n"));
        assertThat(ended.err()).isEqualTo(place.resolve("diary.csv") + ":" + complaint + "\n");
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void bytes_that_are_no_utf_8_are_told_with_their_line() throws Exception {
        var file = place.resolve("diary.csv");
        Files.write(file, "p,a,0,5\np,\u00e9,0,5\n".getBytes(StandardCharsets.ISO_8859_1));
        var ended = execute("lab", "pulse", file.toString());
        assertThat(ended).isEqualTo(new Ended(2, "", file + ":2: not UTF-8\n"));
    }

    @Test
    void a_file_that_is_not_there_is_missing() {
        assertThat(execute("lab", "pulse", "no-such.csv"))
                .isEqualTo(new Ended(3, "", "cordee: there is no file no-such.csv\n"));
    }

    @ParameterizedTest
    @CsvSource({"--every=0", "--every=-3", "--every=3651", "--every=x", "--waltz"})
    void wrong_use_shows_the_right_one(String option) {
        var ended = execute("lab", "pulse", option, "diary.csv");
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("Usage: cordee lab pulse");
    }

    @Test
    void a_rule_is_needed() {
        assertThat(execute("lab").exit()).isEqualTo(2);
        assertThat(execute("lab", "--help").out()).contains("Usage: cordee lab", "pulse");
        assertThat(execute("lab", "pulse", "--help").out()).contains("Every pair begins");
    }

    @Test
    void a_later_line_of_another_length_is_told_as_what_it_is() throws Exception {
        assertThat(lab("p,a,0,4\np,b,0,4,5\n").err())
                .contains(":2: pair,party,day,value are 4 fields, here are 5");
        assertThat(lab("p,a,0,4\np,b,0\n").err()).contains(":2: ", "here are 3");
    }

    /// Values of a day on which not all answered are nobody's to read; the order of lines and of
    /// parties says nothing.
    @Test
    void only_what_opened_is_read() throws Exception {
        var seed = Long.getLong("cordee.seed", System.nanoTime());
        System.err.println("LabPulseTest: -Dcordee.seed=" + seed);
        var random = new Random(seed);
        for (var round = 0; round < 200; round++) {
            var one = new ArrayList<String>();
            var other = new ArrayList<String>();
            var parties = List.of("a", "b", "c").subList(0, 2 + random.nextInt(2));
            for (var day = 0; day < 40; day++) {
                var there = parties.stream().filter(_ -> random.nextInt(6) > 0).toList();
                for (var party : there) {
                    var value = 1 + random.nextInt(31) / 5.0;
                    var line = "p," + party + "," + day + ",";
                    one.add(line + value);
                    other.add(
                            line + (there.equals(parties) ? value : 1 + random.nextInt(31) / 5.0));
                }
            }
            Collections.shuffle(other, random);
            var read = lab(String.join("\n", one), "--every", "1");
            assertThat(read.exit()).isZero();
            assertThat(lab(String.join("\r\n", other), "--every", "1")).isEqualTo(read);
        }
    }

    private Ended lab(String diary, String... options) throws IOException {
        var file = place.resolve("diary.csv");
        Files.writeString(file, diary);
        var arguments = new ArrayList<>(List.of("lab", "pulse", file.toString()));
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
