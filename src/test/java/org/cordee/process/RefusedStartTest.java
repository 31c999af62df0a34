package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Starts that cannot be: each ends with its exit code and, at the most, one calm sentence.
@Tag("slow")
class RefusedStartTest {
    @TempDir Path place = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"", "dance", "run --port 70000", "run --waltz", "steward"})
    void wrong_use_is_told_with_the_right_one_on_standard_error(String line) {
        try (var program = Program.start(place, line.isEmpty() ? new String[0] : line.split(" "))) {
            assertThat(program.exit()).isEqualTo(2);
            assertThat(program.err()).startsWith("cordee: ").contains("Usage: cordee");
            assertThat(program.out()).isEmpty();
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws Exception {
        var file = Files.writeString(place.resolve("file"), "in the way");
        for (var folder : new String[] {file.toString(), "/proc/cordee-data"}) {
            try (var program =
                    Program.start(
                            place.resolve("outputs"), "run", "--port", "0", "--data", folder)) {
                assertThat(program.exit()).isEqualTo(1);
                assertThat(program.err()).startsWith("cordee: " + folder).containsOnlyOnce("\n");
                assertThat(program.out()).isEmpty();
            }
        }
    }

    @Test
    void a_disk_too_small_for_a_database_is_told_in_one_line() throws Exception {
        var disk = Disk.of(place.resolve("disk"), 12);
        try (var program =
                Program.start(
                        place,
                        disk.around(),
                        "run",
                        "--no-demo",
                        "--port",
                        "0",
                        "--data",
                        disk.folder().toString())) {
            assertThat(program.exit()).isEqualTo(1);
            assertThat(program.out()).isEmpty();
            assertThat(program.err().lines().filter(line -> line.startsWith("cordee: ")))
                    .singleElement()
                    .asString()
                    .contains("No space left on device");
            assertThat(program.err()).doesNotContain("\tat ", "Exception");
        }
    }
}
