package org.cordee.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.cordee.database.StartRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySourcesPropertyResolver;

class DataFolderTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");

    @TempDir Path place = Path.of("");

    @Test
    void secrets_are_ours_alone_and_stay_the_same() throws IOException {
        DataFolder folder = DataFolder.create(place.resolve("data"));
        byte[] key = folder.instanceKey();

        assertThat(key).hasSize(32);
        assertThat(DataFolder.create(place.resolve("data")).instanceKey()).isEqualTo(key);
        assertThat(permissions("data/secrets")).isEqualTo("rwx------");
        assertThat(permissions("data/secrets/instance")).isEqualTo("rw-------");
    }

    @Test
    void a_second_start_hears_by_whom_the_folder_is_held() throws IOException {
        DataFolder folder = DataFolder.create(place);
        var hold = folder.hold(NOW);

        assertThat(folder.isHeld()).isTrue();
        assertThatThrownBy(() -> folder.hold(NOW))
                .hasMessageContaining("pid " + ProcessHandle.current().pid())
                .hasMessageContaining("since 2026-11-22T08:30:00Z")
                .asInstanceOf(type(StartRefused.class))
                .extracting(StartRefused::reason)
                .isEqualTo(Reason.BUSY);

        hold.close();
        assertThat(folder.isHeld()).isFalse();
        folder.hold(NOW).close();
    }

    @Test
    void a_file_in_the_way_is_said_calmly() throws IOException {
        Path file = Files.createFile(place.resolve("file"));

        assertThatThrownBy(() -> DataFolder.create(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is not a folder");
    }

    @ParameterizedTest
    @CsvSource({"true, demo=yes", "false, demo=no"})
    void what_a_new_folder_is_stays_recorded(boolean wanted, String record) throws IOException {
        DataFolder folder = DataFolder.create(place);
        Database.settleDemo(folder, settings(wanted, Map.of()));
        assertThat(Files.readString(place.resolve("demo"))).isEqualTo(record + "\n");

        Database.settleDemo(folder, settings(!wanted, Map.of()));
        assertThat(folder.isDemo()).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "cordee.base-url, https://cordee.example",
        "cordee.base-url, http://192.168.1.4:8080",
        "cordee.bind, 0.0.0.0",
        "cordee.bind, '::'",
        "cordee.smtp-url, smtp://mail.example",
        "cordee.database.url, postgresql://db.example/cordee",
    })
    void invented_people_never_meet_the_open_world(String name, String value) {
        Map<String, Object> open =
                Map.of(
                        name,
                        value,
                        "cordee.database.app-password",
                        "a",
                        "cordee.database.health-password",
                        "h");
        DataFolder fresh = DataFolder.create(place.resolve("fresh"));
        Database.settleDemo(fresh, settings(true, open));
        assertThat(fresh.isDemo()).isFalse();

        DataFolder demo = DataFolder.create(place.resolve("demo"));
        Database.settleDemo(demo, settings(true, Map.of()));
        assertThatThrownBy(() -> Database.settleDemo(demo, settings(true, open)))
                .asInstanceOf(type(StartRefused.class))
                .extracting(StartRefused::reason)
                .isEqualTo(Reason.WRONG_USE);
    }

    @ParameterizedTest
    @CsvSource({
        "cordee.base-url, http://localhost:8080",
        "cordee.base-url, http://127.0.0.1:9000",
        "cordee.base-url, 'http://[::1]:9000'",
        "cordee.bind, 127.0.0.1",
    })
    void this_machine_is_not_the_open_world(String name, String value) {
        assertThat(settings(true, Map.of(name, value)).open()).isEmpty();
    }

    @Test
    void a_missing_password_is_named_as_the_variable_to_set() {
        assertThatThrownBy(() -> settings(true, Map.of("cordee.database.url", "postgresql://x/y")))
                .hasMessageContaining("CORDEE_DATABASE_APP_PASSWORD");
    }

    private DatabaseSettings settings(boolean demo, Map<String, Object> properties) {
        var sources = new MutablePropertySources();
        sources.addLast(new MapPropertySource("given", properties));
        sources.addLast(new MapPropertySource("demo", Map.of("cordee.demo", demo)));
        return DatabaseSettings.from(new PropertySourcesPropertyResolver(sources));
    }

    private String permissions(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(place.resolve(path)));
    }
}
