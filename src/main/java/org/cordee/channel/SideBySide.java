package org.cordee.channel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Both channels over the last half-years, in counts and sums of what was noted: no rate, no trend.
///
/// @param lines the oldest first
public record SideBySide(List<Line> lines) {
    /// As many half-years as are looked at, the present one among them.
    static final int HALVES = 5;

    /// More marks than that say nothing that the count does not.
    public static final int MOST_MARKS = 30;

    public record Line(HalfYear half, Side direct, Side through) {
        boolean isEmpty() {
            return direct.leads() + through.leads() == 0;
        }

        /// Whether hours or euros were noted.
        public boolean hasAmounts() {
            return direct.hasAmounts() || through.hasAmounts();
        }
    }

    /// One channel in one half-year.
    ///
    /// @param open those of which nothing came yet
    /// @param minutes spent; null where none were noted
    /// @param euros invoiced; null where none were noted
    public record Side(
            int leads, int clients, int open, @Nullable Long minutes, @Nullable Long euros) {
        static final Side NONE = new Side(0, 0, 0, null, null);

        public int nothing() {
            return leads - clients - open;
        }

        boolean hasAmounts() {
            return minutes != null || euros != null;
        }

        Side with(Month month) {
            return new Side(
                    leads + month.leads(),
                    clients + (month.outcome() == LeadOutcome.CLIENT ? month.leads() : 0),
                    open + (month.outcome() == LeadOutcome.OPEN ? month.leads() : 0),
                    sum(minutes, month.minutes()),
                    sum(euros, month.euros()));
        }

        private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
            return one == null ? other : other == null ? one : Long.valueOf(one + other);
        }
    }

    /// The leads of a month that came by the same channel and ended in the same way.
    public record Month(
            LocalDate first,
            Channel way,
            LeadOutcome outcome,
            int leads,
            @Nullable Long minutes,
            @Nullable Long euros) {}

    /// From the first half-year in which anything came.
    static SideBySide of(List<Month> months, LocalDate today) {
        var lines = new ArrayList<Line>();
        for (int back = HALVES - 1; back >= 0; back--) {
            var half = HalfYear.of(today).before(back);
            var line =
                    new Line(
                            half,
                            side(months, half, Channel.DIRECT),
                            side(months, half, Channel.THROUGH));
            if (!lines.isEmpty() || !line.isEmpty()) {
                lines.add(line);
            }
        }
        return new SideBySide(List.copyOf(lines));
    }

    /// From which day on anything is told.
    static LocalDate since(LocalDate today) {
        return HalfYear.of(today).before(HALVES - 1).start();
    }

    /// How many leads are told in all.
    public int leads() {
        return lines.stream()
                .mapToInt(line -> line.direct().leads() + line.through().leads())
                .sum();
    }

    public boolean hasAmounts() {
        return lines.stream().anyMatch(Line::hasAmounts);
    }

    private static Side side(List<Month> months, HalfYear half, Channel way) {
        var side = Side.NONE;
        for (var month : months) {
            if (month.way() == way && HalfYear.of(month.first()).equals(half)) {
                side = side.with(month);
            }
        }
        return side;
    }
}
