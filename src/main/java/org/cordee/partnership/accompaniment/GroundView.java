package org.cordee.partnership.accompaniment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.cordee.current.MemberId;
import org.cordee.partnership.accompaniment.Accompaniment.State;

/// What the facilitator finds on the page: what all opened, to be read only.
///
/// @param answered whether they have accepted already
/// @param ties what they are asked to say themselves
/// @param zone where they are, in which they set the hour of a session
public record GroundView(
        Accompanied ground,
        MemberId me,
        Accompaniment accompaniment,
        State state,
        boolean answered,
        List<Tie> ties,
        Opened opened,
        List<Session> sessions,
        List<Note> notes,
        ZoneId zone,
        Instant now) {

    /// For `data-state`.
    public String name() {
        return switch (state) {
            case ASKED, REFUSED, ENDED -> answered ? "accepted" : "invited";
            case STANDING -> "accompanying";
            case PAUSED -> "waiting";
        };
    }
}
