package org.cordee.giving.feedback;

import java.util.List;
import org.cordee.current.Viewer;
import org.cordee.presence.Call;
import org.cordee.presence.Call.Liveliness;
import org.cordee.presence.Presence;
import org.cordee.web.Names;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// On Today: that feedback is there or asked for, from whom and of which kind; never its words.
@Component
class FeedbackPresence implements Presence {
    private final Feedbacks feedbacks;

    FeedbackPresence(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public List<Call> calls(Viewer viewer) {
        return feedbacks.calls(viewer.id()).stream().map(one -> call(viewer, one)).toList();
    }

    private static Call call(Viewer viewer, PersonalFeedback one) {
        var language = viewer.locale();
        var name = Names.person(language, one.name());
        var kind = one.kind();
        return new Call(
                Liveliness.CALM,
                "donner",
                Words.say(language, "feedback.one"),
                Words.say(language, "feedback.call.alone"),
                kind == null
                        ? Words.say(language, "feedback.call.asked", "name", name)
                        : Words.say(
                                language, "feedback.call.closed", "name", name, "kind", kind.key()),
                "/feedback/" + one.id().value(),
                kind == null
                        ? Words.say(language, "feedback.call.answer")
                        : Words.say(language, "feedback.call.see"));
    }
}
