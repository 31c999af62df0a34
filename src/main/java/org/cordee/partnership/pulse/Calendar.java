package org.cordee.partnership.pulse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The days on which pulses are planned, from the rhythms that a room has agreed on one after
/// another. A new rhythm takes over on its first day; until then the days of the old one stay.
public final class Calendar {
    private final List<Span> spans;

    private Calendar(List<Span> spans) {
        this.spans = spans;
    }

    /// A rhythm, and the day on which all had said yes to it.
    public record Agreed(Rhythm rhythm, LocalDate on) {}

    /// @param until the first day that is no longer of this rhythm; the last of all where none
    ///   follows
    private record Span(Rhythm rhythm, LocalDate from, LocalDate until) {
        Optional<LocalDate> lastBy(LocalDate day) {
            var by = day.isBefore(until) ? day : until.minusDays(1);
            return by.isBefore(from)
                    ? Optional.empty()
                    : Optional.of(
                            from.plusDays(
                                    (by.toEpochDay() - from.toEpochDay())
                                            / rhythm.every()
                                            * rhythm.every()));
        }

        Optional<LocalDate> firstFrom(LocalDate day) {
            var first = from;
            if (day.isAfter(from)) {
                var steps = Math.ceilDiv(day.toEpochDay() - from.toEpochDay(), rhythm.every());
                first = from.plusDays(steps * rhythm.every());
            }
            return first.isBefore(until) ? Optional.of(first) : Optional.empty();
        }
    }

    /// @param agreed in the order in which they were agreed on
    public static Calendar of(List<Agreed> agreed) {
        var spans = new ArrayList<Span>();
        var until = LocalDate.MAX;
        for (var one : agreed.reversed()) {
            var from = beginning(one);
            if (from.isBefore(until)) {
                spans.addFirst(new Span(one.rhythm(), from, until));
                until = from;
            }
        }
        return new Calendar(List.copyOf(spans));
    }

    /// A day of before the agreement was nobody's to answer.
    private static LocalDate beginning(Agreed one) {
        var late = one.on().toEpochDay() - one.rhythm().first().toEpochDay();
        return late <= 0
                ? one.rhythm().first()
                : one.rhythm()
                        .first()
                        .plusDays(Math.ceilDiv(late, one.rhythm().every()) * one.rhythm().every());
    }

    /// The planned day that a day belongs to: itself, or the last one before.
    public Optional<PlannedDay> on(LocalDate day) {
        return spans.reversed().stream()
                .flatMap(span ->
                        span.lastBy(day).map(found -> PlannedDay.of(span.rhythm(), found)).stream())
                .findFirst();
    }

    /// The next planned day after a day.
    public Optional<LocalDate> after(LocalDate day) {
        return spans.stream().flatMap(span -> span.firstFrom(day.plusDays(1)).stream()).findFirst();
    }

    /// All planned days from one day to another, both counted in, oldest first.
    public List<PlannedDay> between(LocalDate from, LocalDate to) {
        var days = new ArrayList<PlannedDay>();
        for (var span : spans) {
            for (var day = span.firstFrom(from);
                    day.isPresent() && !day.get().isAfter(to);
                    day = span.firstFrom(day.get().plusDays(1))) {
                days.add(PlannedDay.of(span.rhythm(), day.get()));
            }
        }
        return days;
    }

    /// Whether any rhythm was ever agreed on.
    public boolean isEmpty() {
        return spans.isEmpty();
    }
}
