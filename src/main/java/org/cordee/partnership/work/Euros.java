package org.cordee.partnership.work;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cordee.web.Language;

/// An amount as people type it, in French or in English, and as they read it. Kept in cents, for a
/// sum of money is no fraction.
public record Euros(long cents) {
    /// A hundred million: beyond it, somebody held a key down.
    public static final long MOST_CENTS = 10_000_000_000L;

    // Thousands are set apart by a space of any width, an apostrophe, a comma or a point, always
    // the same; cents by a comma or a point. Three digits at the end are thousands in either
    // language, for nobody has a third of a cent.
    private static final Pattern TYPED =
            Pattern.compile(
                    "(\\d{1,3}(?:([ \\u00a0\\u202f'’.,])\\d{3})(?:\\2\\d{3})*|\\d+)(?:([.,])(\\d{1,2}))?");
    private static final Pattern MARK = Pattern.compile("(?i)€|euros?|eur");

    /// The amount of what was typed; empty where it is none, or too much.
    public static Optional<Euros> typed(String typed) {
        var found = TYPED.matcher(bare(typed));
        if (!found.matches() || found.group(2) != null && found.group(2).equals(found.group(3))) {
            return Optional.empty();
        }
        var whole = found.group(1).replaceAll("\\D", "");
        if (whole.length() > 11) {
            return Optional.empty();
        }
        var after = found.group(4) == null ? "" : found.group(4);
        var cents = Long.parseLong(whole) * 100 + Long.parseLong((after + "00").substring(0, 2));
        return cents > MOST_CENTS ? Optional.empty() : Optional.of(new Euros(cents));
    }

    /// « 1 200,50 € », "€1,200.50"; no cents where there are none.
    public String said(Locale locale) {
        var french = Language.of(locale.getLanguage()).equals(Language.FRENCH);
        var whole = String.format(Locale.ROOT, "%,d", cents / 100);
        var rest = cents % 100 == 0 ? "" : String.format(Locale.ROOT, "%02d", cents % 100);
        if (french) {
            return whole.replace(',', '\u00a0') + (rest.isEmpty() ? "" : "," + rest) + "\u00a0€";
        }
        return "€" + whole + (rest.isEmpty() ? "" : "." + rest);
    }

    private static String bare(String typed) {
        return MARK.matcher(typed)
                .replaceFirst("")
                .replaceAll("^[\\s\\u00a0\\u202f]+|[\\s\\u00a0\\u202f]+$", "");
    }
}
