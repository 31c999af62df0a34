package org.cordee.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What a browser has to fetch, and what it must not.
class AssetsTest {

    private static final Pattern URL = Pattern.compile("url\\(\"?([^\")]+)\"?\\)");

    @Test
    void style_and_scripts_stay_within_their_budgets() {
        assertThat(packed("css/cordee.css")).isLessThanOrEqualTo(20 * 1024);
        var scripts = List.of("js/htmx.js", "js/cordee.js", "js/draft.js", "js/guard.js");
        assertThat(scripts.stream().mapToInt(AssetsTest::packed).sum())
                .isLessThanOrEqualTo(25 * 1024);
        assertThat(packed("js/draft.js")).isLessThanOrEqualTo(3 * 1024);
        assertThat(packed("js/guard.js")).isLessThanOrEqualTo(3 * 1024);
    }

    @Test
    void the_style_begins_with_the_order_of_its_layers() {
        var style = text("css/cordee.css");
        assertThat(style.indexOf("@layer reset, tokens, base, layout, components"))
                .isNotNegative()
                .isLessThan(style.indexOf("@layer tokens {"));
        assertThat(style).contains("@layer components {").contains("@layer utilities {");
    }

    @Test
    void the_style_asks_for_nothing_that_is_not_here() {
        assertThat(missing(text("css/cordee.css"))).isEmpty();
        assertThat(missing("a { background: url(\"../icons/none.svg\") }")).hasSize(1);
        assertThat(missing("a { background: url(\"data:image/png,x\") }")).hasSize(1);
        assertThat(missing("a { background: url(https://elsewhere.example/x) }")).hasSize(1);
    }

    @Test
    void scripts_keep_to_the_content_policy_and_keep_nothing_private() {
        for (var script : List.of("js/cordee.js", "js/draft.js", "js/guard.js")) {
            assertThat(forbidden(text(script))).as(script).isFalse();
        }
        assertThat(forbidden("eval('x')")).isTrue();
        assertThat(forbidden("localStorage.x = 1")).isTrue();
        assertThat(forbidden("el.innerHTML = text")).isTrue();
        assertThat(forbidden("el.style.color = 'red'")).isTrue();
    }

    @Test
    void an_address_changes_with_its_content_and_an_unknown_one_is_a_mistake() {
        assertThat(Assets.url("css/cordee.css")).matches("/assets/[0-9a-f]{16}/css/cordee.css");
        assertThatThrownBy(() -> Assets.url("css/none.css"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean forbidden(String script) {
        return Pattern.compile(
                        "\\beval\\(|new Function|localStorage\\b|sessionStorage\\b|indexedDB\\b|innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\.style\\b")
                .matcher(script)
                .find();
    }

    private static List<String> missing(String style) {
        var missing = new ArrayList<String>();
        URL.matcher(style)
                .results()
                .map(found -> found.group(1))
                .filter(url -> !url.startsWith("../") || Assets.find(url.substring(3)) == null)
                .forEach(missing::add);
        return missing;
    }

    private static int packed(String name) {
        return Objects.requireNonNull(Objects.requireNonNull(Assets.find(name)).packed()).length;
    }

    private static String text(String name) {
        return new String(Objects.requireNonNull(Assets.find(name)).bytes(), UTF_8);
    }
}
