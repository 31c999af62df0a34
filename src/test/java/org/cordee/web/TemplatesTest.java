package org.cordee.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What a template may not contain: nothing unescaped, nothing the content policy would block.
class TemplatesTest {

    private static final List<Pattern> FORBIDDEN =
            List.of(
                    Pattern.compile("\\$unsafe"),
                    Pattern.compile("\\sstyle\\s*="),
                    Pattern.compile("<style"),
                    Pattern.compile("hx-on|hx-vals|hx-vars"),
                    Pattern.compile("<script(?![^>]*\\ssrc=)"),
                    Pattern.compile("<script[^>]*>\\s*[^<\\s]"),
                    Pattern.compile("[\\s\"]on[a-z]+\\s*="),
                    Pattern.compile("(?i)javascript:"),
                    Pattern.compile("(?:src|href|action)=\"(?:https?:)?//"),
                    Pattern.compile("\\sfill=\"var\\(|\\sstroke=\"var\\("));

    /// A mail brings its own styles: no policy of ours reaches the program that shows it.
    private static final Path MAIL = Path.of("letter", "mail.jte");

    /// French that stands in a template is not in the message files.
    private static final Pattern ACCENTED = Pattern.compile(">[^<$@!{}]*[éèàêçôîûÉÀ][^<]*<");

    private static final Pattern ICON =
            Pattern.compile("web\\.icon\\(\\s*(?:name\\s*=\\s*)?\"([^\"]+)\"");
    private static final Pattern DRAWN = Pattern.compile("name\\.equals\\(\"([^\"]+)\"\\)");

    @Test
    void nothing_forbidden_stands_in_a_template() {
        for (var file : Sources.under("src/main/jte", ".jte"))
            assertThat(forbidden(Sources.read(file)))
                    .as(file.toString())
                    .isSubsetOf(file.endsWith(MAIL) ? Set.of("<style") : Set.of());
    }

    @Test
    void and_that_check_can_say_no() {
        for (var canary :
                List.of(
                        "$unsafe{x}",
                        "<p style=\"color: red\">",
                        "<style>p {}</style>",
                        "<b hx-on:click=\"x\">",
                        "<b hx-vals='{}'>",
                        "<script>x()</script>",
                        "<script src=\"/x.js\">x()</script>",
                        "<a onclick=\"x()\">",
                        "<a href=\"javascript:x()\">",
                        "<img src=\"https://elsewhere.example/x.png\">",
                        "<path fill=\"var(--ink)\"/>"))
            assertThat(forbidden(canary)).as(canary).isNotEmpty();
    }

    @Test
    void words_are_in_the_message_files() {
        for (var file : Sources.under("src/main/jte", ".jte"))
            assertThat(
                            ACCENTED.matcher(Sources.read(file).replace("Cordée", ""))
                                    .results()
                                    .map(r -> r.group()))
                    .as(file.toString())
                    .isEmpty();
        assertThat(ACCENTED.matcher("<p>Déjà là</p>").find()).isTrue();
    }

    @Test
    void every_icon_that_is_asked_for_is_drawn() {
        var drawn = new HashSet<String>();
        DRAWN.matcher(Sources.read(Path.of("src/main/jte/web/icon.jte")))
                .results()
                .forEach(found -> drawn.add(found.group(1)));
        var missing = new ArrayList<String>();
        for (var file : Sources.under("src/main/jte", ".jte"))
            ICON.matcher(Sources.read(file))
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> !drawn.contains(name))
                    .forEach(missing::add);
        assertThat(drawn).contains("corde", "sceau").doesNotContain("licorne");
        assertThat(missing).isEmpty();
    }

    private static List<String> forbidden(String template) {
        return FORBIDDEN.stream()
                .filter(pattern -> pattern.matcher(template).find())
                .map(Pattern::pattern)
                .toList();
    }
}
