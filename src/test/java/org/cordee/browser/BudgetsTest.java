package org.cordee.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.cordee.Walker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a page weighs on the wire, counted and never timed.
@InABrowser
class BudgetsTest {
    private static final int KILO = 1024;

    @LocalServerPort int port;

    /// Bytes by address, as they came over the wire: headers and all, compressed.
    private record Wire(Map<String, Long> bytes, Set<String> asked) {
        long of(Predicate<String> which) {
            return bytes.entrySet().stream()
                    .filter(one -> which.test(one.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        long all() {
            return of(address -> !address.endsWith(".woff2"));
        }
    }

    @Test
    void a_page_is_light_at_the_first_visit_and_nothing_but_itself_at_the_next(Browser browser) {
        var anne = Walker.member(port, "anne@budget.example", "Anne Budget");
        var basile = Walker.member(port, "basile@budget.example", "Basile Budget");
        var room =
                Rooms.open(
                        anne,
                        "Mesurer",
                        java.util.List.of("Basile"),
                        name -> "basile@budget.example",
                        basile);
        for (var path : new String[] {"/today", room, room + "/expectations", "/settings"}) {
            try (var context =
                    Scene.context(
                            browser,
                            base(),
                            anne,
                            new Browser.NewContextOptions().setLocale("fr"))) {
                var page = context.newPage();
                var first = visit(page, path);
                assertThat(first.all()).as(path).isBetween(1L, 120L * KILO);
                assertThat(first.of(address -> address.endsWith(".js")))
                        .as(path)
                        .isBetween(1L, 25L * KILO);
                assertThat(first.of(address -> address.endsWith(".css")))
                        .as(path)
                        .isBetween(1L, 20L * KILO);
                var next = visit(page, path);
                assertThat(next.all()).as(path).isBetween(1L, 15L * KILO);
                assertThat(next.asked()).as(path).hasSizeBetween(1, 2);
                System.out.printf(
                        "%s first %d B (scripts %d, styles %d, fonts %d), next %d B in %d requests%n",
                        path.replaceAll("[0-9a-f-]{36}", "…"),
                        first.all(),
                        first.of(address -> address.endsWith(".js")),
                        first.of(address -> address.endsWith(".css")),
                        first.of(address -> address.endsWith(".woff2")),
                        next.all(),
                        next.asked().size());
            }
        }
    }

    private Wire visit(Page page, String path) {
        var addresses = new LinkedHashMap<String, String>();
        var bytes = new LinkedHashMap<String, Long>();
        var kept = new LinkedHashSet<String>();
        var cdp = page.context().newCDPSession(page);
        cdp.on(
                "Network.requestWillBeSent",
                event ->
                        addresses.put(
                                id(event),
                                event.getAsJsonObject("request").get("url").getAsString()));
        cdp.on("Network.requestServedFromCache", event -> kept.add(addresses.get(id(event))));
        cdp.on(
                "Network.responseReceived",
                event -> {
                    if (event.getAsJsonObject("response").get("fromDiskCache").getAsBoolean()) {
                        kept.add(addresses.get(id(event)));
                    }
                });
        cdp.on(
                "Network.loadingFinished",
                event ->
                        bytes.merge(
                                addresses.get(id(event)),
                                event.get("encodedDataLength").getAsLong(),
                                Long::sum));
        cdp.send("Network.enable");
        page.navigate(base() + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        cdp.detach();
        var asked = new LinkedHashSet<>(addresses.values());
        asked.removeAll(kept);
        bytes.keySet().removeAll(kept);
        return new Wire(bytes, asked);
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
