package org.cordee.vault;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.cordee.current.Viewer;
import org.cordee.web.Html;
import org.cordee.web.Typed;
import org.cordee.web.Words;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/// Passkeys of a vault: what the browser is asked, one that is made, one that opens.
@Controller
@RequestMapping("/vault")
class PasskeyPages {
    private final VaultReading reading;
    private final VaultPages door;
    private final Passkeys passkeys;
    private final Ceremony ceremony;
    private final VaultCookie cookie;
    private final Templates templates;

    PasskeyPages(
            VaultReading reading,
            VaultPages door,
            Passkeys passkeys,
            Ceremony ceremony,
            VaultCookie cookie,
            Templates templates) {
        this.reading = reading;
        this.door = door;
        this.passkeys = passkeys;
        this.ceremony = ceremony;
        this.cookie = cookie;
        this.templates = templates;
    }

    /// What the script hands to the browser; bytes as base64url.
    record Question(
            String challenge,
            String salt,
            String site,
            String user,
            String name,
            List<Long> algorithms,
            List<String> credentials) {}

    @PostMapping(path = "/challenges", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Question ask(Viewer viewer, @RequestParam(defaultValue = "") String about) {
        var asked =
                passkeys.ask(
                        viewer,
                        about.equals(Passkeys.About.MAKING.key())
                                ? Passkeys.About.MAKING
                                : Passkeys.About.OPENING);
        return new Question(
                text(asked.challenge()),
                text(asked.salt()),
                ceremony.site(),
                text(asked.user()),
                viewer.name(),
                Ceremony.ALGORITHMS,
                asked.credentials().stream().map(PasskeyPages::text).toList());
    }

    @GetMapping("/openers/passkey")
    View form(Viewer viewer) {
        if (!reading.mayAdd(viewer)) {
            throw new VaultShut();
        }
        return Html.ok(templates.vaultPasskey(name(viewer, ""), null));
    }

    @PostMapping("/openers/passkey")
    View make(
            Viewer viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String attestation,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String own,
            HttpServletResponse response) {
        if (!reading.mayAdd(viewer)) {
            throw new VaultShut();
        }
        var called = name(viewer, Typed.line(name));
        if (Typed.length(called) > OpenerPages.LONGEST) {
            return Html.unprocessable(templates.vaultPasskey(called, "LONG_NAME"));
        }
        var made =
                passkeys.make(
                        viewer,
                        called,
                        new Ceremony.Creation(bytes(attestation), bytes(client)),
                        secret(own));
        return switch (made) {
            case Passkeys.Made.Unfit() ->
                    Html.unprocessable(templates.vaultPasskey(called, "UNFIT"));
            case Passkeys.Made.Added(var opening) -> {
                opening.ifPresent(opened -> cookie.write(response, opened.key()));
                yield Html.seeOther(VaultPages.PAGE, "vault.opener.added");
            }
        };
    }

    @PostMapping("/openings/passkey")
    View open(
            Viewer viewer,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String authenticator,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String signature,
            @RequestParam(defaultValue = "") String own,
            @RequestParam(defaultValue = "") String next,
            HttpServletResponse response) {
        var tried =
                passkeys.open(
                        viewer,
                        new Ceremony.Assertion(
                                bytes(credential),
                                bytes(authenticator),
                                bytes(client),
                                bytes(signature)),
                        secret(own));
        return door.answer(viewer, tried, "passkey", next, response);
    }

    private static String name(Viewer viewer, String typed) {
        return typed.isEmpty() ? Words.say(viewer.locale(), "vault.passkey.name") : typed;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Nothing where it is no base64url: it fits nothing.
    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException none) {
            return new byte[0];
        }
    }

    private static Optional<byte[]> secret(String text) {
        return Optional.of(bytes(text)).filter(bytes -> bytes.length == HouseKeys.LENGTH);
    }
}
