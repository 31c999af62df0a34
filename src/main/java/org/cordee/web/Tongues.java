package org.cordee.web;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Locale;

/// The names of languages, as an entry of a list: « Français », "French".
public final class Tongues {

    /// In the language of the page.
    public static String name(String tag) {
        return name(Rendering.current().locale(), tag);
    }

    /// In its own words, for those who read nothing else.
    public static String own(String tag) {
        return name(Locale.forLanguageTag(tag), tag);
    }

    /// In the language of the page, among other words: « français ».
    public static String said(String tag) {
        return name(
                Rendering.current().locale(),
                tag,
                DisplayContext.CAPITALIZATION_FOR_MIDDLE_OF_SENTENCE);
    }

    static String name(Locale locale, String tag) {
        return name(locale, tag, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU);
    }

    private static String name(Locale locale, String tag, DisplayContext place) {
        return LocaleDisplayNames.getInstance(ULocale.forLocale(locale), place)
                .localeDisplayName(ULocale.forLanguageTag(tag));
    }

    private Tongues() {}
}
