package org.cordee.engagement.session;

import java.time.Instant;
import java.util.List;
import org.cordee.engagement.Engagement;
import org.jspecify.annotations.Nullable;

/// One session, with its note.
///
/// @param note null while nothing is noted
/// @param open the subjects that are open, where none is chosen yet
/// @param opened when its note was opened before; null for never
/// @param planned whether it is to come
public record CoachingView(
        Engagement engagement,
        CoachingSession session,
        @Nullable SessionNote note,
        List<CoacheeSubject> open,
        @Nullable Instant opened,
        boolean planned) {
    public CoachingView {
        open = List.copyOf(open);
    }

    public String state() {
        return note != null ? "noted" : planned ? "planned" : "held";
    }

    /// Whether its subject came to its end here.
    public boolean endedHere() {
        var subject = session.subject();
        return subject != null && session.id().equals(subject.closedIn());
    }
}
