package org.cordee.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.cordee.Walker;
import org.cordee.search.Nights;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Every page in every state: read by axe, in both lights, on a telephone and on a desk.
@InABrowser
class PagesTest {
    @LocalServerPort int port;

    @Autowired ApplicationContext house;

    /// On the morning after it was made, so that its members find each other.
    private World world(Tongue tongue) {
        var world = new World(port, tongue);
        Nights.fall(house);
        return world;
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void in_french_on_a_telephone_no_page_has_a_barrier_in_either_light(Browser browser) {
        var faults = new ArrayList<String>();
        var figures = new ArrayList<String>();
        try (var windows = new Windows(browser, Tongue.FRENCH, 375)) {
            for (var scene : Scene.all(world(Tongue.FRENCH))) {
                var inspection = windows.inspect(scene);
                var found = arrival(scene, inspection);
                found.addAll(inspection.faults());
                figures.add(
                        "%s %d nodes, moved by %.3f"
                                .formatted(scene.name(), inspection.nodes(), inspection.shift()));
                found.addAll(inspection.narrow());
                found.addAll(inspection.barriers(ColorScheme.LIGHT));
                found.addAll(inspection.barriers(ColorScheme.DARK));
                found.forEach(fault -> faults.add(scene.name() + ": " + fault));
            }
        }
        figures.forEach(System.out::println);
        assertThat(faults).isEmpty();
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void in_english_on_a_desk_no_page_has_a_barrier(Browser browser) {
        var faults = new ArrayList<String>();
        try (var windows = new Windows(browser, Tongue.ENGLISH, 1280)) {
            for (var scene : Scene.all(world(Tongue.ENGLISH))) {
                var inspection = windows.inspect(scene);
                var found = arrival(scene, inspection);
                found.addAll(inspection.faults());
                found.addAll(inspection.barriers(ColorScheme.LIGHT));
                found.forEach(fault -> faults.add(scene.name() + ": " + fault));
            }
        }
        assertThat(faults).isEmpty();
    }

    /// A window for each person, since to open one costs the browser more than a page does; who is
    /// nobody comes with a new one. Each page is asked for as if nothing of it had ever been here:
    /// what comes late moves what is there.
    private final class Windows implements AutoCloseable {
        private final Browser browser;
        private final Tongue tongue;
        private final int width;
        private final HashMap<Walker, Page> pages = new HashMap<>();
        private @Nullable Page nobodys;

        Windows(Browser browser, Tongue tongue, int width) {
            this.browser = browser;
            this.tongue = tongue;
            this.width = width;
        }

        Inspection inspect(Scene scene) {
            var page = page(scene.who());
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            var inspection = new Inspection(page, base());
            scene.opening().accept(page, base());
            return inspection;
        }

        private Page page(@Nullable Walker who) {
            if (who != null) {
                return pages.computeIfAbsent(who, this::open);
            }
            closeNobodys();
            return nobodys = open(null);
        }

        private Page open(@Nullable Walker who) {
            var context = context(browser, who, tongue, width);
            var page = context.newPage();
            var cache = new JsonObject();
            cache.addProperty("cacheDisabled", true);
            context.newCDPSession(page).send("Network.setCacheDisabled", cache);
            return page;
        }

        private void closeNobodys() {
            if (nobodys != null) {
                nobodys.context().close();
            }
        }

        @Override
        public void close() {
            closeNobodys();
            pages.values().forEach(page -> page.context().close());
        }
    }

    /// The canary: an inspection that finds nothing here would find nothing anywhere.
    @Test
    void the_inspection_refuses_a_page_that_has_every_fault(Browser browser) {
        try (var context = context(browser, null, Tongue.FRENCH, 375)) {
            var page = context.newPage();
            var inspection = new Inspection(page, base());
            page.navigate(base() + "/sign-in");
            assertThat(inspection.faults()).isEmpty();
            page.evaluate(
                    """
                    async () => {
                      document.body.setAttribute("style", "color: red");
                      document.documentElement.lang = "";
                      document.title = "";
                      const bad = document.createElement("div");
                      document.querySelector(".lede").animate([{ color: "#777" }], { fill: "forwards", duration: 1 });
                      bad.innerHTML = '<h1 id="contenu">Encore</h1><img src="/assets/none.png"><button>x</button>'
                        + "<i></i>".repeat(1000);
                      document.body.prepend(bad);
                      bad.animate([{ width: "900px", height: "500px", color: "#aaa" }], { fill: "forwards", duration: 1 });
                      console.error("said");
                      await fetch("http://elsewhere.example/").catch(() => 0);
                      await new Promise((done) => setTimeout(done, 100));
                    }\
                    """);
            assertThat(kinds(inspection.faults()))
                    .contains(
                            "console",
                            "ids used twice",
                            "2 h1",
                            "no language",
                            "title",
                            "refused",
                            "inline style or script",
                            "404 " + base().substring(0, 4))
                    .anyMatch(fault -> fault.endsWith("nodes"))
                    .anyMatch(fault -> fault.startsWith("moved by"));
            assertThat(kinds(inspection.narrow())).contains("scrolls sideways", "small target");
            assertThat(kinds(inspection.barriers(ColorScheme.LIGHT)))
                    .contains("LIGHT image-alt", "LIGHT html-has-lang", "LIGHT document-title");
            assertThat(kinds(inspection.barriers(ColorScheme.DARK)))
                    .containsExactly("DARK color-contrast");
        }
    }

    private static TreeSet<String> kinds(List<String> faults) {
        var kinds = new TreeSet<String>();
        faults.forEach(fault -> kinds.add(fault.split(":")[0]));
        return kinds;
    }

    private static List<String> arrival(Scene scene, Inspection inspection) {
        var faults = new ArrayList<String>();
        if (!inspection.state().equals(scene.state()) || inspection.status() != scene.status()) {
            faults.add(
                    "arrived at %s, %d instead of %s, %d"
                            .formatted(
                                    inspection.state(),
                                    inspection.status(),
                                    scene.state(),
                                    scene.status()));
        }
        return faults;
    }

    private BrowserContext context(
            Browser browser, @Nullable Walker who, Tongue tongue, int width) {
        var context =
                Scene.context(
                        browser,
                        base(),
                        who,
                        new Browser.NewContextOptions()
                                .setLocale(tongue.code)
                                .setColorScheme(ColorScheme.LIGHT)
                                .setViewportSize(width, 812));
        Inspection.watch(context);
        return context;
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
