package org.cordee.partnership.pulse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.agreement.Agreement;
import org.jspecify.annotations.Nullable;

/// What a party finds on the page of the pulse. Before a pulse opens it holds no answer but their
/// own.
public record PulseView(
        Partnership room,
        MemberId me,
        Now now,
        Beat beat,
        @Nullable Opened opened,
        @Nullable Curves curves,
        @Nullable SeasonView season,
        List<Unopened> kept) {

    /// One's own answer to a pulse that ended without opening: nobody else ever reads it.
    public record Unopened(LocalDate day, Knots knots) {}

    /// Where the pulse stands for the one who looks.
    public sealed interface Now {
        /// No rhythm has been agreed on.
        record Unplanned() implements Now {}

        /// The first day is still to come, or the pulse of this time has opened.
        ///
        /// @param shut whether the last one ended because somebody left
        record Ahead(@Nullable LocalDate next, boolean shut) implements Now {}

        /// To be answered.
        ///
        /// @param overdue after the agreed delay somebody is missing: oneself
        record Asked(PlannedDay planned, PulseForm own, boolean overdue) implements Now {}

        /// One's own seal is on.
        ///
        /// @param missing who has not answered, once the agreed delay is over; before, nobody
        record Waiting(PlannedDay planned, Instant sealedAt, List<String> missing) implements Now {}

        /// Began before one came.
        record NextTime(@Nullable LocalDate next) implements Now {}

        /// Nobody else is in the room.
        record Alone() implements Now {}

        /// One has left: what had opened can be read.
        record Gone() implements Now {}
    }

    /// The rhythm that stands, and what is proposed in its place.
    public record Beat(
            @Nullable Agreement standing, @Nullable Rhythm rhythm, List<Proposed> proposed) {
        public boolean awaits(MemberId me) {
            return proposed.stream().anyMatch(one -> one.agreement().voice(me).isEmpty());
        }
    }

    public record Proposed(Agreement agreement, Rhythm rhythm) {}

    /// The last pulse that opened, side by side.
    ///
    /// @param fresh whether it opened in the last seven days
    public record Opened(LocalDate day, Instant at, boolean fresh, List<Column> columns) {
        /// How far apart the answers to one question lie.
        public int apart(Question question) {
            var knots = columns.stream().mapToInt(one -> one.knots().knot(question));
            var figures = knots.summaryStatistics();
            return figures.getMax() - figures.getMin();
        }
    }

    public record Column(MemberId member, String name, Knots knots) {}

    /// Some of the pulses, as curves and as a table.
    ///
    /// @param about the question that is looked at; null for the mean of the five qualities
    /// @param rows oldest first
    /// @param earlier whether there are some before them
    /// @param later whether there are some after them
    public record Curves(
            @Nullable Question about,
            List<Row> rows,
            Map<MemberId, String> parties,
            Chart wide,
            Chart narrow,
            boolean earlier,
            boolean later) {}

    /// One pulse.
    ///
    /// @param opened whether it did; if not, only one's own answer is here
    /// @param season in which it was read; null where it was not
    /// @param values what each set, in the order of the parties; null where one set nothing
    public record Row(
            LocalDate day,
            boolean opened,
            @Nullable Season season,
            Map<MemberId, Double> values,
            Map<MemberId, String> lines) {
        public double gap() {
            var figures =
                    values.values().stream().mapToDouble(Double::doubleValue).summaryStatistics();
            return figures.getMax() - figures.getMin();
        }
    }

    /// The season, and how the parties see it.
    ///
    /// @param changes when it changed, latest first
    /// @param key of the form in which one notes one's own view
    public record SeasonView(
            Reading reading,
            List<Reading> changes,
            List<OwnView> views,
            Map<MemberId, String> names,
            UUID key) {}

    /// How a party sees it otherwise.
    public record OwnView(UUID id, MemberId member, String name, String words, Instant at) {}

    /// For `data-state`.
    public String state() {
        return switch (now) {
            case Now.Unplanned _ -> "unplanned";
            case Now.Ahead _ -> opened != null && opened.fresh() ? "opened" : "ahead";
            case Now.Asked(_, _, var overdue) -> overdue ? "overdue" : "asked";
            case Now.Waiting waiting -> waiting.missing().isEmpty() ? "waiting" : "overdue";
            case Now.NextTime _ -> "next-time";
            case Now.Alone _ -> "alone";
            case Now.Gone _ -> "left";
        };
    }
}
