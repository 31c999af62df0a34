package org.cordee.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.cordee.Walker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Without a mouse, without colours of our own, without motion, on paper.
@InABrowser
class KeyboardTest {
    private static final String REACHABLE =
            """
            () => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), textarea, summary")]
              .filter((el) => el.checkVisibility() && !el.disabled)
              .map((el, i) => { el.dataset.n = i; return String(i); })\
            """;

    private static final String FOCUSED =
            """
            () => {
              const el = document.activeElement;
              const seen = getComputedStyle(el);
              const visible = seen.outlineStyle !== "none" && parseFloat(seen.outlineWidth) >= 2;
              return [el.dataset.n ?? "", visible ? "" : el.outerHTML.slice(0, 80)];
            }\
            """;

    @LocalServerPort int port;

    String writing = "";
    String revealed = "";
    Walker anne = new Walker(0);

    @BeforeEach
    void two_rooms() {
        anne = Walker.member(port, "anne@keyboard.example", "Anne Clavier");
        var basile = Walker.member(port, "basile@keyboard.example", "Basile Clavier");
        writing = room(basile) + "/expectations";
        revealed = room(basile) + "/expectations";
        for (var one : List.of(anne, basile)) {
            one.post(revealed + "/seal", "words.expect", "Un\nDeux", "version.expect", "0");
        }
    }

    /// @param all controls of a page
    /// @param reached by pressing Tab as often as there are controls
    /// @param unseen among them, those that do not show their focus
    private record Tour(List<String> all, List<String> reached, List<String> unseen) {}

    private static Tour tour(Page page) {
        var tour = new Tour(texts(page.evaluate(REACHABLE)), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < tour.all().size(); i++) {
            page.keyboard().press("Tab");
            var focused = texts(page.evaluate(FOCUSED));
            tour.reached().add(focused.getFirst());
            if (!focused.getLast().isEmpty()) {
                tour.unseen().add(focused.getLast());
            }
        }
        return tour;
    }

    @Test
    void every_control_is_reached_by_tabbing_and_shows_that_it_is(Browser browser) {
        try (var context = context(browser)) {
            var page = context.newPage();
            for (var path : List.of(writing, revealed, "/vault", "/vault/openers/code")) {
                page.navigate(base() + path);
                var tour = tour(page);
                assertThat(tour.reached()).as(path).containsExactlyInAnyOrderElementsOf(tour.all());
                assertThat(tour.unseen()).as(path).isEmpty();
            }
        }
    }

    @Test
    void the_tour_refuses_what_tabbing_skips_and_what_hides_its_focus(Browser browser) {
        try (var context = context(browser)) {
            var page = context.newPage();
            page.navigate(base() + "/settings");
            page.evaluate(
                    """
                    () => {
                      document.querySelector(".mark").tabIndex = -1;
                      document.querySelector("[data-theme-toggle]").style.outline = "none";
                    }\
                    """);
            var tour = tour(page);
            assertThat(tour.reached()).doesNotContain("1");
            assertThat(tour.unseen()).anyMatch(control -> control.contains("name=\"theme\""));
        }
    }

    @Test
    void the_first_stop_leads_past_the_navigation(Browser browser) {
        try (var context = context(browser)) {
            var page = context.newPage();
            page.navigate(base() + writing);
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            assertThat(page.locator(".skip")).isInViewport();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.locator("main :focus")).hasCount(1);
        }
    }

    @Test
    void focus_stays_on_the_mark_that_was_set(Browser browser) {
        try (var context = context(browser)) {
            var page = context.newPage();
            page.navigate(base() + revealed);
            var mark = page.locator(".marks__one").nth(4);
            var id = mark.getAttribute("id");
            page.evaluate("window.here = true");
            mark.focus();
            var set = page.locator("[id='" + id + "']");
            // As soon as it is seen to be set it can be pressed again, and the page stays.
            for (var pressed : List.of("true", "false", "true", "false", "true", "false")) {
                page.keyboard().press("Enter");
                assertThat(set).hasAttribute("aria-pressed", pressed);
                assertThat(set).isFocused();
                assertThat(page.evaluate("window.here")).isEqualTo(true);
            }
        }
    }

    @Test
    void other_colours_no_motion_and_paper_show_the_same_words(Browser browser) {
        try (var context = context(browser)) {
            var page = context.newPage();
            page.navigate(base() + revealed);
            page.emulateMedia(
                    new Page.EmulateMediaOptions()
                            .setForcedColors(ForcedColors.ACTIVE)
                            .setReducedMotion(ReducedMotion.REDUCE));
            assertThat(page.getByText("Vous voici face à face")).isVisible();
            page.locator(".marks__one").first().click();
            var pressed = page.locator(".marks__one[aria-pressed=true]");
            assertThat(pressed).hasCount(1);
            // What colour alone would lose has a line around it.
            assertThat(pressed).hasCSS("outline-style", "solid");
            assertThat(
                            ((Number)
                                            page.evaluate(
                                                    "() => Math.max(...[...document.querySelectorAll('*')].map((el) => parseFloat(getComputedStyle(el).transitionDuration)))"))
                                    .doubleValue())
                    .isLessThan(0.001);
            page.emulateMedia(
                    new Page.EmulateMediaOptions()
                            .setForcedColors(ForcedColors.NONE)
                            .setMedia(Media.PRINT));
            assertThat(page.getByText("Vous voici face à face")).isVisible();
            assertThat(page.getByText("Deux").first()).isVisible();
            assertThat(page.locator(".nav")).isHidden();
            assertThat(page.pdf().length).isPositive();
        }
    }

    private String room(Walker guest) {
        return Rooms.open(
                anne, "Sans souris", List.of("Basile"), name -> "basile@keyboard.example", guest);
    }

    private BrowserContext context(Browser browser) {
        return Scene.context(
                browser,
                base(),
                anne,
                new Browser.NewContextOptions().setLocale("fr").setViewportSize(375, 812));
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
