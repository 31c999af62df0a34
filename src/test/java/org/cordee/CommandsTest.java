package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.cordee.database.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T08:30:00Z"), ZoneOffset.UTC);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path place = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {"", "dance", "run --port x", "run --port 70000", "run --waltz", "steward"})
    void wrong_use_shows_the_right_one(String line) {
        assertThat(execute(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: cordee");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "run --help", "steward --help", "help run"})
    void help_is_a_result(String line) {
        assertThat(execute(line.split(" "))).isZero();
        assertThat(out.toString()).contains("Usage: cordee");
    }

    @Test
    void a_held_folder_is_busy_and_says_by_whom() throws Exception {
        try (var hold = DataFolder.create(place).hold(CLOCK.instant())) {
            assertThat(hold).isNotNull();
            assertThat(execute("run", "--port", "0", "--data", place.toString())).isEqualTo(4);
        }
        assertThat(err.toString()).contains("held by pid " + ProcessHandle.current().pid());
    }

    @Test
    void a_steward_needs_a_database_first() {
        assertThat(execute("steward", "a@b.fr", "--data", place.resolve("no").toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("no database yet");
    }

    private int execute(String... arguments) {
        return Cordee.commands(CLOCK)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
