package org.cordee.partnership.pulse;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.cordee.current.Submissions;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// The form that proposes a rhythm: what was chosen and typed, and why it does not fit.
///
/// @param every days from one pulse to the next, as chosen; 0 where none was
/// @param moved another rhythm was agreed on meanwhile, or too much is open
public record RhythmForm(
        UUID key, int every, String first, String delay, @Nullable Reason why, boolean moved) {

    /// Why it does not fit.
    public enum Reason {
        NO_EVERY,
        NO_DAY,
        PAST_DAY,
        FAR_DAY,
        NO_DELAY
    }

    /// A fortnight, from the next Monday on.
    static RhythmForm fresh(LocalDate today) {
        var monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return new RhythmForm(UUID.randomUUID(), 14, monday.toString(), "5", null, false);
    }

    static RhythmForm of(String key, String every, String first, String delay, LocalDate today) {
        var days = every.matches("\\d{1,3}") ? Integer.parseInt(every) : 0;
        var day = Typed.line(first);
        var late = Typed.line(delay);
        return new RhythmForm(
                Submissions.key(key), days, day, late, unfit(days, day, late, today), false);
    }

    RhythmForm overtaken() {
        return new RhythmForm(key, every, first, delay, null, true);
    }

    boolean fits() {
        return why == null;
    }

    Rhythm rhythm() {
        return new Rhythm(every, LocalDate.parse(first), Integer.parseInt(delay));
    }

    private static @Nullable Reason unfit(int every, String first, String delay, LocalDate today) {
        if (!Rhythm.CHOICES.contains(every)) {
            return Reason.NO_EVERY;
        }
        try {
            var day = LocalDate.parse(first);
            if (day.isBefore(today)) {
                return Reason.PAST_DAY;
            }
            if (day.isAfter(today.plusDays(Rhythm.FARTHEST_DAYS))) {
                return Reason.FAR_DAY;
            }
        } catch (DateTimeException none) {
            return Reason.NO_DAY;
        }
        if (!delay.matches("\\d{1,2}")
                || Integer.parseInt(delay) < Rhythm.LEAST_DELAY
                || Integer.parseInt(delay) > Rhythm.MOST_DELAY) {
            return Reason.NO_DELAY;
        }
        return null;
    }
}
