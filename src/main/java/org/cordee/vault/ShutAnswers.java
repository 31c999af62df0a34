package org.cordee.vault;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.cordee.signin.Kept;
import org.cordee.web.Html;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.View;

/// What needs the open vault and finds it shut: a page leads to the door and back; what was sent
/// comes back whole, to be sent again once it is open.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ShutAnswers {
    private final Templates templates;

    ShutAnswers(Templates templates) {
        this.templates = templates;
    }

    @ExceptionHandler(VaultShut.class)
    View shut(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD")
                ? Html.seeOther(door(request))
                : Html.status(HttpStatus.UNAUTHORIZED, templates.vaultKept(Kept.of(request)));
    }

    private static String door(HttpServletRequest request) {
        var query = request.getQueryString();
        var here = request.getRequestURI() + (query == null ? "" : "?" + query);
        return VaultPages.PAGE + "?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }
}
