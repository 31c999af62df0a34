package org.cordee.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cordee.InTheHouse;
import org.cordee.Outbox;
import org.cordee.Scene;
import org.cordee.Walker;
import org.cordee.current.Sessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A vault over HTTP, without scripts: founded with a code, opened, closed, opened by a kit; its
/// openers named and removed.
@InTheHouse
class VaultWalkTest {
    @LocalServerPort int port;

    @Autowired Sessions sessions;
    @Autowired VaultWatch watch;

    private final Scene scene = new Scene();

    @SuppressWarnings("NullAway.Init")
    private VaultOwner owner;

    @BeforeEach
    void a_vault() {
        owner = VaultOwner.founded(port, scene, sessions, "Apolline Serrure");
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void it_is_founded_with_a_code_open_closed_and_opened_with_another() {
        var open = owner.walker().get("/vault");
        assertThat(open.state()).isEqualTo("vault:open");
        assertThat(open.body()).contains("Téléphone", "la base et la clé de l’instance");

        assertThat(owner.walker().post("/vault/closing").state()).isEqualTo("vault:shut");
        var used =
                owner.walker()
                        .post("/vault/openings/code", "code", VaultOwner.code(owner.secret(), 0));
        assertThat(used.status()).isEqualTo(422);
        assertThat(used.state()).isEqualTo("vault:refused");
        assertThat(used.body()).contains("id=\"code-error\"", "il a déjà servi");
        assertThat(
                        owner.walker()
                                .post(
                                        "/vault/openings/code",
                                        "code",
                                        VaultOwner.code(owner.secret(), 1))
                                .state())
                .isEqualTo("vault:open");
        // Neither that one again, nor the one of before it.
        owner.walker().post("/vault/closing");
        for (int step : List.of(1, 0)) {
            assertThat(
                            owner.walker()
                                    .post(
                                            "/vault/openings/code",
                                            "code",
                                            VaultOwner.code(owner.secret(), step))
                                    .status())
                    .isEqualTo(422);
        }
    }

    @Test
    void its_cookie_is_out_of_reach_and_of_no_use_elsewhere() {
        owner.walker().post("/vault/closing");
        scene.run("update vault_opener set last_step = 0 where member = ?", owner.id());
        var answer =
                owner.walker()
                        .postOnce(
                                "/vault/openings/code", "code", VaultOwner.code(owner.secret(), 0));
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie ->
                        cookie.matches("vault=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict"));
        // With the same session and without it, or with another, it is shut.
        var session = owner.walker().cookie("session");
        var vault = owner.walker().cookie("vault");
        assertThat(owner.walker().get("/vault").state()).isEqualTo("vault:open");
        owner.walker().forget("vault");
        assertThat(owner.walker().get("/vault").state()).isEqualTo("vault:shut");
        assertThat(session).isNotEqualTo(vault);
    }

    @Test
    void it_is_shut_in_another_session_until_it_is_opened_there() {
        var elsewhere = new Walker(port);
        elsewhere.signIn(owner.email());
        assertThat(elsewhere.get("/vault").state()).isEqualTo("vault:shut");
        assertThat(elsewhere.get("/vault").body()).doesNotContain("Retirer");
        assertThat(owner.walker().get("/vault").state()).isEqualTo("vault:open");
    }

    @Test
    void after_ten_quiet_minutes_it_is_shut_and_signing_out_shuts_it() {
        scene.run(
                "update vault_opening set used_at = now() - interval '9 minutes' where member = ?",
                owner.id());
        assertThat(owner.walker().get("/vault").state()).isEqualTo("vault:open");
        // That visit kept it open.
        assertThat(
                        scene.ask(
                                "select count(*) from vault_opening where used_at > now() - interval '1 minute' and member = '%s'"
                                        .formatted(owner.id())))
                .isEqualTo("1");
        scene.run(
                "update vault_opening set used_at = now() - interval '10 minutes' where member = ?",
                owner.id());
        assertThat(owner.walker().get("/vault").state()).isEqualTo("vault:shut");

        // What was left is swept away, and nobody else's.
        assertThat(owner.opens().state()).isEqualTo("vault:open");
        var other = VaultOwner.founded(port, scene, sessions, "Firmin Balai");
        scene.run(
                "update vault_opening set used_at = now() - interval '11 minutes' where member = ?",
                owner.id());
        watch.look();
        assertThat(count("vault_opening")).isZero();
        assertThat(other.walker().get("/vault").state()).isEqualTo("vault:open");

        assertThat(owner.opens().state()).isEqualTo("vault:open");
        owner.walker().post("/sign-out");
        assertThat(count("vault_opening")).isZero();
        assertThat(count("vault_opener")).isEqualTo(1);
    }

