package org.cordee.contact.file;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Days, as programs write them for people: `15 Jan 2023`, `3 févr. 2024`, `2023-01-15`.
final class Day {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d\\d?)-(\\d\\d?)(?:[T ].*)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(\\d\\d?)(?:er|st|nd|rd|th|\\.)?(?: de)? ?-?([\\p{L}\\p{M}]{3,12})\\.?(?: de)?,? ?-?(\\d{4})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("([\\p{L}\\p{M}]{3,12})\\.? (\\d\\d?)(?:st|nd|rd|th)?,? (\\d{4})");
    private static final Pattern DIGITS =
            Pattern.compile("(\\d\\d?)[/.](\\d\\d?)[/.](\\d{4}|\\d\\d)(?:,? .*)?");

    /// How months begin in English, French, German, Spanish, Italian, Portuguese and Dutch.
    private static final List<Pattern> MONTHS =
            List.of(
                            "jan|ene|gen",
                            "feb|fev",
                            "mar|maa|mrt",
                            "apr|avr|abr",
                            "mai|may|mag|mei",
                            "jun|juin|giu",
                            "jul|juil|lug",
                            "aug|aou|ago",
                            "sep|set",
                            "oct|okt|out|ott",
                            "nov",
                            "dec|dez|dic")
                    .stream()
                    .map(beginnings -> Pattern.compile("(?:" + beginnings + ").*"))
                    .toList();

    /// Empty where it cannot be told: `03/04/2023` is one day in Paris and another in Boston.
    static Optional<LocalDate> of(String text) {
        if (text.length() > 40) return Optional.empty();
        var iso = ISO.matcher(text);
        if (iso.matches()) return day(iso.group(1), month(iso.group(2)), iso.group(3));
        var dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), named(dayFirst.group(2)), dayFirst.group(1));
        }
        var monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return day(monthFirst.group(3), named(monthFirst.group(1)), monthFirst.group(2));
        }
        var digits = DIGITS.matcher(text);
        if (!digits.matches()) return Optional.empty();
        var one = month(digits.group(1));
        var other = month(digits.group(2));
        if (one <= 12 && other <= 12 && one != other) return Optional.empty();
        var year = digits.group(3).length() == 2 ? "20" + digits.group(3) : digits.group(3);
        return one > 12 ? day(year, other, digits.group(1)) : day(year, one, digits.group(2));
    }

    private static int month(String digits) {
        return Integer.parseInt(digits);
    }

    /// 0 where no month is called so.
    private static int named(String name) {
        var folded = Folded.key(name);
        for (var i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).matcher(folded).matches()) return i + 1;
        }
        return 0;
    }

    private static Optional<LocalDate> day(String year, int month, String digits) {
        var day = Integer.parseInt(digits);
        if (month < 1 || month > 12 || day < 1) return Optional.empty();
        var of = YearMonth.of(Integer.parseInt(year), month);
        return of.isValidDay(day) ? Optional.of(of.atDay(day)) : Optional.empty();
    }

    private Day() {}
}
