package org.cordee.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Small things the browser keeps for us. All stay on this site, and on TLS where there is TLS.
@Component
public class Cookies {

    private final BaseUrl base;

    Cookies(BaseUrl base) {
        this.base = base;
    }

    public static @Nullable String read(HttpServletRequest request, String name) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null || cookie.getValue().isBlank() ? null : cookie.getValue();
    }

    /// A cookie that scripts may read: nothing in it may be worth stealing.
    public void write(HttpServletResponse response, String name, String value, Duration age) {
        add(response, name, value, age, false);
    }

    /// A cookie out of reach of scripts.
    public void writeHidden(HttpServletResponse response, String name, String value, Duration age) {
        add(response, name, value, age, true);
    }

    public void clear(HttpServletResponse response, String name) {
        add(response, name, "", Duration.ZERO, true);
    }

    private void add(
            HttpServletResponse response, String name, String value, Duration age, boolean hidden) {
        var cookie =
                ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(age)
                        .sameSite("Lax")
                        .secure(base.secure())
                        .httpOnly(hidden)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
