package org.cordee.partnership.work;

import java.util.List;
import org.cordee.current.Viewer;
import org.cordee.presence.Call;
import org.cordee.presence.Call.Liveliness;
import org.cordee.presence.Presence;
import org.cordee.web.Names;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What work says on Today: values that wait for one's own word, once a room.
@Component
class ValuePresence implements Presence {
    private static final int MOST = 10;

    private final AwaitedValueRows rows;

    ValuePresence(AwaitedValueRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Call> calls(Viewer viewer) {
        var language = viewer.locale();
        return rows.of(viewer.id(), MOST).stream()
                .map(awaited ->
                        new Call(
                                Liveliness.CALM,
                                "cheminer",
                                Words.say(language, "work.call"),
                                Words.say(
                                        language,
                                        "work.call.with",
                                        "names",
                                        Names.list(language, awaited.others())),
                                Words.say(language, "work.call.value", "n", awaited.values()),
                                "/partnerships/" + awaited.room().value() + "/work",
                                Words.say(language, "work.call.go")))
                .toList();
    }
}
