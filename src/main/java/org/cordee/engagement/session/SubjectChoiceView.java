package org.cordee.engagement.session;

import java.util.List;
import java.util.Map;
import org.cordee.engagement.session.SubjectForm.Reason;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;

/// The form in which the subject of a session is chosen.
///
/// @param open what was left open, the latest first
/// @param crossed whether another window chose meanwhile what the session shows now
public record SubjectChoiceView(
        CoachingSession session,
        List<CoacheeSubject> open,
        SubjectForm form,
        Map<String, Reason> refusals,
        boolean crossed,
        boolean over) {
    public SubjectChoiceView {
        open = List.copyOf(open);
        refusals = Map.copyOf(refusals);
    }

    public String state() {
        return over
                ? "over"
                : crossed
                        ? "crossed"
                        : !refusals.isEmpty()
                                ? "unfit"
                                : session.subject() == null ? "new" : "change";
    }

    /// What to say beside the field; null when all is well with it.
    public @Nullable String why() {
        return switch (refusals.get("line")) {
            case null -> null;
            case EMPTY -> Words.say("coaching.subject.empty");
            case TOO_LONG -> Words.say("coaching.line.too-long");
            case BOTH -> Words.say("coaching.subject.both");
            case CLOSED -> Words.say("coaching.subject.gone");
        };
    }
}
