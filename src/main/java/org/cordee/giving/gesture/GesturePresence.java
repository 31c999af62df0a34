package org.cordee.giving.gesture;

import java.util.List;
import org.cordee.current.Viewer;
import org.cordee.presence.Call;
import org.cordee.presence.Call.Liveliness;
import org.cordee.presence.Presence;
import org.cordee.web.Names;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// On Today: what others noted with this member, who has said nothing of it yet.
@Component
class GesturePresence implements Presence {
    private final Gestures gestures;

    GesturePresence(Gestures gestures) {
        this.gestures = gestures;
    }

    @Override
    public List<Call> calls(Viewer viewer) {
        return gestures.asks(viewer.id()).stream().map(gesture -> call(viewer, gesture)).toList();
    }

    private static Call call(Viewer viewer, Gesture gesture) {
        var language = viewer.locale();
        var name = gesture.name();
        return new Call(
                Liveliness.CALM,
                "donner",
                Words.say(language, "gesture.one"),
                Words.say(
                        language,
                        "gesture.call.by",
                        "name",
                        Names.person(language, name == null ? "" : name)),
                gesture.gave()
                        ? Words.say(language, "gesture.call.thanks", "words", gesture.words())
                        : Words.say(language, "gesture.call.given", "words", gesture.words()),
                "/gestures/" + gesture.id().value(),
                Words.say(language, "gesture.call.action"));
    }
}
