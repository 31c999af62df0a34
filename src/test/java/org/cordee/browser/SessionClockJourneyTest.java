package org.cordee.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.cordee.Walker;
import org.cordee.circle.Gathered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Eight who look at the clock of a session see the same, to the second, also after their line was
/// cut.
@InABrowser
class SessionClockJourneyTest {
    private static final int ALL = 8;

    /// In milliseconds.
    private static final long A_SECOND = 1000;

    /// When the step would be over, by the browser's own clock, at the moment at which the shown
    /// second changes.
    private static final String ENDS =
            """
            () => new Promise((done) => {
              const shown = () => document.querySelector("[data-clock-now]").textContent;
              const was = shown();
              const look = setInterval(() => {
                if (shown() === was) return;
                clearInterval(look);
                const [, minus, minutes, seconds] = shown().match(/(-?)(\\d+):(\\d+)/);
                done(Date.now() + (minus ? -1 : 1) * (60 * minutes + 1 * seconds) * 1000);
              }, 10);
            })
            """;

    @LocalServerPort int port;

    @ParameterizedTest
    @EnumSource
    void eight_agree_to_the_second_and_one_whose_line_was_cut_comes_back(
            Tongue tongue, Browser browser) {
        var people = IntStream.range(0, ALL).mapToObj(n -> member(tongue, n)).toList();
        var circle =
                Gathered.circle(
                        "Le cercle des heures",
                        people.getFirst(),
                        people.subList(1, ALL).toArray(Walker[]::new));
        var session = planned(people.getFirst(), circle);
        people.forEach(one -> one.post(session + "/answers", "answer", "here"));
        var visitors = new ArrayList<Visitor>();
        try {
            for (var one : people) {
                visitors.add(new Visitor(browser, port, tongue, true, one));
            }
            visitors.forEach(one -> one.open(session));
            // Who came second to the circle keeps the time.
            var holder = visitors.get(1);
            holder.press("Ouvrir la séance", "Open the session");
            visitors.forEach(one -> heading(one, "Exposer", "Tell"));
            agree(visitors);

            holder.press("Temps suivant", "Next step");
            visitors.forEach(one -> heading(one, "Clarifier", "Clarify"));
            agree(visitors);

            var cut = visitors.get(4);
            cut.context.setOffline(true);
            holder.press("Temps suivant", "Next step");
            holder.press("Cinq minutes de plus", "Five more minutes");
            heading(visitors.get(7), "Contracter", "Agree on the request");
            // It counts on by itself meanwhile, and nothing of the page is gone.
            assertThat((Number) cut.page.evaluate(ENDS)).isNotNull();
            heading(cut, "Clarifier", "Clarify");
            cut.context.setOffline(false);
            visitors.forEach(one -> heading(one, "Contracter", "Agree on the request"));
            agree(visitors);

            holder.press("Suspendre", "Pause");
            visitors.forEach(one -> one.see("L’horloge est arrêtée.", "The clock is stopped."));
            assertThat(
                            visitors.stream()
                                    .map(one -> one.page.locator("[data-clock-now]").textContent()))
                    .allMatch(shown -> shown.matches("(9|10):\\d\\d"));
            holder.press("Clore la séance", "Close the session");
            visitors.forEach(one ->
                    one.see(
                            "La séance est close. Il n’en reste que ce que tous acceptent.",
                            "The session is closed. What stays is what everybody accepts."));
        } finally {
            visitors.forEach(Visitor::close);
        }
    }

    @Test
    void what_one_is_writing_stays_when_the_clock_moves(Browser browser) {
        var people = IntStream.range(8, 11).mapToObj(n -> member(Tongue.FRENCH, n)).toList();
        var circle =
                Gathered.circle(
                        "Le cercle des lignes", people.get(0), people.get(1), people.get(2));
        var session = planned(people.getFirst(), circle);
        people.forEach(one -> one.post(session + "/answers", "answer", "here"));
        people.get(1).post(session + "/clock", "move", "open", "from", "0");
        try (var notes = new Visitor(browser, port, Tongue.FRENCH, true, people.get(2))) {
            notes.open(session);
            var field = notes.field("Une ligne de plus", "One more line");
            field.fill("Redire le contrat");
            people.get(1).post(session + "/clock", "move", "next", "from", "1");
            heading(notes, "Clarifier", "Clarify");
            assertThat(field.inputValue()).isEqualTo("Redire le contrat");
            notes.press("Proposer cette ligne", "Propose this line")
                    .see("La ligne est proposée aux autres.")
                    .see("Redire le contrat");
        }
        // Whoever looks at it without scripts reads until when, and moves it all the same.
        try (var holder = new Visitor(browser, port, Tongue.FRENCH, false, people.get(1))) {
            holder.open(session)
                    .see("restent à ce temps, jusqu’à")
                    .press("Temps suivant", "Next step");
            heading(holder, "Contracter", "Agree on the request");
        }
    }

    private static void heading(Visitor visitor, String french, String english) {
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(
                        visitor.page.locator("h1"))
                .hasText(visitor.tongue.say(french, english));
    }

    private static void agree(List<Visitor> visitors) {
        var ends =
                visitors.stream()
                        .map(one -> ((Number) one.page.evaluate(ENDS)).longValue())
                        .toList();
        var first = ends.stream().mapToLong(Long::longValue).min().orElseThrow();
        var apart = ends.stream().flatMapToLong(end -> LongStream.of(end - first)).max();
        System.out.printf("SessionClockJourneyTest: %d ms apart%n", apart.orElseThrow());
        assertThat(apart.orElseThrow()).isLessThan(A_SECOND);
    }

    private static String planned(Walker host, String circle) {
        var at = LocalDateTime.now(ZoneId.of("Europe/Paris")).plusMinutes(20).withNano(0);
        return host.post(
                        circle + "/sessions/new",
                        "key",
                        UUID.randomUUID().toString(),
                        "protocol",
                        "codevelopment",
                        "day",
                        at.toLocalDate().toString(),
                        "time",
                        at.toLocalTime().toString(),
                        "place",
                        "",
                        "minutes-1",
                        "10",
                        "minutes-2",
                        "15",
                        "minutes-3",
                        "5",
                        "minutes-4",
                        "30",
                        "minutes-5",
                        "10",
                        "minutes-6",
                        "10")
                .path();
    }

    private Walker member(Tongue tongue, int n) {
        var who = "heure" + n + "-" + UUID.randomUUID();
        return Walker.member(port, who + "@clocks.example", "Heure " + n, tongue.code);
    }
}
