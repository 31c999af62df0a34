package org.cordee.circle.session;

import java.time.Clock;
import java.util.List;
import org.cordee.current.Viewer;
import org.cordee.presence.Call;
import org.cordee.presence.Call.Liveliness;
import org.cordee.presence.Presence;
import org.cordee.web.Dates;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// On Today: a session goes on, one waits for an answer or for one's question, minutes for one's
/// word.
@Component
class SessionPresence implements Presence {
    private final CircleSessions sessions;
    private final Clock clock;

    SessionPresence(CircleSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public List<Call> calls(Viewer viewer) {
        return sessions.asks(viewer.id()).stream().map(one -> call(viewer, one)).toList();
    }

    private Call call(Viewer viewer, CircleSessionRows.Ask one) {
        var language = viewer.locale();
        var moment = Dates.moment(language, viewer.zone(), one.startsAt(), clock.instant());
        return new Call(
                one.what().equals("open") ? Liveliness.NOW : Liveliness.WARM,
                "partager",
                Words.say(language, "session.one"),
                one.circle(),
                Words.say(language, "session.call", "what", one.what(), "moment", moment),
                "/circles/sessions/" + one.id().value(),
                Words.say(language, "session.call.go", "what", one.what()));
    }
}
