package org.cordee.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.UUID;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.Walker;
import org.cordee.current.Sessions;
import org.cordee.vault.Authenticator.Lie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Passkeys over HTTP, with an authenticator that can lie.
@InTheHouse
class PasskeyTest {
    private static final String OWN = text(new byte[32]);

    @LocalServerPort int port;

    @Autowired Sessions sessions;

    private final Scene scene = new Scene();
    private final String email = UUID.randomUUID() + "@passkey.example";

    @SuppressWarnings("NullAway.Init")
    private Walker walker;

    @SuppressWarnings("NullAway.Init")
    private Authenticator key;

    @BeforeEach
    void somebody() {
        walker = Walker.member(port, email, "Maxence Cléanthe");
        key = new Authenticator("http://localhost:" + port);
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void one_that_gives_a_secret_founds_the_vault_and_opens_it_and_the_house_keeps_none() {
        assertThat(made(OWN, Lie.NONE).state()).isEqualTo("vault:open");
        assertThat(walker.get("/vault").body())
                .contains("Base et clé de l’instance n’y suffisent pas");
        assertThat(ask("apart and given is null")).isEqualTo("t");
        walker.post("/vault/closing");
        // It signs, and gives nothing or another secret: it is recognised and opens nothing.
        var without = opened("", Lie.NONE);
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("vous a reconnue mais n’ouvre pas");
        assertThat(
                        opened(
                                        text(
                                                "x"
                                                        .repeat(32)
                                                        .getBytes(
                                                                java.nio.charset.StandardCharsets
                                                                        .US_ASCII)),
                                        Lie.NONE)
                                .status())
                .isEqualTo(422);
        assertThat(opened(OWN, Lie.NONE).state()).isEqualTo("vault:open");
    }

    @Test
    void one_that_gives_none_opens_and_its_page_says_who_else_could() {
        assertThat(made("", Lie.NONE).body())
                .contains("qui tiendrait à la fois la base et la clé de l’instance");
        assertThat(ask("not apart and given is not null")).isEqualTo("t");
        walker.post("/vault/closing");
        assertThat(opened("", Lie.NONE).state()).isEqualTo("vault:open");
    }

    @Test
    void from_elsewhere_for_another_site_or_without_a_person_none_is_made() {
        for (var lie : new Lie[] {Lie.ORIGIN, Lie.SITE, Lie.NOBODY, Lie.CHALLENGE, Lie.KIND}) {
            assertThat(made(OWN, lie).status()).as(lie.name()).isEqualTo(422);
        }
        assertThat(walker.get("/vault").state()).isEqualTo("vault:new");
    }

    @Test
    void from_elsewhere_for_another_site_without_a_person_or_with_another_key_none_opens() {
        made(OWN, Lie.NONE);
        walker.post("/vault/closing");
        for (var lie :
                new Lie[] {
                    Lie.ORIGIN,
                    Lie.SITE,
                    Lie.NOBODY,
                    Lie.CHALLENGE,
                    Lie.KIND,
                    Lie.SIGNATURE,
                    Lie.COUNT
                }) {
            scene.run(
                    "delete from vault_attempt where member = (select member from account where email = ?::citext)",
                    email);
            assertThat(opened(OWN, lie).status()).as(lie.name()).isEqualTo(422);
        }
        scene.run(
                "delete from vault_attempt where member = (select member from account where email = ?::citext)",
                email);
        assertThat(opened(OWN, Lie.NONE).state()).isEqualTo("vault:open");
    }

    @Test
    void a_question_is_answered_once_soon_and_for_what_it_was_asked() {
        made(OWN, Lie.NONE);
        walker.post("/vault/closing");
        var question = question("opening");
        var answer = key.signed(question, OWN, Lie.NONE);
        assertThat(walker.post("/vault/openings/passkey", answer).state()).isEqualTo("vault:open");
        walker.post("/vault/closing");
        assertThat(walker.post("/vault/openings/passkey", answer).status()).isEqualTo(422);

        var late = key.signed(question("opening"), OWN, Lie.NONE);
        scene.run(
                "update vault_challenge set made_at = made_at - interval '5 minutes' where member = (select member from account where email = ?::citext)",
                email);
        assertThat(walker.post("/vault/openings/passkey", late).status()).isEqualTo(422);

        var other = key.signed(question("making"), OWN, Lie.NONE);
        assertThat(walker.post("/vault/openings/passkey", other).status()).isEqualTo(422);

        // Asked of one session, answered in another.
        var elsewhere = new Walker(port);
        elsewhere.signIn(email);
        var theirs = key.signed(question("opening"), OWN, Lie.NONE);
        assertThat(elsewhere.post("/vault/openings/passkey", theirs).status()).isEqualTo(422);
    }

    private Walker.Page made(String own, Lie lie) {
        return walker.post("/vault/openers/passkey", key.made(question("making"), own, lie));
    }

    private Walker.Page opened(String own, Lie lie) {
        return walker.post("/vault/openings/passkey", key.signed(question("opening"), own, lie));
    }

    private String question(String about) {
        var asked = walker.save("/vault/challenges", "about", about);
        assertThat(asked.body()).contains("\"site\":\"localhost\"");
        return asked.find("\"challenge\":\"([^\"]+)\"");
    }

    private String ask(String condition) {
        return scene.ask(
                "select %s from vault_opener where member = (select member from account where email = '%s')"
                        .formatted(condition, email));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
