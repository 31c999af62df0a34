package org.cordee.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordee.Walker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The guard reads along where scripts run, and offers the same without them.
@InABrowser
class GuardAlongTest {
    private static final String TYPED = "On cherche avec Sophie Jorlandais. Écrire à a@b.example";

    @LocalServerPort int port;

    @ParameterizedTest
    @EnumSource
    void one_key_takes_the_neutral_wording_and_one_more_undoes_it(Tongue tongue, Browser browser) {
        try (var visitor = new Visitor(browser, port, tongue, true, member(tongue))) {
            visitor.open("/opportunities");
            var field = field(visitor);
            var below = visitor.page.locator(".capture__foot");
            field.fill(TYPED);
            var before = below.boundingBox().y;
            visitor.see("2 passages à relire.", "2 places to read again.");
            // What is found moves nothing and takes no focus.
            assertThat(field).isFocused();
            assertThat(below.boundingBox().y).isEqualTo(before);

            visitor.page.locator("[data-guard-more] summary").press("Enter");
            var buttons = visitor.page.locator("[data-guard-list] button");
            assertThat(buttons.first())
                    .hasText(
                            tongue.say(
                                    "Remplacer «\u00a0Sophie Jorlandais\u00a0» par «\u00a0une personne\u00a0»",
                                    "Replace “Sophie Jorlandais” with “une personne”"));
            buttons.first().focus();
            visitor.page.keyboard().press("Enter");
            var then = "On cherche avec une personne. Écrire à a@b.example";
            assertThat(field).hasValue(then);
            visitor.see("Un passage à relire.", "One place to read again.");
            // The next is at hand, and keeps the focus when it is read anew.
            assertThat(buttons).hasCount(1);
            assertThat(buttons.first()).isFocused();

            visitor.press("Défaire le remplacement", "Undo the replacement");
            assertThat(field).hasValue(TYPED);
            visitor.see("2 passages à relire.", "2 places to read again.");
            assertThat(buttons).hasCount(2);
            buttons.first().focus();
            visitor.page.keyboard().press("Enter");
            assertThat(field).hasValue(then);
            field.focus();
            visitor.page.keyboard().press("Control+z");
            assertThat(field).hasValue(TYPED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void it_is_taken_from_within_the_field_and_the_caret_stays_where_one_writes(
            Tongue tongue, Browser browser) {
        try (var visitor = new Visitor(browser, port, tongue, true, member(tongue))) {
            visitor.page.setViewportSize(1280, 800);
            visitor.open("/opportunities");
            var field = field(visitor);
            var keyboard = visitor.page.keyboard();
            field.focus();
            keyboard.type("Voir Sophie Jorlandais lundi");
            var says = visitor.page.locator("[data-guard] [role=status]");
            says(
                    says,
                    tongue.say(
                            "Un passage à relire. Alt + Entrée Remplacer «\u00a0Sophie Jorlandais\u00a0» par «\u00a0une personne\u00a0»",
                            "One place to read again. Alt + Enter Replace “Sophie Jorlandais” with “une personne”"));
            keyboard.press("Alt+Enter");
            assertThat(field).hasValue("Voir une personne lundi");
            assertThat(field).isFocused();
            says(says, tongue.say("C’est remplacé.", "It is replaced."));
            keyboard.type(" matin");
            assertThat(field).hasValue("Voir une personne lundi matin");
            says(says, "");
            // Where nothing is to be seen to, the key does nothing.
            keyboard.press("Alt+Enter");
            assertThat(field).hasValue("Voir une personne lundi matin");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_typed_before_one_presses_is_read_first(Tongue tongue, Browser browser) {
        try (var visitor = new Visitor(browser, port, tongue, true, member(tongue))) {
            visitor.open("/opportunities");
            var field = field(visitor);
            field.fill("On cherche avec Sophie Jorlandais");
            visitor.see("Un passage à relire.", "One place to read again.");
            visitor.page.locator("[data-guard-more] summary").click();
            var button = visitor.page.locator("[data-guard-list] button").first();
            field.focus();
            visitor.page.keyboard().press("Home");
            visitor.page.keyboard().type("Bonjour. ");
            // The pause is not over: the place is another than the one that was found.
            button.click();
            assertThat(field).hasValue("Bonjour. On cherche avec une personne");
        }
    }

    @ParameterizedTest
    @EnumSource
    void without_scripts_the_same_wording_comes_in_by_the_form(Tongue tongue, Browser browser) {
        try (var visitor = new Visitor(browser, port, tongue, false, member(tongue))) {
            visitor.open("/opportunities");
            field(visitor).fill("On cherche avec Sophie Jorlandais");
            assertThat(visitor.page.locator("[data-guard]")).isHidden();
            visitor.press("Chercher à qui elle ira", "See who it could go to")
                    .see("Le nom d’une personne, peut-être.", "Perhaps somebody’s name.");
            // A mark leads to what is said of it, and back.
            visitor.page.locator("mark.finding a").click();
            assertThat(visitor.page).hasURL(Pattern.compile(".*#words-f1$"));
            visitor.page.locator("#words-f1 a").first().click();
            assertThat(visitor.page).hasURL(Pattern.compile(".*#words-m1$"));
            visitor.press("Remplacer Sophie Jorlandais", "Replace Sophie Jorlandais")
                    .see("C’est remplacé.", "It is replaced.");
            assertThat(field(visitor)).hasValue("On cherche avec une personne");
            visitor.press("Chercher à qui elle ira", "See who it could go to");
            assertThat(visitor.page.locator("main[data-state=noted]")).isVisible();
        }
    }

    /// What can be read there, without what is hidden.
    private static void says(Locator place, String words) {
        assertThat(place)
                .hasText(words, new LocatorAssertions.HasTextOptions().setUseInnerText(true));
    }

    private static Locator field(Visitor visitor) {
        return visitor.field(
                "Ce que vous avez entendu, en une ligne", "What you heard, in one line");
    }

    private Walker member(Tongue tongue) {
        var email =
                UUID.randomUUID() + "-" + tongue.code.toLowerCase(Locale.ROOT) + "@along.example";
        return Walker.member(port, email, "Anne Relue", tongue.code);
    }
}
