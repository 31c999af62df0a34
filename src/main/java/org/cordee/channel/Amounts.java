package org.cordee.channel;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Hours and euros as people type them.
final class Amounts {
    static final int MOST_HOURS = 2000;
    static final int MOST_EUROS = 10_000_000;

    private static final Pattern HOURS = Pattern.compile("(\\d{1,6})(?:[.,](\\d{1,2}))?(?: ?h)?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,6}) ?h ?([0-5]?\\d)");
    private static final Pattern EUROS =
            Pattern.compile("€? ?(\\d{1,12}|\\d{1,3}(?:[ .,]\\d{3}){1,3})(?: ?€)?");

    /// « 2 », « 1,5 », « 1 h 30 »: minutes; null where it is no number of hours.
    static @Nullable Integer minutes(String typed) {
        var text = plain(typed);
        var clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2));
        }
        var hours = HOURS.matcher(text);
        if (!hours.matches()) {
            return null;
        }
        var part = hours.group(2);
        var hundredths = part == null ? 0 : Integer.parseInt(part) * (part.length() == 1 ? 10 : 1);
        return Integer.parseInt(hours.group(1)) * 60 + Math.round(hundredths * 60 / 100f);
    }

    /// « 4 800 », « 4800 € », "4,800": whole euros; null where it is no such number.
    static @Nullable Long euros(String typed) {
        var euros = EUROS.matcher(plain(typed));
        return euros.matches() ? Long.valueOf(euros.group(1).replaceAll("\\D", "")) : null;
    }

    /// As [#minutes] reads them again.
    static String typed(@Nullable Integer minutes) {
        if (minutes == null) {
            return "";
        }
        return minutes % 60 == 0 ? "" + minutes / 60 : minutes / 60 + " h " + minutes % 60;
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s\\u00a0\\u202f\\u2009]+", " ").strip();
    }

    private Amounts() {}
}
