package org.cordee.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.cordee.Outbox;
import org.cordee.Walker;
import org.jspecify.annotations.Nullable;

/// Somebody with a telephone: reads what is visible, presses what can be pressed, by its words in
/// their language.
final class Visitor implements AutoCloseable {
    final String base;
    final Tongue tongue;
    final BrowserContext context;
    final Page page;

    /// A browser of their own, on a screen of 375 pixels; signed in where a walker lends its
    /// session.
    Visitor(Browser browser, int port, Tongue tongue, boolean scripts, @Nullable Walker session) {
        this.base = "http://127.0.0.1:" + port;
        this.tongue = tongue;
        context =
                Scene.context(
                        browser,
                        base,
                        session,
                        new Browser.NewContextOptions()
                                .setLocale(tongue.code)
                                .setViewportSize(375, 812)
                                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(15_000);
        page = context.newPage();
    }

    Visitor open(String path) {
        page.navigate(base + path);
        return this;
    }

    /// Opens the link of the latest mail of a kind, and says its subject.
    String openMail(String kind, String address) {
        var mail = Outbox.take(kind, address);
        open(World.path(mail.link()));
        return mail.subject();
    }

    Visitor press(String french, String english) {
        button(french, english).click();
        return this;
    }

    Locator button(String french, String english) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(tongue.say(french, english)).setExact(true));
    }

    Visitor follow(String french, String english) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(tongue.say(french, english))
                                .setExact(true))
                .first()
                .click();
        return this;
    }

    Locator field(String french, String english) {
        return page.getByLabel(
                tongue.say(french, english), new Page.GetByLabelOptions().setExact(true));
    }

    Visitor write(String french, String english, String words) {
        field(french, english).fill(words);
        return this;
    }

    /// Sets a knot of the rope for a question.
    Visitor tie(String question, int knot) {
        page.locator("input[name='" + question + "'][value='" + knot + "']").check();
        return this;
    }

    Visitor see(String french, String english) {
        return see(tongue.say(french, english));
    }

    Visitor see(String words) {
        assertThat(visible(words).first()).isVisible();
        return this;
    }

    Visitor seeNothingOf(String words) {
        assertThat(page.locator("main")).isVisible();
        org.assertj.core.api.Assertions.assertThat(page.content()).doesNotContain(words);
        return this;
    }

    private Locator visible(String words) {
        return page.locator("body")
                .getByText(words)
                .filter(new Locator.FilterOptions().setVisible(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
