package org.cordee.partnership.premortem;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordee.current.MemberId;
import org.cordee.partnership.Partnership;
import org.cordee.round.Answer;
import org.cordee.round.Round;
import org.cordee.round.RoundId;
import org.cordee.round.Spare;
import org.jspecify.annotations.Nullable;

/// What a party finds on the page of the pre-mortem. Before the reveal it holds no text but their
/// own.
///
/// @param earlier those that opened, the latest first
public record PreMortemView(Partnership room, MemberId me, Phase phase, List<Earlier> earlier) {

    /// One that opened, and when.
    public record Earlier(RoundId round, Instant at) {}

    /// Where it stands for the one who looks.
    public sealed interface Phase {
        /// None is open, and one may be.
        ///
        /// @param own what one wrote in the last one, which ended unrevealed
        record Idle(Round.@Nullable State how, Map<PreMortemQuestion, Answer> own)
                implements Phase {}

        /// Writing apart.
        record Writing(
                Round round,
                Round.State how,
                Map<PreMortemQuestion, Answer> own,
                List<Spare> spares)
                implements Phase {}

        /// One's own seal is on.
        record Waiting(Round round, Round.State how, Instant sealedAt) implements Phase {}

        /// All open, side by side.
        record Revealed(Round round, Instant at, List<Row> rows) implements Phase {}
    }

    /// One question, with what each party wrote to it.
    public record Row(PreMortemQuestion question, List<Hand> hands) {}

    /// @param words empty where nothing was written
    public record Hand(MemberId author, String name, String words) {}

    public boolean inside() {
        return room.has(me);
    }

    /// For `data-state`.
    public String state() {
        return switch (phase) {
            case Phase.Idle _ -> "idle";
            case Phase.Writing(_, Round.State.Overdue _, _, _) -> "overdue";
            case Phase.Writing _ -> "writing";
            case Phase.Waiting(_, Round.State.Overdue _, _) -> "overdue";
            case Phase.Waiting _ -> "waiting";
            case Phase.Revealed _ -> "revealed";
        };
    }
}
