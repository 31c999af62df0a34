package org.cordee.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordee.Walker;
import org.cordee.vault.VaultOwner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A vault in a browser: by a code without scripts, by a passkey with them; what the script does
/// when one looks away, presses Escape, or has two windows.
@InABrowser
class VaultJourneyTest {
    private static final Pattern SHUT = Pattern.compile(".*/vault$");

    @LocalServerPort int port;

    @ParameterizedTest
    @EnumSource
    void by_a_code_without_scripts(Tongue tongue, Browser browser) {
        try (var visitor = visitor(tongue, browser, false)) {
            visitor.open("/settings")
                    .follow("Voir le coffre et ce qui l’ouvre", "See the vault and what opens it")
                    .follow("Ajouter un code à six chiffres", "Add a six-digit code");
            var secret = VaultOwner.secret(visitor.page.content());
            visitor.write("Le premier code", "The first code", VaultOwner.code(secret, 0))
                    .press("Ajouter ce code", "Add this code")
                    .see("C’est ajouté.", "Added.")
                    .press("Verrouiller", "Lock")
                    .see("Le coffre est verrouillé", "The vault is locked");
            visitor.open("/vault/kit")
                    .write("Code à six chiffres", "Six-digit code", VaultOwner.code(secret, 1))
                    .press("Ouvrir le coffre", "Open the vault")
                    .press("Faire un kit", "Make a kit")
                    .see("Ils ne seront plus jamais affichés", "They will never be shown again");
            assertThat(visitor.page.locator(".kit code")).hasCount(12);
        }
    }

    /// With an authenticator that keeps a secret of its own, and with one that does not.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void by_a_passkey(boolean prf, Browser browser) {
        try (var visitor = visitor(Tongue.FRENCH, browser, true)) {
            var page = visitor.page;
            authenticator(page, prf);
            page.navigate("http://localhost:" + port + "/vault");
            visitor.follow("Ajouter une clé d’accès", "")
                    .write("Nom", "", "Clé de bureau")
                    .press("Ajouter cette clé", "")
                    .see("C’est ajouté.")
                    .see("Clé de bureau")
                    .see(
                            prf
                                    ? "Base et clé de l’instance n’y suffisent pas"
                                    : "ouvrirait sans vous")
                    .press("Verrouiller", "");
            visitor.press("Ouvrir avec la clé", "").see("Coffre ouvert depuis");
        }
    }

    @Test
    void escape_twice_locks_in_all_windows_and_looking_away_veils(Browser browser) {
        try (var visitor = visitor(Tongue.FRENCH, browser, true)) {
            var page = visitor.page;
            visitor.open("/vault/openers/code");
            var secret = VaultOwner.secret(page.content());
            visitor.write("Le premier code", "", VaultOwner.code(secret, 0))
                    .press("Ajouter ce code", "")
                    .see("Coffre ouvert depuis");
            page.evaluate("window.dispatchEvent(new Event('blur'))");
            page.evaluate(
                    "() => { Object.defineProperty(document, 'hasFocus', { value: () => false, configurable: true }); window.dispatchEvent(new Event('blur')); }");
            assertThat(page.locator("html")).hasClass(Pattern.compile("is-veiled"));
            page.evaluate(
                    "() => { delete document.hasFocus; document.hasFocus = () => true; window.dispatchEvent(new Event('focus')); }");
            assertThat(page.locator("html")).not().hasClass(Pattern.compile("is-veiled"));

            var other = visitor.context.newPage();
            other.navigate(visitor.base + "/vault");
            assertThat(other.getByText("Coffre ouvert depuis")).isVisible();
            page.bringToFront();
            page.keyboard().press("Escape");
            assertThat(page.getByText("Coffre ouvert depuis")).isVisible();
            page.keyboard().press("Escape");
            page.keyboard().press("Escape");
            assertThat(page.getByText("Le coffre est verrouillé").first()).isVisible();
            assertThat(other.getByText("Ce qui était à l’écran")).isVisible();
            assertThat(other).hasURL(SHUT);
        }
    }

    private Visitor visitor(Tongue tongue, Browser browser, boolean scripts) {
        var walker =
                Walker.member(
                        port, UUID.randomUUID() + "@coffre.example", "Alix Serrure", tongue.code);
        var visitor = new Visitor(browser, port, tongue, scripts, walker);
        // The same session at the name that passkeys need.
        visitor.context.addCookies(
                java.util.List.of(
                        new com.microsoft.playwright.options.Cookie(
                                        "session", walker.cookie("session"))
                                .setUrl("http://localhost:" + port)
                                .setHttpOnly(true)));
        return visitor;
    }

    private static void authenticator(Page page, boolean prf) {
        var devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("ctap2Version", "ctap2_1");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("hasPrf", prf);
        options.addProperty("automaticPresenceSimulation", true);
        var all = new JsonObject();
        all.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", all);
    }
}
