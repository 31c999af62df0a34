package org.cordee.circle.seat;

import java.util.List;
import org.cordee.circle.CircleOffers.Stage;
import org.cordee.current.Viewer;
import org.cordee.presence.Call;
import org.cordee.presence.Call.Liveliness;
import org.cordee.presence.Presence;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// On Today: a circle is proposed, or enough of those who sit in it would.
@Component
class ProposedPresence implements Presence {
    private final ProposedCircles proposed;

    ProposedPresence(ProposedCircles proposed) {
        this.proposed = proposed;
    }

    @Override
    public List<Call> calls(Viewer viewer) {
        return proposed.waiting().stream().map(one -> call(viewer, one)).toList();
    }

    private static Call call(Viewer viewer, ProposedCircle one) {
        var language = viewer.locale();
        var asked = one.stage() == Stage.ASKED;
        return new Call(
                Liveliness.CALM,
                "partager",
                Words.say(language, "circle.one"),
                Words.say(language, "seat.with", "n", one.seats() - 1),
                asked
                        ? Words.say(language, "seat.call.asked")
                        : Words.say(language, "seat.call.ready", "n", one.interested()),
                "/circles/proposed/" + one.id().value(),
                asked
                        ? Words.say(language, "seat.call.asked.go")
                        : Words.say(language, "seat.found"),
                one.until().atZone(viewer.zone()).toLocalDate());
    }
}
