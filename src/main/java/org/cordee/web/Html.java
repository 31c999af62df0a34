package org.cordee.web;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.View;

/// Turns a compiled template into what Spring MVC sends.
public final class Html {

    /// Holds the key of one sentence for the next page.
    static final String FLASH = "flash";

    static final Duration FLASH_AGE = Duration.ofMinutes(1);

    public static View ok(JteModel page) {
        return status(HttpStatus.OK, page);
    }

    /// The page again, with the reason beside what must change.
    public static View unprocessable(JteModel page) {
        return status(HttpStatus.UNPROCESSABLE_CONTENT, page);
    }

    /// Somebody wrote here in between: both texts are shown.
    public static View conflict(JteModel page) {
        return status(HttpStatus.CONFLICT, page);
    }

    public static View status(HttpStatus status, JteModel page) {
        return (_, request, response) ->
                write(status, page, Renderings.of(request).page(request, response), response);
    }

    /// `path` is one of ours: `/partnerships/…`.
    public static View seeOther(String path) {
        if (!isOurs(path)) throw new IllegalArgumentException("not a path of this house");
        return (_, _, response) -> {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", path);
        };
    }

    /// The next page says `flash`, the key of a message without arguments, once.
    public static View seeOther(String path, String flash) {
        if (!Words.isPlain(flash)) throw new IllegalArgumentException("no such words: " + flash);
        var answer = seeOther(path);
        return (model, request, response) -> {
            Renderings.of(request).flash(response, flash);
            answer.render(model, request, response);
        };
    }

    /// Whether an address handed in by a form stays in this house.
    public static boolean isOurs(String path) {
        return path.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
    }

    static View failure(HttpStatusCode status, JteModel page) {
        return (_, request, response) ->
                write(status, page, Renderings.of(request).failure(request, response), response);
    }

    private static void write(
            HttpStatusCode status, JteModel page, Rendering rendering, HttpServletResponse response)
            throws IOException {
        var out = new Utf8ByteOutput();
        // Rendered whole before the first byte leaves: a page that breaks is a failure, never half
        // a page.
        ScopedValue.where(Rendering.CURRENT, rendering).run(() -> page.render(out));
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        // Not as a header: the server writes that of the locale over it, which the browser asked
        // for.
        response.setLocale(Locale.forLanguageTag(rendering.language()));
        response.setContentLength(out.getContentLength());
        out.writeTo(response.getOutputStream());
    }

    private Html() {}
}
