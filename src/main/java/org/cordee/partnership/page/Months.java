package org.cordee.partnership.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.cordee.web.Names;
import org.cordee.web.Rendering;

/// Months as one would say them: « octobre, novembre 2025 et janvier 2026 ».
public final class Months {
    /// What is older says little of today.
    private static final int SHOWN = 12;

    /// Those of the last year; where there are none, the last of all.
    public static String words(SortedSet<YearMonth> months, LocalDate today) {
        var recent = months.tailSet(YearMonth.from(today).minusMonths(SHOWN - 1L));
        return Names.list(
                sayable(List.copyOf(recent.isEmpty() ? months.tailSet(months.last()) : recent)));
    }

    /// Each year is said once, after the last of its months.
    private static List<String> sayable(List<YearMonth> months) {
        var words = new ArrayList<String>();
        for (int i = 0; i < months.size(); i++) {
            var month = months.get(i);
            var name =
                    month.getMonth().getDisplayName(TextStyle.FULL, Rendering.current().locale());
            var last = i == months.size() - 1 || months.get(i + 1).getYear() != month.getYear();
            words.add(last ? name + " " + month.getYear() : name);
        }
        return words;
    }

    private Months() {}
}
