package org.cordee.partnership.newcomer;

import java.util.List;
import java.util.Locale;
import org.cordee.current.Viewer;
import org.cordee.presence.Call;
import org.cordee.presence.Call.Liveliness;
import org.cordee.presence.Presence;
import org.cordee.web.Names;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says on Today that somebody is proposed to come, once a person, until one has said something.
@Component
class NewcomerPresence implements Presence {
    private static final int MOST = 10;

    private final AskedRows rows;

    NewcomerPresence(AskedRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Call> calls(Viewer viewer) {
        return rows.of(viewer.id(), MOST).stream()
                .map(awaiting -> call(awaiting, viewer.locale()))
                .toList();
    }

    private static Call call(AskedRows.Awaiting awaiting, Locale language) {
        return new Call(
                Liveliness.WARM,
                "cheminer",
                Words.say(language, "newcomer.call"),
                Words.say(
                        language,
                        "newcomer.call.by",
                        "name",
                        Names.person(language, awaiting.author())),
                Words.say(language, "newcomer.call.title", "name", awaiting.name()),
                "/partnerships/" + awaiting.room().value() + "/people",
                Words.say(language, "newcomer.call.go"));
    }
}
