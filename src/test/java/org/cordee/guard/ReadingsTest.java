package org.cordee.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.Walker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What the script is told of a field while it is written.
@InTheHouse
@ExtendWith(OutputCaptureExtension.class)
class ReadingsTest {
    private static final Map<String, String> JSON = Map.of("Accept", "application/json");

    @LocalServerPort int port;

    private final Scene scene = new Scene();
    private Walker anne = new Walker(0);

    @BeforeEach
    void somebody() {
        anne = Walker.member(port, UUID.randomUUID() + "@readings.example", "Anne Lectrice");
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void each_words_are_told_once_with_the_place_their_neutral_wording_takes() {
        var told = read("On voit\n😀 Sophie Jorlandais. Sophie Jorlandais rit.");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body())
                .contains(
                        "\"said\":\"Un passage à relire.\"",
                        "\"text\":\"Sophie Jorlandais\"",
                        "\"strong\":false",
                        // The emoji is two chars, as scripts count.
                        "\"from\":11",
                        "\"to\":47",
                        "\"words\":\"une personne. Une personne\"");
        assertThat(read("Rien de plus.").body()).isEqualTo("{\"said\":\"\",\"marks\":[]}");
        assertThat(read("Écrire à a@b.example").body()).contains("\"strong\":true");
        assertThat(read("").body()).isEqualTo("{\"said\":\"\",\"marks\":[]}");
        assertThat(read("x".repeat(20_001)).status()).isEqualTo(422);
    }

    @Test
    void what_was_given_a_reason_is_told_no_more_and_never_an_address() {
        var said =
                new String[] {
                    "text", "Sophie Jorlandais, a@b.example",
                    "field", "words",
                    "guard.words.1", "Sophie Jorlandais",
                    "guard.words.1.why", "agreed",
                    "guard.words.2", "a@b.example",
                    "guard.words.2.why", "agreed",
                    // A neutral wording comes in by the script alone.
                    "guard.replace", "words.1"
                };
        var told = anne.postWith(JSON, "/guard/readings", said);
        assertThat(told.body())
                .contains(
                        "\"said\":\"Un passage à relire.\"",
                        "\"text\":\"a@b.example\"",
                        "\"from\":19")
                .doesNotContain("Jorlandais");
    }

    @Test
    void what_is_read_is_neither_kept_nor_written_anywhere(CapturedOutput log) {
        // The first reading may take in names of clients that wait.
        read("Rien");
        var before = scene.digest();
        read("Avec Canarine Secrète, à canarine@secrete.example");
        assertThat(scene.digest()).isEqualTo(before);
        assertThat(log.getAll()).doesNotContain("Canarine", "canarine");
    }

    private Walker.Page read(String text) {
        return anne.postWith(JSON, "/guard/readings", "text", text);
    }
}
