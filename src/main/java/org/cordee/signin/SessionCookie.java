package org.cordee.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.cordee.current.SessionToken;
import org.cordee.web.BaseUrl;
import org.cordee.web.Cookies;
import org.springframework.stereotype.Component;

/// The cookie of a session. Behind TLS its name begins with `__Host-`, so that no neighbour on the
/// domain can plant one; on a loopback address without TLS that prefix would keep browsers from
/// sending it back.
@Component
class SessionCookie {
    /// As long as a session may live; the database ends it earlier where nobody comes.
    private static final Duration AGE = Duration.ofDays(60);

    private final BaseUrl base;
    private final Cookies cookies;

    SessionCookie(BaseUrl base, Cookies cookies) {
        this.base = base;
        this.cookies = cookies;
    }

    Optional<SessionToken> read(HttpServletRequest request) {
        return Optional.ofNullable(Cookies.read(request, name())).flatMap(SessionToken::parse);
    }

    void write(HttpServletResponse response, SessionToken token) {
        cookies.writeHidden(response, name(), token.text(), AGE);
    }

    void clear(HttpServletResponse response) {
        cookies.clear(response, name());
    }

    private String name() {
        return base.secure() ? "__Host-session" : "session";
    }
}
