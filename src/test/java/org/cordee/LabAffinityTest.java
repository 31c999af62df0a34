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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `./cordee lab affinity` on a handful of members, by hand.
class LabAffinityTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T08:30:00Z"), ZoneOffset.UTC);

    private static final String HEAD =
            "id,looking,codes,languages,zones,online,level,window,clientele,services,needs,weak,offers,"
                    + "strengths,openness,abundance,giving,autonomy,frankness,tempo,excluded\n";

    /// Ana and Ben of `AffinityTest`, and three who are nobody's pair or nearly so.
    private static final String ANA =
            "ana,1,icf|emcc,fr|en,grenoble,1,3,1,leaders|boards,coaching|training|talks,"
                    + "coaching/teams:3|trade/pricing:1,office/law,writing/books:3,,4,3,5,2,4,3,\n";

    private static final String BEN =
            "ben,1,emcc,fr,grenoble,0,4,2,boards|schools|towns,coaching,"
                    + "writing/books:2,,coaching/teams:2|trade/selling:3,office/law,3,3,4,4,2,3,\n";
    private static final String CLO = "clo,0,emcc,fr,,1,3,,,,,,,,,,,,,,\n";
    private static final String DAN = "dan,1,emcc,fr,,1,3,,,,,,writing/books:1,,,,,,,,\n";

    @TempDir Path place = Path.of("");

    private record Ended(int exit, String out, String err) {}

    @Test
    void two_who_meet_are_told_with_twelve_digits() throws Exception {
        assertThat(lab(HEAD + ANA + BEN + CLO))
                .isEqualTo(
                        new Ended(
                                0,
                                """
                                i,j,c_ij,c_ji,s,kappa,u_ij,u_ji,r
                                ana,ben,0.7,1,0.666666666667,0.5,0.648088884825,0.80274156176,0.717172547334
                                """,
                                ""));
    }

    @Test
    void weights_are_those_that_are_asked_for() throws Exception {
        assertThat(lab(HEAD + ANA + BEN, "--weights", "1,1,2").out())
                .endsWith(
                        "ana,ben,0.7,1,0.666666666667,0.5,0.584435647041,0.638943104246,0.610475089844\n");
    }

    @Test
    void who_is_no_pair_is_told_with_the_first_condition_that_fails() throws Exception {
        assertThat(lab(HEAD + BEN + CLO + DAN, "--why").out())
                .isEqualTo(
                        """
                        i,j,c_ij,c_ji,s,kappa,u_ij,u_ji,r,fails
                        ben,clo,,,,,,,,looking
                        ben,dan,,,,,,,,reach
                        clo,dan,,,,,,,,looking
                        """);
        assertThat(lab(HEAD + ANA + BEN.replace("2,3,\n", "2,3,ana\n"), "--why").out())
                .endsWith("ana,ben,,,,,,,,exclusion\n");
    }

    /// Equals are told by the smaller id: 9 before 10.
    @Test
    void the_best_of_each_come_from_their_side() throws Exception {
        var dans = Stream.of("10", "9", "8").map(id -> DAN.replace("dan", id)).toList();
        var lines = lab(HEAD + ANA + String.join("", dans), "--top", "2").out().lines().toList();
        assertThat(lines.stream().filter(line -> line.startsWith("ana,")))
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("ana,8,0,0,0.5,0,0,0,0"),
                        second -> assertThat(second).startsWith("ana,9,"));
        assertThat(lines.stream().filter(line -> line.startsWith("10,")))
                .containsExactly("10,8,0,0,0.5,0,0,0,0", "10,9,0,0,0.5,0,0,0,0");
        assertThat(lab(HEAD + ANA + BEN, "--top", "1").out().lines().skip(1))
                .containsExactly(
                        "ana,ben,0.7,1,0.666666666667,0.5,0.648088884825,0.80274156176,0.717172547334",
                        "ben,ana,1,0.7,0.666666666667,0.5,0.80274156176,0.648088884825,0.717172547334");
    }

    @Test
    void nobody_at_all_is_no_fault() throws Exception {
        assertThat(lab(HEAD)).isEqualTo(new Ended(0, "i,j,c_ij,c_ji,s,kappa,u_ij,u_ji,r\n", ""));
        assertThat(lab("\uFEFF" + HEAD.replace("\n", "\r\n") + "\r\n" + DAN).exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "'dan,1' ~ 'dan,maybe' ~ looking is neither 1 nor 0: maybe",
                "',3,' ~ ',6,' ~ level is no whole number from 1 to 5: 6",
                "'books:1' ~ 'books' ~ 'offers is written family/skill:1, :2 or :3: writing/books'",
                "'books:1' ~ 'books:4' ~ offers is no whole number from 1 to 3: 4",
                "'writing/books:1' ~ 'books:1' ~ offers is written family/skill: books",
                "'books:1' ~ 'books:1|writing/books:2' ~ 'offers names a skill twice: writing/books:2'",
                "'books:1,,' ~ 'books:1,,4' ~ 'abundance is no number from 1 to 5 written with a point:'",
                "'dan' ~ '' ~ id is empty",
                "'fr' ~ 'fr,de' ~ '22 fields, and 21 headings'",
            })
    void what_cannot_be_read_is_told_with_its_line(String part, String other, String reason)
            throws Exception {
        var line = DAN.replaceFirst(Pattern.quote(part), other);
        var ended = lab(HEAD + ANA + line);
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().strip()).endsWith("members.csv:3: " + reason.strip());
    }

    @Test
    void the_same_id_twice_other_headings_and_none_are_told() throws Exception {
        assertThat(lab(HEAD + DAN + DAN).err()).contains(":3: id was there before: dan");
        assertThat(lab(HEAD.replace("tempo", "pace") + DAN).err())
                .contains(":1: the headings are id,looking,");
        assertThat(lab("").err()).contains(":1: the line of headings is missing");
        assertThat(lab(HEAD + "\"dan").err()).contains("a quoted field does not end");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "--top ~ 0",
                "--weights ~ '1,1'",
                "--weights ~ '1,1,0.01'",
                "--weights ~ 'a,b,c'"
            })
    void options_that_make_no_sense_are_wrong_use(String option, String value) throws Exception {
        var ended = lab(HEAD + DAN, option, value);
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains(option, "Usage: cordee lab affinity");
    }

    @Test
    void a_file_that_is_not_there_is_named() throws Exception {
        var ended = execute("lab", "affinity", place.resolve("none.csv").toString());
        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.err()).contains("none.csv");
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void a_dash_is_standard_input() throws Exception {
        var before = System.in;
        try {
            System.setIn(
                    new ByteArrayInputStream((HEAD + ANA + BEN).getBytes(StandardCharsets.UTF_8)));
            assertThat(execute("lab", "affinity", "-").out()).contains("ana,ben,0.7,1,");
        } finally {
            System.setIn(before);
        }
    }

    private Ended lab(String members, String... options) throws IOException {
        var file = place.resolve("members.csv");
        Files.writeString(file, members);
        return execute(
                Stream.concat(Stream.of("lab", "affinity", file.toString()), Stream.of(options))
                        .toArray(String[]::new));
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
