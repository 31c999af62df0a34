package org.cordee.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.cordee.current.SessionToken;
import org.cordee.letter.LinkSecrets;
import org.cordee.web.Cookies;
import org.cordee.web.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// From where a request comes, as far as signing in needs to know.
@Component
public class Visit {
    private static final String COOKIE = "browser";
    private static final Duration AGE = Duration.ofDays(365);

    private final Cookies cookies;
    private final LinkSecrets secrets;
    private final List<String> proxies;

    Visit(
            Cookies cookies,
            LinkSecrets secrets,
            @Value("${cordee.trusted-proxies:}") List<String> proxies) {
        this.cookies = cookies;
        this.secrets = secrets;
        this.proxies = proxies;
    }

    /// Knows the browser again by a random cookie, which it is given here at its first question.
    public Asking asking(HttpServletRequest request, HttpServletResponse response) {
        var known = Cookies.read(request, COOKIE);
        if (known == null) {
            known = SessionToken.fresh().text();
            cookies.writeHidden(response, COOKIE, known, AGE);
        }
        return new Asking(
                Device.of(request.getHeader("User-Agent")),
                LinkSecrets.hash(known.getBytes(StandardCharsets.UTF_8)),
                secrets.keyed("source:" + address(request)),
                Language.of(request, null).getLanguage());
    }

    /// Without a cookie nothing is set: looking at a link must leave no trace.
    public byte[] browser(HttpServletRequest request) {
        var known = Cookies.read(request, COOKIE);
        return LinkSecrets.hash((known == null ? "" : known).getBytes(StandardCharsets.UTF_8));
    }

    /// The address that connected; behind a proxy that is named as trusted, the one that the proxy
    /// saw.
    private String address(HttpServletRequest request) {
        var connected = request.getRemoteAddr();
        var seen = request.getHeader("X-Forwarded-For");
        return proxies.contains(connected) && seen != null
                ? seen.substring(seen.lastIndexOf(',') + 1).strip()
                : connected;
    }
}
