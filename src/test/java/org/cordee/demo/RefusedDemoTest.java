package org.cordee.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The program itself, started where invented people and the world would meet. It stops before
/// PostgreSQL is started, so these are quick.
class RefusedDemoTest {
    @TempDir Path place = Path.of("");

    private record Ended(int code, String out, String err) {}

    @ParameterizedTest
    @CsvSource({
        "CORDEE_SMTP_URL, smtp://mail.example:587",
        "CORDEE_BASE_URL, https://cordee.example",
        "CORDEE_DATABASE_URL, postgresql://db.example/cordee",
    })
    void a_demo_does_not_open_to_the_world(String variable, String value) throws Exception {
        Files.writeString(place.resolve("demo"), "demo=yes\n");

        var ended =
                run(
                        Map.of(
                                variable,
                                value,
                                "CORDEE_DATABASE_APP_PASSWORD",
                                "a",
                                "CORDEE_DATABASE_HEALTH_PASSWORD",
                                "h"));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .contains(place + " is a demo and cannot be used with " + variable)
                .doesNotContain("Exception");
        assertThat(ended.out()).isEmpty();
        assertThat(place.resolve("postgres")).doesNotExist();
    }

    @Test
    void a_demo_listens_on_this_machine_only() throws Exception {
        Files.writeString(place.resolve("demo"), "demo=yes\n");

        var ended = run(Map.of(), "--bind", "0.0.0.0");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains(" is a demo and cannot be used with --bind");
    }

    @Test
    void the_clock_of_real_people_is_not_moved() throws Exception {
        var ended = run(Map.of("CORDEE_CLOCK_OFFSET", "P30D"), "--no-demo");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .contains("CORDEE_CLOCK_OFFSET is for a demo only, and " + place + " is not one")
                .doesNotContain("Exception");
        // The folder may still begin as either.
        assertThat(place.resolve("demo")).doesNotExist();
        assertThat(place.resolve("postgres")).doesNotExist();
    }

    @Test
    void a_clock_moved_by_something_else_than_time_is_refused_before_anything_is_made()
            throws Exception {
        var ended = run(Map.of("CORDEE_CLOCK_OFFSET", "a month"));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("such as P30D, PT5H or P1M2D, not a month");
        assertThat(place).isEmptyDirectory();
    }

    private Ended run(Map<String, String> variables, String... options) throws Exception {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.cordee.Cordee",
                                "run",
                                "--port",
                                "0",
                                "--data",
                                place.toString()));
        command.addAll(List.of(options));
        // Beside the folder, which must stay as the program leaves it.
        var out = Files.createTempFile("demo", ".out");
        var err = Files.createTempFile("demo", ".err");
        try {
            var builder =
                    new ProcessBuilder(command)
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile());
            builder.environment().putAll(variables);
            var process = builder.start();
            try {
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            } finally {
                process.destroyForcibly();
            }
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
