package org.cordee.circle.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.cordee.circle.CircleId;
import org.cordee.current.MemberId;
import org.cordee.round.RoundId;
import org.jspecify.annotations.Nullable;

/// Something that those of a circle do together to be known, as they read it.
///
/// @param proposer null where their account is gone
/// @param clientele for whom it is
/// @param due by when all of it is to be done; null where nobody said
/// @param version of what it says: each change is another
/// @param asked the round in which each was asked last; null while nobody was
/// @param askedVersion which version they were asked about; 0 for none
/// @param outcome what came of it; null where nobody told it
/// @param teller who told it, or gave it up
/// @param lines who does what by when, in the order in which it was written
public record CommonAction(
        CommonActionId id,
        CircleId circle,
        @Nullable MemberId proposer,
        @Nullable String proposerName,
        String title,
        String words,
        String clientele,
        @Nullable LocalDate due,
        int version,
        @Nullable RoundId asked,
        int askedVersion,
        Instant proposedAt,
        @Nullable Instant startedAt,
        @Nullable Instant overAt,
        @Nullable String outcome,
        @Nullable String teller,
        List<Line> lines) {

    /// Who does what by when.
    ///
    /// @param doer null where their account is gone
    /// @param doneAt null while it is not done
    public record Line(
            int place,
            @Nullable MemberId doer,
            @Nullable String name,
            String what,
            LocalDate due,
            @Nullable Instant doneAt) {}

    /// How far it is.
    public enum Stage {
        PROPOSED,
        STARTED,
        /// What came of it is told.
        OVER,
        GIVEN_UP;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public CommonAction {
        lines = List.copyOf(lines);
    }

    public Stage stage() {
        if (overAt != null) {
            return outcome == null ? Stage.GIVEN_UP : Stage.OVER;
        }
        return startedAt == null ? Stage.PROPOSED : Stage.STARTED;
    }

    /// Whether each was asked about what it says now.
    boolean isAsked() {
        return asked != null && askedVersion == version;
    }
}
