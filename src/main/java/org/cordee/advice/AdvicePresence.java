package org.cordee.advice;

import java.util.List;
import org.cordee.current.Viewer;
import org.cordee.presence.Call;
import org.cordee.presence.Call.Liveliness;
import org.cordee.presence.Presence;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// On Today: the advice that one wanted to come back to on that day.
@Component
class AdvicePresence implements Presence {
    private final Advices advices;

    AdvicePresence(Advices advices) {
        this.advices = advices;
    }

    @Override
    public List<Call> calls(Viewer viewer) {
        return advices.due(viewer.id(), viewer.zone()).stream()
                .map(advice -> call(viewer, advice))
                .toList();
    }

    private static Call call(Viewer viewer, Advice advice) {
        var language = viewer.locale();
        return new Call(
                Liveliness.CALM,
                "rencontrer",
                Words.say(language, "advice.call"),
                Words.say(
                        language,
                        "advice.call.note",
                        "name",
                        advice.name(),
                        "subject",
                        advice.subject()),
                Words.say(language, "advice.call.title", "words", excerpt(advice.words())),
                "/advice/" + advice.id().value(),
                Words.say(language, "advice.call.action"));
    }

    /// What fits a title.
    private static String excerpt(String words) {
        var line = words.lines().findFirst().orElse("");
        var most = 90;
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)).strip() + "…";
    }
}
