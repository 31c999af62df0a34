package org.cordee.partnership.exit;

import java.util.List;
import java.util.Map;
import org.cordee.current.MemberId;
import org.cordee.partnership.Partnership;
import org.cordee.round.Answer;
import org.cordee.round.Round;
import org.jspecify.annotations.Nullable;

/// The page of the way out.
///
/// @param unopened what one wrote in the last feedback, where that ended without opening; nobody
///   else reads it
/// @param earlier how others left this room while one was there, the latest first
public record ExitView(
        Partnership room, MemberId me, Way way, List<Answer> unopened, List<Closing> earlier) {

    /// Where it stands for the one who looks.
    public sealed interface Way {
        /// Nothing is under way.
        record Before() implements Way {}

        /// @param agreed what the charter in force says of leaving; empty where it says nothing
        /// @param feedback the round of the last feedback; null for who is not asked
        /// @param own what one wrote in it, by heading; with version 0 what one had written in one
        ///   before it, which somebody's departure ended
        /// @param opened what all wrote, once it has opened
        record UnderWay(
                Exit exit,
                String agreed,
                @Nullable Round feedback,
                Map<String, Answer> own,
                List<Voiced> opened)
                implements Way {
            /// Whether one has sealed, and the others may still.
            public boolean sealed(MemberId me) {
                return feedback != null && feedback.closedAt() == null && feedback.sealedBy(me);
            }
        }

        /// One has left by it.
        record Closed(ClosingNote note) implements Way {}
    }

    /// For `data-state`.
    public String state() {
        return switch (way) {
            case Way.Before _ -> "before";
            case Way.UnderWay _ -> "under-way";
            case Way.Closed _ -> "closed";
        };
    }

    public List<MemberId> present() {
        return room.present().stream().map(Partnership.Party::member).toList();
    }
}
