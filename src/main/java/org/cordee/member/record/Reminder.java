package org.cordee.member.record;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When a day on which something ends is called to mind: three months before, one month before, and
/// when it is past; each time until its owner says that they know.
public enum Reminder {
    QUARTER(90),
    MONTH(30),
    PAST(-1);

    private final int daysBefore;

    Reminder(int daysBefore) {
        this.daysBefore = daysBefore;
    }

    /// Which of them it is time for; empty where it is not yet, or where its owner knows.
    ///
    /// @param until the last day
    /// @param notedOn when the owner last said so; null for never
    public static Optional<Reminder> due(
            LocalDate until, @Nullable LocalDate notedOn, LocalDate today) {
        Reminder due = null;
        for (var one : values()) {
            if (!one.from(until).isAfter(today)) {
                due = one;
            }
        }
        return due == null || notedOn != null && !notedOn.isBefore(due.from(until))
                ? Optional.empty()
                : Optional.of(due);
    }

    private LocalDate from(LocalDate until) {
        return until.minusDays(daysBefore);
    }
}
