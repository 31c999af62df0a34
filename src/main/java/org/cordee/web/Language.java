package org.cordee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.cordee.current.Viewer;
import org.jspecify.annotations.Nullable;

/// The two languages, and how one is chosen: the person's own, else the cookie, else the browser's.
public final class Language {

    public static final Locale FRENCH = Locale.FRENCH;
    public static final Locale ENGLISH = Locale.UK;

    static final String COOKIE = "lang";
    private static final List<Locale> BOTH = List.of(FRENCH, Locale.ENGLISH);

    /// French unless English is asked for, in whatever variety.
    public static Locale of(@Nullable String tag) {
        return tag != null && tag.startsWith("en") ? ENGLISH : FRENCH;
    }

    static Locale of(Locale locale) {
        return of(locale.getLanguage());
    }

    /// The language to answer a request in.
    public static Locale of(HttpServletRequest request, @Nullable Viewer viewer) {
        if (viewer != null) return of(viewer.locale());
        var chosen = Cookies.read(request, COOKIE);
        return chosen != null ? of(chosen) : accepted(request.getHeader("Accept-Language"));
    }

    private static Locale accepted(@Nullable String header) {
        if (header == null || header.isBlank()) return FRENCH;
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(header), BOTH);
            return best == null ? FRENCH : of(best);
        } catch (IllegalArgumentException unreadable) {
            return FRENCH;
        }
    }

    private Language() {}
}
