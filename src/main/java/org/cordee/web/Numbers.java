package org.cordee.web;

import java.util.Locale;

/// Numbers as one writes them. Thousands are set apart by a no-break space in French: the narrow
/// one that the rules ask for is in no font of ours.
public final class Numbers {

    /// « 20 000 », "20,000".
    public static String of(long number) {
        return of(Rendering.current().locale(), number);
    }

    /// « 7 », « 7,5 », "7.5": to a tenth, which is said only where there is one.
    public static String point(double number) {
        var tenths = Math.round(number * 10);
        var whole = Long.toString(tenths / 10);
        var comma = Language.of(Rendering.current().locale()).equals(Language.FRENCH) ? "," : ".";
        return tenths % 10 == 0 ? whole : whole + comma + Math.abs(tenths % 10);
    }

    static String of(Locale locale, long number) {
        var grouped = String.format(Locale.ROOT, "%,d", number);
        return Language.of(locale).equals(Language.FRENCH)
                ? grouped.replace(',', '\u00a0')
                : grouped;
    }

    private Numbers() {}
}
