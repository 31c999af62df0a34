package org.cordee.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.cordee.current.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.support.WebApplicationContextUtils;

/// Makes the rendering of a request, at the moment its page is written.
@Component
class Renderings {

    /// Before somebody has told us where they are.
    private static final ZoneId HOME = ZoneId.of("Europe/Paris");

    private final Clock clock;
    private final CsrfTokenRepository tokens;
    private final Cookies cookies;

    Renderings(Clock clock, CsrfTokenRepository tokens, Cookies cookies) {
        this.clock = clock;
        this.tokens = tokens;
        this.cookies = cookies;
    }

    static Renderings of(HttpServletRequest request) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(
                        request.getServletContext())
                .getBean(Renderings.class);
    }

    Rendering page(HttpServletRequest request, HttpServletResponse response) {
        return rendering(request, response, here(request), flash(request, response));
    }

    /// A failure says nothing of where it happened, and leaves what was to be said for the next
    /// page.
    Rendering failure(HttpServletRequest request, HttpServletResponse response) {
        return rendering(request, response, "/", null);
    }

    private Rendering rendering(
            HttpServletRequest request,
            HttpServletResponse response,
            String path,
            @Nullable String flash) {
        var viewer = (Viewer) request.getAttribute(Viewer.class.getName());
        return new Rendering(
                Language.of(request, viewer),
                viewer == null ? HOME : viewer.zone(),
                viewer,
                csrf(request, response),
                Theme.of(request, viewer),
                path,
                clock.instant(),
                flash);
    }

    /// Where language and theme come back to: a form that was not accepted is shown at an address
    /// that cannot be opened, so then it is the page it stood on.
    private static String here(HttpServletRequest request) {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
            return request.getRequestURI();
        var from = request.getHeader("Referer");
        try {
            var path = from == null ? null : URI.create(from).getRawPath();
            return path != null && Html.isOurs(path) ? path : "/";
        } catch (IllegalArgumentException unreadable) {
            return "/";
        }
    }

    private @Nullable String flash(HttpServletRequest request, HttpServletResponse response) {
        var key = Cookies.read(request, Html.FLASH);
        if (key == null) return null;
        cookies.clear(response, Html.FLASH);
        return Words.isPlain(key) ? key : null;
    }

    void flash(HttpServletResponse response, String key) {
        cookies.writeHidden(response, Html.FLASH, key, Html.FLASH_AGE);
    }

    /// A request that never came as far as Spring Security has no token yet.
    private CsrfToken csrf(HttpServletRequest request, HttpServletResponse response) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token != null
                ? token
                : new Deferred(() -> tokens.loadDeferredToken(request, response).get());
    }

    /// Asked only by pages with a form: those without set no cookie.
    private record Deferred(Supplier<CsrfToken> token) implements CsrfToken {
        @Override
        public String getHeaderName() {
            return token.get().getHeaderName();
        }

        @Override
        public String getParameterName() {
            return token.get().getParameterName();
        }

        @Override
        public String getToken() {
            return token.get().getToken();
        }
    }
}
