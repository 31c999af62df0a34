package org.cordee.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.cordee.current.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/// What a template may know about the request it answers, without being handed it.
public record Rendering(
        Locale locale,
        ZoneId zone,
        @Nullable Viewer viewer,
        CsrfToken csrf,
        @Nullable String theme,
        String path,
        Instant now,
        @Nullable String flash) {

    static final ScopedValue<Rendering> CURRENT = ScopedValue.newInstance();

    /// The page being written; outside of one there is nothing to say.
    public static Rendering current() {
        return CURRENT.get();
    }

    /// `fr` or `en`, for the `lang` attribute.
    public String language() {
        return locale.getLanguage();
    }
}
