package org.cordee.contact.intake;

import java.util.Locale;
import org.cordee.contact.file.Row.Reason;
import org.cordee.web.Rendering;
import org.cordee.web.Words;

/// Why a row was refused, in words.
public final class Reasons {

    /// In the language of the page.
    public static String of(Reason reason) {
        return of(Rendering.current().locale(), reason);
    }

    static String of(Locale locale, Reason reason) {
        return switch (reason) {
            case NOBODY -> Words.say(locale, "contact.import.reason.nobody");
            case EMAIL -> Words.say(locale, "contact.import.reason.email");
            case LOST_LETTERS -> Words.say(locale, "contact.import.reason.lost-letters");
            case TOO_LONG -> Words.say(locale, "contact.import.reason.too-long");
            case BROKEN -> Words.say(locale, "contact.import.reason.broken");
        };
    }

    private Reasons() {}
}
