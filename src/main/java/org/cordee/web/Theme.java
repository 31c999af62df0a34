package org.cordee.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cordee.current.Viewer;
import org.jspecify.annotations.Nullable;

/// Light, dark, or as the machine has it (null).
public final class Theme {

    static final String COOKIE = "theme";

    static @Nullable String of(HttpServletRequest request, @Nullable Viewer viewer) {
        // The cookie is the latest word: the toggle works on this device at once.
        var here = Cookies.read(request, COOKIE);
        return known(here != null ? here : viewer == null ? null : viewer.theme());
    }

    /// Lets the account's own choice speak again on this device, where the toggle spoke last.
    public static void forgetHere(Cookies cookies, HttpServletResponse response) {
        cookies.clear(response, COOKIE);
    }

    static @Nullable String known(@Nullable String theme) {
        return "light".equals(theme) || "dark".equals(theme) ? theme : null;
    }

    private Theme() {}
}
