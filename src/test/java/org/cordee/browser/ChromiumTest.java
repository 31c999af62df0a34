package org.cordee.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which browser the tests use, and what they say where there is none.
class ChromiumTest {
    @TempDir Path folder;

    @Test
    void the_first_on_the_path_is_taken() throws Exception {
        var chromium = executable("chromium-browser");
        assertThat(Chromium.find(Map.of("PATH", "/nowhere:" + folder))).isEqualTo(chromium);
    }

    @Test
    void the_environment_names_another() throws Exception {
        executable("chromium");
        var other = executable("other");
        assertThat(Chromium.find(Map.of("PATH", folder.toString(), Chromium.VARIABLE, "" + other)))
                .isEqualTo(other);
    }

    @Test
    void where_there_is_none_the_reason_says_what_to_do() {
        assertThatThrownBy(() -> Chromium.find(Map.of("PATH", folder.toString())))
                .hasMessageContaining("Chromium is missing")
                .hasMessageContaining("chromium-browser")
                .hasMessageContaining("CORDEE_CHROMIUM");
        var gone = folder.resolve("gone").toString();
        assertThatThrownBy(() -> Chromium.find(Map.of(Chromium.VARIABLE, gone)))
                .hasMessageContaining("CORDEE_CHROMIUM names " + gone);
    }

    private Path executable(String name) throws Exception {
        var file = Files.createFile(folder.resolve(name));
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
