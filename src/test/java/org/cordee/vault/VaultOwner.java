package org.cordee.vault;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.cordee.Scene;
import org.cordee.Walker;
import org.cordee.current.Entrance;
import org.cordee.current.SessionToken;
import org.cordee.current.Sessions;
import org.cordee.current.Viewer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Somebody with a vault: at its pages as with a browser, and in the midst of a request of theirs,
/// as a room that keeps something in it.
public record VaultOwner(
        Walker walker, String email, byte[] secret, Scene scene, Sessions sessions) {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern SECRET =
            Pattern.compile("<code class=\"secret\">([A-Z2-7 ]+)</code>");
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// A member who has founded their vault with a code; it is open.
    public static VaultOwner founded(int port, Scene scene, Sessions sessions, String name) {
        var email = UUID.randomUUID() + "@vault.example";
        var walker = Walker.member(port, email, name);
        return new VaultOwner(walker, email, founds(walker), scene, sessions);
    }

    /// Founds their vault with a code, whose secret this is; it is open.
    public static byte[] founds(Walker walker) {
        var page = walker.get("/vault/openers/code").body();
        var secret = secret(page);
        var added =
                walker.post(
                        "/vault/openers/code",
                        "token",
                        group(TOKEN, page),
                        "name",
                        "Téléphone",
                        "code",
                        code(secret, 0));
        if (!added.state().equals("vault:open")) {
            throw new AssertionError(added.status() + " " + added.state());
        }
        return secret;
    }

    static String token(String page) {
        return group(TOKEN, page);
    }

    public static byte[] secret(String page) {
        var bits = new StringBuilder();
        for (var letter : group(SECRET, page).replace(" ", "").toCharArray()) {
            bits.append(
                    String.format("%5s", Integer.toBinaryString(BASE32.indexOf(letter)))
                            .replace(' ', '0'));
        }
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }

    /// The code of now, or of so many steps of thirty seconds later.
    public static String code(byte[] secret, int later) {
        return TimedCode.at(secret, Instant.now().getEpochSecond() / 30 + later);
    }

    /// Opens it by the code of now, whether or not it was used.
    public Walker.Page opens() {
        scene.run("update vault_opener set last_step = 0 where kind = 'code' and member = ?", id());
        return walker.post("/vault/openings/code", "code", code(secret, 0));
    }

    public UUID id() {
        return UUID.fromString(
                scene.ask("select member from account where email = '" + email + "'"));
    }

    /// What a room would do in a request that this browser sends.
    public <T> T asks(Supplier<T> work) {
        return asks(walker.cookie("session"), walker.cookie("vault"), work);
    }

    public void does(Runnable work) {
        asks(() -> {
            work.run();
            return true;
        });
    }

    /// The same with the cookies of one's choice.
    <T> T asks(String session, String vault, Supplier<T> work) {
        var token = SessionToken.parse(session).orElseThrow();
        var viewer = sessions.arrive(token).orElseThrow();
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("vault", vault));
        request.setAttribute(Viewer.class.getName(), viewer);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            return Entrance.with(token, work::get);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private static String group(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new AssertionError("not on the page: " + pattern);
        }
        return found.group(1);
    }
}
