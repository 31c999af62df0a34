package org.cordee.circle;

import java.util.List;
import org.cordee.current.Viewer;
import org.cordee.presence.Call;
import org.cordee.presence.Call.Liveliness;
import org.cordee.presence.Presence;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// On Today: one was asked in, somebody knocks, a charter waits for one's signature.
@Component
class CirclePresence implements Presence {
    private final Circles circles;

    CirclePresence(Circles circles) {
        this.circles = circles;
    }

    @Override
    public List<Call> calls(Viewer viewer) {
        return circles.asks(viewer.id()).stream().map(one -> call(viewer, one)).toList();
    }

    private static Call call(Viewer viewer, CircleRows.Ask one) {
        var language = viewer.locale();
        var page = "/circles/" + one.circle().value();
        var name = one.name();
        return switch (one.what()) {
            case "door" ->
                    call(
                            viewer,
                            name,
                            Words.say(language, "circle.call.door"),
                            page + "/door",
                            Words.say(language, "circle.call.door.go"));
            case "again" ->
                    call(
                            viewer,
                            name,
                            Words.say(language, "circle.call.again"),
                            page + "/door",
                            Words.say(language, "circle.call.charter.go"));
            case "candidate" ->
                    call(
                            viewer,
                            name,
                            Words.say(language, "circle.call.candidate", "who", one.who()),
                            page + "#door",
                            Words.say(language, "circle.call.candidate.go"));
            default ->
                    call(
                            viewer,
                            name,
                            Words.say(language, "circle.call.charter"),
                            page + "/charter",
                            Words.say(language, "circle.call.charter.go"));
        };
    }

    private static Call call(Viewer viewer, String name, String what, String path, String go) {
        return new Call(
                Liveliness.CALM,
                "partager",
                Words.say(viewer.locale(), "circle.one"),
                name,
                what,
                path,
                go);
    }
}
