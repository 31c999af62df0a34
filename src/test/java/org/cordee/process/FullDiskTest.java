package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.cordee.Walker;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk of a running server fills up, and later has room again.
@Tag("slow")
class FullDiskTest {
    private static final String CANARY = "mésange-bleue-5520";

    @TempDir Path place = Path.of("");

    @Test
    void a_full_disk_is_told_calmly_and_forgotten_once_there_is_room() throws Exception {
        var disk = Disk.of(place.resolve("disk"), 160);
        try (var server =
                Program.start(
                        place,
                        disk.around(),
                        "run",
                        "--no-demo",
                        "--port",
                        "0",
                        "--data",
                        disk.folder().toString())) {
            var port = server.awaitReady();
            var folder = disk.through(server).resolve("data");
            var lucile = Program.member(folder, port, "lucile@process.example", "Lucile Fabre");
            var room = Rooms.open(lucile, "Un livre");
            assertThat(save(lucile, room, "Le premier chapitre", 0).status()).isEqualTo(303);

            var ballast = disk.through(server).resolve("ballast");
            fill(ballast);
            var refused = saveUntilRefused(lucile, room);

            assertThat(refused.status()).isEqualTo(500);
            assertThat(refused.body())
                    .contains("data-state=\"broken\"")
                    .doesNotContain(CANARY, "Exception", "SQL", "No space");
            assertThat(lucile.get(room).status()).as("reading goes on").isEqualTo(200);

            Files.delete(ballast);
            Program.until(
                    () -> save(lucile, room, "Enfin la place", 0, "fear").status() == 303,
                    Duration.ofSeconds(60));
            assertThat(lucile.get(room + "/expectations").body())
                    .contains("Le premier chapitre", "Enfin la place");
            assertThat(new Walker(port).get("/health").body()).isEqualTo("ok\n");
            assertThat(server.out()).matches(Program.READY.pattern());
            assertThat(server.err()).doesNotContain(CANARY);
            assertThat(Program.read(folder.resolve("postgres.log"))).doesNotContain(CANARY);
        }
    }

    /// What cannot be compressed soon needs room that is not there.
    private static Walker.Page saveUntilRefused(Walker who, String room) {
        var random = new Random(2026);
        for (int round = 0; round < 200; round++) {
            var words = new StringBuilder(CANARY);
            while (words.length() < 19_000) {
                words.appendCodePoint(0x4e00 + random.nextInt(20_000));
            }
            // Without the right version it is set aside, and so takes room every time.
            var answer = save(who, room, words.toString(), 0);
            if (answer.status() >= 500) {
                return answer;
            }
        }
        throw new AssertionError("The disk never was full");
    }

    private static Walker.Page save(Walker who, String room, String words, int version) {
        return save(who, room, words, version, "expect");
    }

    private static Walker.Page save(
            Walker who, String room, String words, int version, String heading) {
        return who.postOnce(
                room + "/expectations/draft",
                "words." + heading,
                words,
                "version." + heading,
                Integer.toString(version));
    }

    private static void fill(Path ballast) {
        var block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }
}
