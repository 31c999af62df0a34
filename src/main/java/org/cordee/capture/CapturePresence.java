package org.cordee.capture;

import java.util.List;
import org.cordee.current.Viewer;
import org.cordee.presence.Call;
import org.cordee.presence.Call.Liveliness;
import org.cordee.presence.Presence;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// On Today: that a line waits to be put somewhere. One call, however many wait.
@Component
class CapturePresence implements Presence {
    private final Captures captures;

    CapturePresence(Captures captures) {
        this.captures = captures;
    }

    @Override
    public List<Call> calls(Viewer viewer) {
        var language = viewer.locale();
        return captures.waiting(viewer.id()).stream()
                .map(capture ->
                        new Call(
                                Liveliness.CALM,
                                "donner",
                                Words.say(language, "capture.call"),
                                Words.say(language, "capture.call.note"),
                                capture.words(),
                                "/captures",
                                Words.say(language, "capture.call.action")))
                .toList();
    }
}
