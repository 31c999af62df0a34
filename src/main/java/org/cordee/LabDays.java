package org.cordee;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The days of one file, which are all whole numbers or all dates, and come out as they went in.
final class LabDays {
    private static final Pattern NUMBER_OF_A_DAY = Pattern.compile("-?\\d{1,7}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final String file;
    private @Nullable Boolean dated;
    private long firstLine;

    /// @param file what to call it when something is wrong with it
    LabDays(String file) {
        this.file = file;
    }

    /// A day as the file writes days.
    String written(LocalDate day) {
        return Boolean.TRUE.equals(dated) ? day.toString() : Long.toString(day.toEpochDay());
    }

    LocalDate read(String text, long line) throws BadInput {
        var isDate = DATE.matcher(text).matches();
        if (!isDate && !NUMBER_OF_A_DAY.matcher(text).matches()) {
            throw new BadInput(
                    file,
                    line,
                    "day is neither a whole number nor a date like 2026-03-09: " + text);
        }
        if (dated == null) {
            dated = isDate;
            firstLine = line;
        } else if (dated != isDate) {
            throw new BadInput(
                    file,
                    line,
                    "day is a %s, and in line %d it is a %s: %s"
                            .formatted(
                                    isDate ? "date" : "number",
                                    firstLine,
                                    isDate ? "number" : "date",
                                    text));
        }
        try {
            return isDate ? LocalDate.parse(text) : LocalDate.ofEpochDay(Long.parseLong(text));
        } catch (DateTimeException e) {
            throw new BadInput(file, line, "no such date: " + text);
        }
    }
}
