package org.cordee.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordee.TestInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A database knows the house by the key that lies beside it, and no other.
class HouseTest {

    @Test
    void a_house_that_the_database_does_not_know_does_not_start(@TempDir Path place) {
        assertThatThrownBy(() -> Database.open(beside(place), Instant.now()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("does not know")
                .hasMessageContaining("instance");
    }

    @Test
    void a_second_node_with_the_same_key_does(@TempDir Path place)
            throws IOException, InterruptedException {
        var secrets = Files.createDirectories(place.resolve("secrets"));
        Files.copy(
                TestInstance.database().folder().secretFile(DataFolder.Secret.INSTANCE),
                secrets.resolve("instance"));

        try (var node = Database.open(beside(place), Instant.now())) {
            assertThat(node.folder().houseSecret())
                    .isEqualTo(TestInstance.database().folder().houseSecret());
        }
    }

    @Test
    void what_the_database_is_told_is_not_the_key_itself() {
        var folder = TestInstance.database().folder();
        assertThat(folder.houseSecret()).hasSize(32).isNotEqualTo(folder.instanceKey());
    }

    private static DatabaseSettings beside(Path place) {
        return new DatabaseSettings(
                place,
                false,
                Optional.of(
                        new DatabaseSettings.External(
                                TestInstance.url(),
                                Optional.empty(),
                                TestInstance.secret("app"),
                                TestInstance.secret("health"))),
                List.of("CORDEE_DATABASE_URL"));
    }
}
