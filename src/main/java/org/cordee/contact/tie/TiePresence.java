package org.cordee.contact.tie;

import java.util.List;
import org.cordee.current.Viewer;
import org.cordee.presence.Call;
import org.cordee.presence.Call.Liveliness;
import org.cordee.presence.Presence;
import org.cordee.web.Names;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// What the books of others say on Today: a thank-you, and somebody who asks to be tied.
@Component
class TiePresence implements Presence {
    private static final int MOST = 5;

    private final Ties ties;

    TiePresence(Ties ties) {
        this.ties = ties;
    }

    @Override
    public List<Call> calls(Viewer viewer) {
        return ties.waiting(MOST).stream().map(waiting -> call(viewer, waiting)).toList();
    }

    private static Call call(Viewer viewer, TieRows.Waiting waiting) {
        var language = viewer.locale();
        var name = Names.person(language, waiting.name());
        if (!waiting.thanks()) {
            return new Call(
                    Liveliness.CALM,
                    "rencontrer",
                    Words.say(language, "tie.call.asked"),
                    Words.say(language, "tie.call.asked.note"),
                    Words.say(language, "tie.call.asked.title", "name", name),
                    "/ties",
                    Words.say(language, "tie.call.asked.action"));
        }
        return new Call(
                Liveliness.WARM,
                "donner",
                Words.say(language, "tie.call.thanks"),
                waiting.words().isEmpty()
                        ? Words.say(language, "tie.call.thanks.note")
                        : Words.say(language, "tie.thanks.words", "words", waiting.words()),
                Words.say(language, "tie.call.thanks.title", "name", name),
                "/ties",
                Words.say(language, "tie.call.thanks.action"));
    }
}
