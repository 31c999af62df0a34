package org.cordee.partnership.pulse;

import java.time.LocalDate;
import java.util.List;
import org.cordee.current.MemberId;
import org.cordee.partnership.Partnership;

/// What an alcove knows of a room beyond its pulses, for the reading of the season: only what all
/// its parties may know, so that all read the same season.
public interface SeasonFacts {
    /// What its parties wrote down for a date.
    default List<DueCommitment> commitments(Partnership room) {
        return List.of();
    }

    /// The signals that waited to be talked about on each of these days.
    default List<OpenSignal> openSignals(MemberId me, Partnership room, List<LocalDate> days) {
        return List.of();
    }
}
