package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `./cordee lab balance` on small engagements, by hand.
class LabBalanceTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T08:30:00Z"), ZoneOffset.UTC);

    @TempDir Path place = Path.of("");

    private record Ended(int exit, String out, String err) {}

    @Test
    void each_day_of_reading_says_what_it_says_and_with_what() throws IOException {
        assertThat(
                        lab(
                                """
                                e2,sponsor,30,5
                                e1,sponsor,0,10
                                e1,sponsor,30,10
                                e1,sponsor,60,10
                                e2,sponsor,0,8
                                e2,coachee,0,6.5

                                e2,coachee,30,7.75
                                """))
                .isEqualTo(
                        new Ended(
                                0,
                                """
                                e1,60,politeness,stakeholder=sponsor;times=3
                                e2,0,spread,points=1.5;low=coachee;high=sponsor
                                e2,30,rupture,stakeholder=sponsor;x=5;m=8;n=1
                                e2,30,spread,points=2.75;low=sponsor;high=coachee
                                e2,30,tilt,up=coachee;rise=1.25;down=sponsor;fall=3
                                """,
                                ""));
    }

    @Test
    void headings_and_dates_come_out_as_they_went_in_and_names_are_quoted() throws IOException {
        assertThat(
                        lab("""
                        engagement,stakeholder,day,reading
                        "Une, deux",B,2026-03-09,4
                        "Une, deux","A, le payeur",2026-03-09,4.333333
                        """)
                                .out())
                .isEqualTo(
                        """
                        engagement,day,rule,evidence
                        "Une, deux",2026-03-09,spread,"points=0.333333;low=B;high=A, le payeur"
                        """);
        assertThat(lab("").out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    e,s,0               | 1: engagement,stakeholder,day,reading are 4 fields, here are 3
                    e,,0,5              | 1: stakeholder is empty
                    ,s,0,5              | 1: engagement is empty
                    e,s,demain,5        | 1: day is neither a whole number nor a date like 2026-03-09: demain
                    e,s,2026-02-30,5    | 1: no such date: 2026-02-30
                    e,s,0,'5,5'         | 1: engagement,stakeholder,day,reading are 4 fields, here are 5
                    e,s,0,10.01         | 1: reading is no number from 0 to 10 written with a point: 10.01
                    e,s,0,-1            | 1: reading is no number from 0 to 10 written with a point: -1
                    e,s,0,NaN           | 1: reading is no number from 0 to 10 written with a point: NaN
                    e,s,0,5;e,s,0,6     | 2: s has a reading on day 0 before
                    e,s,0,5;e,s,2026-01-01,6 | 2: day is a date, and in line 1 it is a number: 2026-01-01
                    """)
    void what_cannot_be_read_is_told_with_its_line(String lines, String why) throws IOException {
        var ended = lab(lines.replace(";", "\n").replace("'", "") + "\n");
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).isEqualTo(place.resolve("readings.csv") + ":" + why + "\n");
    }

    @Test
    void a_file_that_is_not_there_is_missing() {
        assertThat(execute("lab", "balance", place.resolve("nothing").toString()).exit())
                .isEqualTo(3);
    }

    private Ended lab(String readings) throws IOException {
        var file = place.resolve("readings.csv");
        Files.writeString(file, readings);
        return execute("lab", "balance", file.toString());
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
