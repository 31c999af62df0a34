package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// docs/security.md says which test keeps which promise, and the decisions by which they would be
/// noticed broken; here they are held to it.
class SecurityPageTest {
    private static final Path PAGE = Path.of("docs", "security.md");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*Tests?)(?:[.#](\\w+))?`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| *(\\d+) *\\|(.*)$");

    /// The promises that this program makes by now.
    private static final List<Integer> MADE =
            List.of(
                    1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 15, 17, 18, 21, 22, 23, 24, 25, 26, 28,
                    29, 31, 33, 34, 35, 36, 38, 40, 43, 46, 47, 48, 49);

    @Test
    void every_test_that_is_named_exists() throws IOException {
        try (var pages = Files.walk(Path.of("docs"))) {
            var all =
                    pages.filter(page -> page.toString().endsWith(".md"))
                            .map(SecurityPageTest::read)
                            .collect(Collectors.joining("\n"));
            assertThat(missing(all, sources())).isEmpty();
        }
    }

    @Test
    void every_promise_names_a_test() throws IOException {
        var rows = ROW.matcher(Files.readString(PAGE)).results().toList();

        assertThat(rows.stream().map(row -> Integer.valueOf(row.group(1))))
                .containsExactlyElementsOf(MADE);
        assertThat(rows).allMatch(row -> NAMED.matcher(row.group(2)).find());
    }

    @Test
    void a_test_that_is_gone_would_be_missed() {
        var here = Map.of("WallTest", "class WallTest { @Test void it_stands() {} }");

        assertThat(missing("`WallTest`, `WallTest.it_stands` and `pom.xml`", here)).isEmpty();
        assertThat(missing("`WallTest.it_fell`, `FenceTest.it_stands`, `FenceTest`", here))
                .containsExactly("WallTest.it_fell", "FenceTest.it_stands", "FenceTest");
    }

    private static List<String> missing(String page, Map<String, String> sources) {
        return NAMED.matcher(page)
                .results()
                .filter(named -> {
                    var source = sources.get(named.group(1));
                    return source == null
                            || named.group(2) != null
                                    && !source.contains(" void " + named.group(2) + "(");
                })
                .map(named -> named.group(1) + (named.group(2) == null ? "" : "." + named.group(2)))
                .toList();
    }

    private static Map<String, String> sources() throws IOException {
        var sources = new HashMap<String, String>();
        try (var files = Files.walk(Path.of("src", "test", "java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file ->
                            sources.put(
                                    file.getFileName().toString().replace(".java", ""),
                                    read(file)));
        }
        return sources;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
