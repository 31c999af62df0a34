package org.cordee.partnership.expectation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cordee.current.MemberId;
import org.cordee.partnership.Partnership;
import org.cordee.round.Answer;
import org.cordee.round.Round;
import org.cordee.round.Spare;
import org.jspecify.annotations.Nullable;

/// What a party finds on the page of expectations. Before the reveal it holds no text but their
/// own.
public record ExpectationsView(Partnership room, MemberId me, Stage stage) {

    /// Where the exchange stands for the one who looks.
    public sealed interface Stage {
        /// No round is open, and one may be opened.
        ///
        /// @param own what one wrote in the last round, which ended unrevealed
        /// @param mayOpen whether one is still in the room
        record Idle(
                @Nullable Round last, Round.@Nullable State how, List<Answer> own, boolean mayOpen)
                implements Stage {}

        /// Writing apart.
        ///
        /// @param own what lies under each heading
        /// @param spares what crossed on its way in and was set aside
        record Writing(Round round, Round.State how, Map<Heading, Answer> own, List<Spare> spares)
                implements Stage {}

        /// One's own seal is on.
        record Waiting(Round round, Round.State how, Instant sealedAt, LocalDate today)
                implements Stage {}

        /// All open, side by side.
        record Revealed(
                Round round, Instant at, List<Row> rows, int points, int finished, int toTalkAbout)
                implements Stage {}
    }

    /// One heading, with what each party wrote under it.
    public record Row(Heading heading, List<Pen> pens) {}

    public record Pen(MemberId author, String name, List<Marked> points) {}

    /// A point with everybody's mark.
    ///
    /// @param said who said what, in the order of the parties
    public record Marked(Point point, @Nullable Mark mine, List<Said> said, Standing standing) {}

    public record Said(MemberId member, String name, Mark mark) {}

    /// For `data-state`.
    public String state() {
        return switch (stage) {
            case Stage.Idle _ -> "idle";
            case Stage.Writing(_, Round.State.Overdue _, _, _) -> "overdue";
            case Stage.Writing _ -> "writing";
            case Stage.Waiting(_, Round.State.Overdue _, _, _) -> "overdue";
            case Stage.Waiting _ -> "waiting";
            case Stage.Revealed _ -> "revealed";
        };
    }
}
