package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./cordee` itself, on machines that lack something.
@Tag("slow")
class LauncherTest {
    /// What any Debian has, and nothing that runs or builds Java.
    private static final List<String> ORDINARY =
            List.of(
                    "sh", "cat", "dirname", "env", "find", "flock", "grep", "head", "id", "mkdir",
                    "mv", "rm", "sed", "sort", "tail", "tee", "tr");

    @TempDir Path place = Path.of("");

    private record Ended(int exit, String out, String err) {}

    @BeforeEach
    void copy_the_script_and_leave_it_an_empty_machine() throws IOException {
        var script = Files.readString(Path.of("cordee"));
        // The places where a JDK is looked for, moved to where there is none.
        var moved =
                script.replace(" /usr/", " " + place + "/usr/")
                        .replace(" /opt/", " " + place + "/opt/")
                        .replace(" /Library/", " " + place + "/Library/");
        assertThat(moved).contains(place + "/usr/lib/jvm/*25*").doesNotContain(" /usr/lib/jvm");
        executable("cordee", moved);
        var tools = Files.createDirectories(place.resolve("tools"));
        for (var name : ORDINARY) {
            for (var folder : List.of("/usr/bin", "/bin")) {
                var tool = Path.of(folder, name);
                if (Files.exists(tool) && !Files.exists(tools.resolve(name))) {
                    Files.createSymbolicLink(tools.resolve(name), tool);
                }
            }
        }
    }

    @Test
    void without_any_java_it_says_what_is_missing_in_both_languages() throws Exception {
        var ended = run(Map.of(), "run");

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines())
                .containsExactly(
                        "cordee: Il manque un JDK 25 : installez-en un (Temurin par exemple) ou"
                                + " indiquez-le par JAVA_HOME.",
                        "cordee: JDK 25 is missing: install one (Temurin for instance) or name it"
                                + " with JAVA_HOME.");
    }

    @Test
    void an_older_java_is_not_taken_for_it() throws Exception {
        var home = older();

        for (var settings :
                List.of(
                        Map.of("JAVA_HOME", home.toString()),
                        Map.of("PATH", place.resolve("tools") + ":" + home.resolve("bin")),
                        Map.of("JAVA_HOME", place.resolve("nowhere").toString()))) {
            var ended = run(settings, "run");
            assertThat(ended.exit()).as(settings.toString()).isEqualTo(3);
            assertThat(ended.err()).contains("Il manque un JDK 25").doesNotContain("building");
        }
    }

    @Test
    void without_maven_it_says_so_before_it_builds() throws Exception {
        var ended = run(Map.of("JAVA_HOME", System.getProperty("java.home")), "run");

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains("Il manque Maven (mvn, 3.8 ou plus récent)", "Maven is missing");
        assertThat(ended.err().indexOf("Il manque")).isLessThan(ended.err().indexOf("is missing"));
        assertThat(run(Map.of("JAVA_HOME", System.getProperty("java.home")), "test").exit())
                .isEqualTo(3);
    }

    @Test
    void wrong_use_needs_no_java_to_be_told() throws Exception {
        for (var line :
                List.of(
                        "",
                        "dance",
                        "test --waltz",
                        "test One Two",
                        "bench nothing",
                        "bench ../x")) {
            var ended = run(Map.of(), line.isEmpty() ? new String[0] : line.split(" "));
            assertThat(ended.exit()).as(line).isEqualTo(2);
            assertThat(ended.err()).contains("Usage: ./cordee");
            assertThat(ended.out()).isEmpty();
        }
    }

    @Test
    void help_is_a_result_and_needs_no_java() throws Exception {
        for (var line : List.of("--help", "help", "test --help", "bench --help")) {
            var ended = run(Map.of(), line.split(" "));
            assertThat(ended.exit()).as(line).isZero();
            assertThat(ended.out()).contains("Usage: ./cordee");
            assertThat(ended.err()).isEmpty();
        }
    }

    @Test
    void measurements_are_listed_with_what_they_measure_and_called_by_name() throws Exception {
        Files.createDirectories(place.resolve("bench"));
        executable("bench/tides", "#!/bin/sh\n# How high the water stands.\necho \"tides $*\"\n");
        Files.writeString(place.resolve("bench/pom.xml"), "<!-- not a measurement -->\n");

        assertThat(run(Map.of(), "bench").out()).isEqualTo("tides\tHow high the water stands.\n");
        var java = Map.of("JAVA_HOME", System.getProperty("java.home"));
        assertThat(run(java, "bench", "tides", "--members", "12").out())
                .isEqualTo("tides --members 12\n");
        assertThat(run(java, "bench", "pom.xml").exit()).isEqualTo(2);
    }

    private Ended run(Map<String, String> settings, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(place.resolve("cordee").toString()));
        command.addAll(List.of(arguments));
        var out = Files.createTempFile(place, "out", "");
        var err = Files.createTempFile(place, "err", "");
        var builder =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("HOME", place.toString());
        builder.environment().put("PATH", place.resolve("tools").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(settings);
        var process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Program.read(out), Program.read(err));
    }

    /// A home that says of itself what JDK 17 says, also when it is asked.
    private Path older() throws IOException {
        var home = place.resolve("jdk-17");
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.25\"\n");
        executable(
                "jdk-17/bin/java", "#!/bin/sh\necho '    java.home = " + home + "' >&2\nexit 0\n");
        executable("jdk-17/bin/javac", "#!/bin/sh\nexit 0\n");
        return home;
    }

    private void executable(String name, String text) throws IOException {
        var file = place.resolve(name);
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
