package org.cordee.vault;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.Optional;
import org.cordee.web.BaseUrl;
import org.cordee.web.Cookies;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// What a browser carries while a vault is open: the key to the secret of one opening, kept nowhere
/// else. Gone with the browser's window; not sent where another site leads here.
@Component
class VaultCookie {
    private final BaseUrl base;

    VaultCookie(BaseUrl base) {
        this.base = base;
    }

    Optional<byte[]> read(HttpServletRequest request) {
        var text = Cookies.read(request, name());
        if (text == null) {
            return Optional.empty();
        }
        try {
            var key = Base64.getUrlDecoder().decode(text);
            return key.length == HouseKeys.LENGTH ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    void write(HttpServletResponse response, byte[] key) {
        add(response, Base64.getUrlEncoder().withoutPadding().encodeToString(key), -1);
    }

    void clear(HttpServletResponse response) {
        add(response, "", 0);
    }

    private void add(HttpServletResponse response, String value, long seconds) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(), value)
                        .path("/")
                        .maxAge(seconds)
                        .sameSite("Strict")
                        .secure(base.secure())
                        .httpOnly(true)
                        .build()
                        .toString());
    }

    private String name() {
        return base.secure() ? "__Host-vault" : "vault";
    }
}
