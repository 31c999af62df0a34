package org.cordee.engagement.session;

import java.util.List;
import org.cordee.engagement.Engagement;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;

/// The sheet that prepares a session.
///
/// @param before the last session before it of which something is noted; null where there is none
/// @param last what is noted of it
/// @param drifts of the last few sessions before it
/// @param intention as it is kept; empty for none
/// @param open what was left open, but for its own subject
/// @param unfit whether what was typed is too long
/// @param crossed whether another window kept meanwhile what is shown
/// @param over whether the engagement is
public record PreparationView(
        Engagement engagement,
        CoachingSession session,
        @Nullable CoachingSession before,
        SessionNote last,
        List<SessionDrift> drifts,
        List<CoacheeSubject> open,
        String intention,
        PreparationForm form,
        boolean drafted,
        boolean unfit,
        boolean crossed,
        boolean over) {
    public PreparationView {
        drifts = List.copyOf(drifts);
        open = List.copyOf(open);
    }

    public String address() {
        return session.address() + "/preparation";
    }

    public String state() {
        return over
                ? "over"
                : crossed
                        ? "crossed"
                        : unfit
                                ? "unfit"
                                : drafted ? "drafted" : before == null ? "first" : "ready";
    }

    /// What to say beside the field; null when all is well with it.
    public @Nullable String why() {
        return unfit ? Words.say("coaching.line.too-long") : null;
    }
}
