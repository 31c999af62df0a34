package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.cordee.TestInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An orderly end, and a new beginning on the same folder.
@Tag("slow")
class StopAndRestartTest {
    @TempDir Path place = Path.of("");

    @Test
    void told_to_stop_everything_is_gone_in_time_and_a_restart_finds_all_of_it() throws Exception {
        var folder = place.resolve("data");
        var port = Program.freePort();
        String room;
        org.cordee.Walker rosalie;
        try (var first = Program.server(folder, port)) {
            rosalie = Program.member(folder, port, "rosalie@process.example", "Rosalie Chauvet");
            room = Rooms.open(rosalie, "Une lettre à quatre mains");
            rosalie.post(
                    room + "/expectations/draft",
                    "words.bring",
                    "Vingt ans de métier",
                    "version.bring",
                    "0");
            var family = first.everyProcess();
            assertThat(family).as("the program, PostgreSQL and its servants").hasSizeGreaterThan(3);

            first.terminate();

            assertThat(first.exitWithin(Duration.ofSeconds(10))).isZero();
            assertThat(family).noneMatch(ProcessHandle::isAlive);
            assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
        }

        try (var named =
                        Program.start(
                                place,
                                "steward",
                                "rosalie@process.example",
                                "--data",
                                folder.toString());
                var unknown =
                        Program.start(
                                place,
                                "steward",
                                "personne@process.example",
                                "--data",
                                place.resolve("nowhere").toString())) {
            assertThat(named.exit()).as(named.err()).isZero();
            assertThat(unknown.exit()).isEqualTo(3);
        }

        try (var second = Program.server(folder, port)) {
            assertThat(second.isAlive()).isTrue();
            // The same cookie as before: the session is in the database and nowhere else.
            assertThat(rosalie.get(room).body()).contains("Une lettre à quatre mains");
            assertThat(rosalie.get(room + "/expectations").body()).contains("Vingt ans de métier");
            try (var superuser = Program.superuser(folder)) {
                assertThat(TestInstance.ask(superuser, "select count(*) from stewardship"))
                        .isEqualTo("1");
            }
        }
    }

    @Test
    void told_to_stop_while_it_starts_it_stops_too() {
        var folder = place.resolve("data");
        try (var server =
                Program.start(
                        place, "run", "--no-demo", "--port", "0", "--data", folder.toString())) {
            Program.until(() -> folder.resolve("lock").toFile().exists(), Duration.ofSeconds(30));
            var family = server.everyProcess();

            server.terminate();

            assertThat(server.exitWithin(Duration.ofSeconds(10))).isZero();
            assertThat(family).noneMatch(ProcessHandle::isAlive);
            assertThat(server.out()).isEmpty();
        }
    }
}