    @Test
    void five_wrong_codes_and_the_right_one_waits() {
        owner.walker().post("/vault/closing");
        for (int i = 0; i < 5; i++) {
            assertThat(owner.walker().post("/vault/openings/code", "code", "12 34").status())
                    .isEqualTo(422);
        }
        scene.run("update vault_opener set last_step = 0 where member = ?", owner.id());
        var right = VaultOwner.code(owner.secret(), 0);
        var waits = owner.walker().post("/vault/openings/code", "code", right);
        assertThat(waits.status()).isEqualTo(429);
        assertThat(waits.body()).contains("Attendez dix minutes");
        scene.run(
                "update vault_attempt set at = at - interval '10 minutes' where member = ?",
                owner.id());
        assertThat(owner.opens().state()).isEqualTo("vault:open");
    }

    @Test
    void a_kit_is_shown_once_opens_once_and_asks_for_another() {
        var made = owner.walker().post("/vault/kit");
        assertThat(made.state()).isEqualTo("vault-kit:made");
        var words = words(made);
        assertThat(words).hasSize(12);
        assertThat(owner.walker().get("/vault/kit").body())
                .doesNotContain("<code>")
                .contains("Imprimé le");

        owner.walker().post("/vault/closing");
        var wrong = owner.walker().post("/vault/openings/kit", "words", "un deux trois");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"words-error\"");
        // As one copies a sheet: numbers, capitals, lines.
        var typed = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            typed.append(i + 1)
                    .append(". ")
                    .append(words.get(i).toUpperCase(java.util.Locale.ROOT))
                    .append("\n");
        }
        var open = owner.walker().post("/vault/openings/kit", "words", typed.toString());
        assertThat(open.state()).isEqualTo("vault:open");
        assertThat(open.body()).contains("Le kit a servi", "Faire un kit");

        owner.walker().post("/vault/closing");
        assertThat(owner.walker().post("/vault/openings/kit", "words", typed.toString()).status())
                .isEqualTo(422);
        // The code still opens, with the secret that changed.
        assertThat(owner.opens().state()).isEqualTo("vault:open");
        var again = words(owner.walker().post("/vault/kit"));
        assertThat(again).isNotEqualTo(words);
        assertThat(told("avec le kit de secours")).doesNotContain(words.getFirst() + " ");
    }

    @Test
    void an_opener_is_named_and_removed_and_never_the_last() {
        var first =
                scene.ask("select id from vault_opener where member = '%s'".formatted(owner.id()));
        var renamed =
                owner.walker().post("/vault/openers/" + first + "/name", "name", "Vieux téléphone");
        assertThat(renamed.body()).contains("Vieux téléphone", "Le nom est changé.");
        for (var unfit : List.of(" ", "x".repeat(61))) {
            assertThat(
                            owner.walker()
                                    .post("/vault/openers/" + first + "/name", "name", unfit)
                                    .status())
                    .isEqualTo(422);
        }
        owner.walker().post("/vault/kit");
        var last = owner.walker().post("/vault/openers/" + first + "/removal");
        assertThat(last.status()).isEqualTo(422);
        assertThat(last.body()).contains("Ajoutez d’abord une autre façon d’ouvrir");

        var page = owner.walker().get("/vault/openers/code").body();
        var secret = VaultOwner.secret(page);
        var added =
                owner.walker()
                        .post(
                                "/vault/openers/code",
                                "token",
                                VaultOwner.token(page),
                                "name",
                                "Tablette",
                                "code",
                                VaultOwner.code(secret, 0));
        assertThat(added.body()).contains("Tablette", "Vieux téléphone");
        var gone = owner.walker().post("/vault/openers/" + first + "/removal");
        assertThat(gone.state()).isEqualTo("vault:open");
        assertThat(gone.body())
                .doesNotContain("Vieux téléphone")
                .contains("le secret du coffre a changé");
        assertThat(told("a été retirée")).doesNotContain("Vieux téléphone", "Tablette");

        // The one that is left opens, the one that was removed does not.
        owner.walker().post("/vault/closing");
        assertThat(
                        owner.walker()
                                .post(
                                        "/vault/openings/code",
                                        "code",
                                        VaultOwner.code(owner.secret(), 1))
                                .status())
                .isEqualTo(422);
        assertThat(
                        owner.walker()
                                .post("/vault/openings/code", "code", VaultOwner.code(secret, 1))
                                .state())
                .isEqualTo("vault:open");
    }

    @Test
    void what_needs_it_open_leads_to_its_door_and_back_and_loses_nothing_typed() {
        var page = owner.walker().get("/vault/openers/code").body();
        owner.walker().post("/vault/closing");
        var led = owner.walker().ask("GET", "/vault/kit", java.util.Map.of());
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.location()).isEqualTo("/vault?next=%2Fvault%2Fkit");
        assertThat(owner.walker().get(led.location()).body())
                .contains("name=\"next\" value=\"/vault/kit\"");
        for (var elsewhere :
                List.of(
                        "https://elsewhere.example/",
                        "//elsewhere.example",
                        "/\\elsewhere.example")) {
            assertThat(
                            owner.walker()
                                    .post("/vault/openings/code", "code", "1", "next", elsewhere)
                                    .body())
                    .contains("name=\"next\" value=\"\"");
        }
        var kept =
                owner.walker()
                        .post(
                                "/vault/openers/code",
                                "token",
                                VaultOwner.token(page),
                                "name",
                                "La tablette du bureau",
                                "code",
                                "123456");
        assertThat(kept.status()).isEqualTo(401);
        assertThat(kept.state()).isEqualTo("vault-kept:shut");
        assertThat(kept.body()).contains("La tablette du bureau", "Rien n’est perdu");

        scene.run("delete from vault_attempt where member = ?", owner.id());
        scene.run("update vault_opener set last_step = 0 where member = ?", owner.id());
        var back =
                owner.walker()
                        .postOnce(
                                "/vault/openings/code",
                                "code",
                                VaultOwner.code(owner.secret(), 0),
                                "next",
                                "/vault/kit");
        assertThat(back.location()).isEqualTo("/vault/kit");
    }

    @Test
    void a_first_code_that_does_not_fit_and_one_shown_elsewhere_add_nothing() {
        var page = owner.walker().get("/vault/openers/code").body();
        var wrong =
                owner.walker()
                        .post(
                                "/vault/openers/code",
                                "token",
                                VaultOwner.token(page),
                                "name",
                                "Autre",
                                "code",
                                "000 00");
        assertThat(wrong.status()).isEqualTo(422);
        // The same secret goes on being shown, since the application has it by now.
        assertThat(VaultOwner.secret(wrong.body())).isEqualTo(VaultOwner.secret(page));
        var other = VaultOwner.founded(port, scene, sessions, "Barnabé Verrou");
        var theirs =
                other.walker()
                        .post(
                                "/vault/openers/code",
                                "token",
                                VaultOwner.token(page),
                                "code",
                                VaultOwner.code(VaultOwner.secret(page), 0));
        assertThat(theirs.status()).isEqualTo(422);
        assertThat(count("vault_opener")).isEqualTo(1);
        // Sent twice, it is added once.
        var secret = VaultOwner.secret(page);
        for (int i = 0; i < 2; i++) {
            owner.walker()
                    .post(
                            "/vault/openers/code",
                            "token",
                            VaultOwner.token(page),
                            "code",
                            VaultOwner.code(secret, 0));
        }
        assertThat(count("vault_opener")).isEqualTo(2);
    }

    @Test
    void whoever_goes_takes_everything_that_opens_it_along() {
        owner.walker().post("/vault/kit");
        scene.run("delete from member where id = ?", owner.id());
        for (var table : List.of("vault", "vault_opener", "vault_opening", "vault_attempt")) {
            assertThat(count(table)).as(table).isZero();
        }
    }

    /// The mail that says so, among those that came.
    private String told(String words) {
        for (int mails = 0; mails < 6; mails++) {
            var text = Outbox.take("notice", owner.email()).text();
            if (text.contains(words)) {
                return text;
            }
        }
        throw new AssertionError("no mail says: " + words);
    }

    private int count(String table) {
        return Integer.parseInt(
                scene.ask(
                        "select count(*) from %s v where not exists (select from account a where a.member = v.member and a.email <> '%s')"
                                .formatted(table, owner.email())));
    }

    private static List<String> words(Walker.Page page) {
        var words = new ArrayList<String>();
        Pattern.compile("<code>([a-z]{4})</code>")
                .matcher(page.body())
                .results()
                .forEach(found -> words.add(found.group(1)));
        return words;
    }
}
