package org.cordee.browser;

import com.microsoft.playwright.Browser;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.Walker;
import org.cordee.engagement.link.Around;
import org.cordee.vault.VaultOwner;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What somebody around an engagement comes for by their link, on a telephone, in French and in
/// English, with scripts and without: three parties.
@InABrowser
class LinkJourneyTest {
    @LocalServerPort int port;

    static Stream<Arguments> everywhere() {
        return JourneysTest.everywhere();
    }

    @ParameterizedTest(name = "{0}, scripts: {1}")
    @MethodSource("everywhere")
    @Execution(ExecutionMode.CONCURRENT)
    void a_view_is_asked_for_and_a_line_released_to_the_sponsor(
            Tongue tongue, boolean scripts, Browser browser) {
        var coach =
                Walker.member(
                        port,
                        UUID.randomUUID() + "@links.example",
                        "Philomène Cordage",
                        tongue.code);
        VaultOwner.founds(coach);
        var around = Around.begun(coach, port, "Moulins de Haute-Combe");
        var sponsor = around.with("Sabine Morvillers", "sponsor");
        var coachee = around.with("Étienne Rocquemaure", "coachee");
        around.asks();
        var reads = sponsor.link();
        var writes = coachee.link();
        try (var visitor = new Visitor(browser, port, tongue, scripts, null)) {
            visitor.open(writes)
                    .see(
                            "Philomène Cordage aimerait votre regard",
                            "Philomène Cordage would like your view");
            // Four answers and one press.
            for (var item : new String[] {"goals", "tasks", "bond", "safety"}) {
                visitor.page.locator("label:has(input[name=" + item + "][value='8'])").click();
            }
            visitor.press("Envoyer mon regard", "Send my view")
                    .see("Merci, c’est reçu.", "Thank you, it has been received.")
                    .follow("Tenir la plume de la restitution", "Hold the pen of the report")
                    .write("Une ligne de vous", "A line of yours", "Le planning se fait sans moi")
                    .press("Garder ici", "Keep it here")
                    .see("Elle reste ici", "It stays here")
                    .press("Relâcher", "Release")
                    .see("Relâchée par vous", "Released by you")
                    .press("Envoyer", "Send")
                    .see("C’est parti.", "It has left.");
        }
        try (var visitor = new Visitor(browser, port, tongue, scripts, null)) {
            visitor.open(reads)
                    .follow("Lire ce qui vous est rendu", "Read what is reported to you")
                    .see("Le planning se fait sans moi");
        }
    }
}
