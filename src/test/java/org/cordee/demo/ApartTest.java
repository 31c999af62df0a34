package org.cordee.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Deleting the demo's folder breaks nothing, since nobody speaks of what is in it.
class ApartTest {
    private static final Pattern NAMED =
            Pattern.compile("org\\.cordee\\.demo\\b|org/cordee/demo\\b");

    @TempDir Path place = Path.of("");

    @Test
    void nobody_outside_refers_to_the_demo() throws IOException {
        assertThat(referring(Path.of("src/main"), Path.of("none"))).isEmpty();
        assertThat(referring(Path.of("src/test"), Path.of("src/test/java/org/cordee/demo")))
                .isEmpty();
    }

    @Test
    void its_tests_know_it_by_its_pages_only() throws IOException {
        var tests = Path.of("src/test/java/org/cordee/demo");
        var invented = namesIn(Path.of("src/demo/java/org/cordee/demo"));
        assertThat(invented).contains("DemoNetwork");

        try (var files = Files.list(tests)) {
            assertThat(files.filter(file -> !file.endsWith("ApartTest.java")))
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(invented)
                                    .noneMatch(name ->
                                            Pattern.compile("\\b" + name + "\\b(?!Test)")
                                                    .matcher(code(file))
                                                    .find()));
        }
    }

    /// The canary: the scan can say no.
    @Test
    void a_reference_is_found() throws IOException {
        var file = place.resolve("Spy.java");
        Files.writeString(file, "import org.cordee.demo.Story;");
        Files.writeString(place.resolve("Other.java"), "import org.cordee.demonstration.Story;");

        assertThat(referring(place, Path.of("none"))).containsExactly(file);
    }

    private static List<Path> referring(Path root, Path but) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(but))
                    .filter(file ->
                            file.toString().matches(".*\\.(java|jte|properties|yaml|xml|sql)"))
                    .filter(file -> NAMED.matcher(code(file)).find())
                    .toList();
        }
    }

    private static List<String> namesIn(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("package-info"))
                    .map(name -> name.replace(".java", ""))
                    .toList();
        }
    }

    private static String code(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
