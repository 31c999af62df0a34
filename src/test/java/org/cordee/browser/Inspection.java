package org.cordee.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Watches a page from before its first byte, and says what is wrong with it.
final class Inspection {
    private static final List<String> STANDARDS =
            List.of(
                    "wcag2a",
                    "wcag2aa",
                    "wcag21a",
                    "wcag21aa",
                    "wcag22a",
                    "wcag22aa",
                    "best-practice");

    /// What the light can change: its colours. All else was read before.
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    /// The most that may move by itself while a page comes up.
    static final double SHIFT = 0.02;

    static final int NODES = 1_000;

    private static final String WATCH =
            """
            window.watched = { refused: [], shift: 0 };
            document.addEventListener("securitypolicyviolation", (e) =>
              watched.refused.push(`${e.violatedDirective} ${e.blockedURI}`));
            new PerformanceObserver((list) => {
              for (const moved of list.getEntries()) if (!moved.hadRecentInput) watched.shift += moved.value;
            }).observe({ type: "layout-shift", buffered: true });
            """;

    private static final String SETTLE =
            """
            async () => {
              await document.fonts.ready;
              await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            }\
            """;

    private static final String LOOK =
            """
            () => {
              const faults = [];
              const ids = [...document.querySelectorAll("[id]")].map((el) => el.id);
              const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
              if (twice.length) faults.push(`ids used twice: ${twice}`);
              const heads = document.querySelectorAll("h1").length;
              if (heads !== 1) faults.push(`${heads} h1`);
              if (!["fr", "en"].includes(document.documentElement.lang)) faults.push("no language");
              if (!/^\\S.* · Cordée$/.test(document.title)) faults.push(`title: ${document.title}`);
              if (document.querySelector("[style], style, script:not([src])")) faults.push("inline style or script");
              for (const refused of watched.refused) faults.push(`refused: ${refused}`);
              return faults;
            }\
            """;

    /// Controls that a finger could miss. Links inside a sentence are as high as its line.
    private static final String SMALL =
            """
            () => [...document.querySelectorAll("button, .btn, summary, .nav a, .crumb a, input:not([type=hidden]), textarea")]
              .filter((el) => el.checkVisibility())
              .filter((el) => { const box = el.getBoundingClientRect(); return box.height < 43.5 || box.width < 43.5; })
              .map((el) => `small target: ${el.outerHTML.slice(0, 80)}`)\
            """;

    private final Page page;
    private final String host;
    private final List<String> said = new ArrayList<>();
    private int status;

    /// Everything a context opens from now on is watched.
    static void watch(BrowserContext context) {
        context.addInitScript(WATCH);
    }

    Inspection(Page page, String base) {
        this.page = page;
        this.host = URI.create(base).getAuthority();
        page.onConsoleMessage(message -> {
            // The browser itself reports the status of a page that answers with one.
            if (message.type().equals("error")
                    && !message.text().startsWith("Failed to load resource")) {
                said.add("console: " + message.text());
            }
        });
        page.onPageError(error -> said.add("script: " + error));
        page.onRequest(request -> {
            var address = URI.create(request.url());
            if (address.getAuthority() != null && !address.getAuthority().equals(host)) {
                said.add("asked elsewhere: " + request.url());
            }
        });
        page.onResponse(answer -> {
            if (answer.request().isNavigationRequest()) {
                status = answer.status();
            } else if (answer.status() >= 400) {
                said.add(answer.status() + " " + answer.url());
            }
        });
    }

    /// The status of the last page that was answered.
    int status() {
        return status;
    }

    /// `data-page`, and `data-state` where there is one.
    String state() {
        var main = page.locator("main");
        var state = main.getAttribute("data-state");
        return main.getAttribute("data-page") + (state == null ? "" : ":" + state);
    }

    int nodes() {
        return (int) page.evaluate("document.querySelectorAll('*').length");
    }

    double shift() {
        return ((Number) page.evaluate("watched.shift")).doubleValue();
    }

    /// What no page may have, at the width it has now.
    List<String> faults() {
        page.evaluate(SETTLE);
        var faults = new ArrayList<>(said);
        faults.addAll(texts(page.evaluate(LOOK)));
        if (nodes() > NODES) {
            faults.add(nodes() + " nodes");
        }
        if (shift() > SHIFT) {
            faults.add("moved by " + shift());
        }
        return faults;
    }

    /// What does not fit on the narrow screens.
    List<String> narrow() {
        var faults = new ArrayList<String>();
        for (int width : new int[] {320, 375}) {
            page.setViewportSize(width, 812);
            var wide = (int) page.evaluate("document.documentElement.scrollWidth");
            if (wide > width) {
                faults.add("scrolls sideways: " + wide + " at " + width);
            }
            faults.addAll(texts(page.evaluate(SMALL)));
        }
        return faults;
    }

    /// What axe has against the page, in one light or the other.
    List<String> barriers(ColorScheme light) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
        // Colours fade into one another; axe reads them at the end.
        page.evaluate(
                "() => Promise.all(document.getAnimations().map((going) => going.finished.catch(() => 0)))");
        // Only what is wrong is told in full: what passes would be most of what comes back.
        var told = new AxeRunOptions();
        told.setResultTypes(List.of("violations"));
        var axe = new AxeBuilder(page).options(told);
        axe = light == ColorScheme.DARK ? axe.withRules(COLOURS) : axe.withTags(STANDARDS);
        return axe.setLegacyMode(true).analyze().getViolations().stream()
                .map(rule ->
                        light
                                + " "
                                + rule.getId()
                                + ": "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node ->
                                                node.getHtml() + " " + node.getFailureSummary())
                                        .toList())
                .toList();
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
