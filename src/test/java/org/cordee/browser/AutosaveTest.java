package org.cordee.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import org.cordee.Outbox;
import org.cordee.Walker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Nothing that was typed is ever lost.
@InABrowser
class AutosaveTest {
    @LocalServerPort int port;

    @ParameterizedTest
    @EnumSource
    void what_is_typed_while_the_line_is_lost_is_kept_and_saved_when_it_is_back(
            Tongue tongue, Browser browser) {
        var anne = member("line", tongue);
        var room = room(anne);
        try (var visitor = new Visitor(browser, port, tongue, true, anne)) {
            visitor.open(room);
            var field = visitor.field("Ce que j’attends", "What I expect");
            field.fill("Avant");
            visitor.see("Enregistré à", "Saved at");
            visitor.context.setOffline(true);
            field.fill("Avant, et pendant");
            visitor.see(
                    "Plus de réseau. Ce que vous écrivez reste dans cette page",
                    "You’re offline. What you write stays in this page");
            assertThat(field).hasValue("Avant, et pendant");
            assertThat(anne.get(room).body()).doesNotContain("Avant, et pendant");
            visitor.context.setOffline(false);
            assertThat(visitor.page.locator("[data-offline]")).isHidden();
            assertThat(anne.get(room).body()).contains("Avant, et pendant");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_line_captured_without_a_network_goes_once_when_it_is_back(
            Tongue tongue, Browser browser) {
        var anne = member("captured", tongue);
        try (var visitor = new Visitor(browser, port, tongue, true, anne)) {
            visitor.open("/today");
            var line =
                    visitor.field(
                            "Une rencontre, un geste, une passe, un avis",
                            "An encounter, a gesture, an opportunity, a piece of advice");
            visitor.context.setOffline(true);
            line.fill("Croisé Lazare Doutant au salon");
            line.press("Enter");
            visitor.see(
                    "Le réseau manque. Votre ligne reste ici",
                    "The network is gone. Your line stays here");
            assertThat(line).hasValue("Croisé Lazare Doutant au salon");
            visitor.context.setOffline(false);
            visitor.see("Cordée y lit une rencontre", "Cordée reads an encounter");
            visitor.press("Noter cette rencontre", "Note this encounter");
            assertThat(visitor.field("Qui ?", "Who?")).hasValue("Lazare Doutant");
            assertThat(anne.get("/captures").body()).doesNotContain("Croisé Lazare");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_session_that_ends_while_one_writes_is_said_and_saving_goes_on_after_signing_in(
            Tongue tongue, Browser browser) {
        var anne = member("session", tongue);
        var room = room(anne);
        try (var visitor = new Visitor(browser, port, tongue, true, anne)) {
            visitor.open(room);
            anne.post("/sign-out");
            var field = visitor.field("Ce que je crains", "What I fear");
            field.fill("Écrit pendant l’absence");
            visitor.see(
                    "Votre session s’est terminée. Rien n’est perdu",
                    "Your session has ended. Nothing is lost");
            var other =
                    visitor.context.waitForPage(() ->
                            visitor.follow(
                                    "Entrer dans un autre onglet", "Sign in in another tab"));
            other.getByLabel(tongue.say("Votre adresse électronique", "Your email address"))
                    .fill(address("session", tongue));
            button(other, tongue.say("Recevoir mon lien", "Send me my link")).click();
            assertThat(other.locator("main")).hasAttribute("data-state", "sent");
            other.navigate(
                    visitor.base
                            + World.path(
                                    Outbox.take("sign-in", address("session", tongue)).link()));
            button(other, tongue.say("Entrer", "Sign in")).click();
            assertThat(other.locator("main")).hasAttribute("data-page", "today");
            assertThat(visitor.page.locator("[data-signed-out]")).isHidden();
            assertThat(field).hasValue("Écrit pendant l’absence");
            other.navigate(visitor.base + room);
            assertThat(
                            other.getByLabel(
                                    tongue.say("Ce que je crains", "What I fear"),
                                    new Page.GetByLabelOptions().setExact(true)))
                    .hasValue("Écrit pendant l’absence");
        }
    }

    @ParameterizedTest
    @EnumSource
    void two_tabs_at_once_lose_neither_text(Tongue tongue, Browser browser) {
        var anne = member("tabs", tongue);
        var room = room(anne);
        try (var one = new Visitor(browser, port, tongue, true, anne);
                var two = new Visitor(browser, port, tongue, true, anne)) {
            one.open(room);
            two.open(room);
            one.write("Ce que j’attends", "What I expect", "Le texte du premier onglet")
                    .see("Enregistré à", "Saved at");
            two.write("Ce que j’attends", "What I expect", "Le texte du second onglet")
                    .see(
                            "Vous avez écrit ici deux fois. Les deux textes sont gardés.",
                            "You wrote here twice. Both texts are kept.")
                    .press("Voir les deux", "See both")
                    .see("Lequel est le bon ?", "Which one is right?")
                    .see("Le texte du premier onglet");
            assertThat(
                            two.field(
                                    "Votre texte, à reprendre si vous voulez",
                                    "Your text, to change if you like"))
                    .hasValue("Le texte du second onglet");
            two.press("Garder celui-ci", "Keep this one").see("Gardé tel quel.", "Kept as it is.");
            assertThat(two.field("Ce que j’attends", "What I expect"))
                    .hasValue("Le texte du second onglet");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_said_to_be_saved_is_there_after_the_tab_is_killed(
            Tongue tongue, Browser browser) {
        var anne = member("killed", tongue);
        var room = room(anne);
        try (var visitor = new Visitor(browser, port, tongue, true, anne)) {
            visitor.open(room)
                    .write("Mes intérêts", "My interests", "Apprendre")
                    .see("Enregistré à", "Saved at");
            // No farewell: the tab asks nothing and says nothing any more.
            visitor.page.close(new Page.CloseOptions().setRunBeforeUnload(false));
            assertThat(anne.get(room).body()).contains("Apprendre");
        }
    }

    @Test
    void without_scripts_a_text_sent_after_the_session_ended_comes_back_whole(Browser browser) {
        var anne = member("kept", Tongue.FRENCH);
        var room = room(anne);
        try (var visitor = new Visitor(browser, port, Tongue.FRENCH, false, anne)) {
            visitor.open(room).write("Ce que j’apporte", "", "Du souffle\net du temps");
            anne.post("/sign-out");
            visitor.press("Garder et revenir", "").see("Vous n’étiez plus dans Cordée", "");
            assertThat(visitor.field("Ce que vous aviez écrit", ""))
                    .hasValue("Du souffle\net du temps");
            anne.signIn(address("kept", Tongue.FRENCH));
            visitor.context.addCookies(
                    List.of(
                            new com.microsoft.playwright.options.Cookie(
                                            "session", anne.cookie("session"))
                                    .setUrl(visitor.base)));
            visitor.press("Envoyer de nouveau", "").see("Gardé tel quel.", "");
            assertThat(visitor.field("Ce que j’apporte", "")).hasValue("Du souffle\net du temps");
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Walker member(String who, Tongue tongue) {
        return Walker.member(port, address(who, tongue), "Anne " + who, tongue.code);
    }

    private static String address(String who, Tongue tongue) {
        return who + "-" + tongue.code.toLowerCase(Locale.ROOT) + "@autosave.example";
    }

    private static String room(Walker host) {
        return Rooms.open(host, "Écrire", List.of(), name -> name) + "/expectations";
    }
}
