package org.cordee.engagement.reading;

import java.util.List;
import org.cordee.current.Viewer;
import org.cordee.presence.Call;
import org.cordee.presence.Call.Liveliness;
import org.cordee.presence.Presence;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// On Today: a reading has come. Not whose, of what, nor what it says.
@Component
class ReadingPresence implements Presence {
    private final ReadingRoundRows rows;

    ReadingPresence(ReadingRoundRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Call> calls(Viewer viewer) {
        var language = viewer.locale();
        return rows.come(viewer.id()).stream()
                .map(engagement ->
                        new Call(
                                Liveliness.WARM,
                                "accompagner",
                                Words.say(language, "engagement.one"),
                                Words.say(language, "reading.call.note"),
                                Words.say(language, "reading.call"),
                                "/engagements/" + engagement.value() + "/alliances",
                                Words.say(language, "reading.call.go")))
                .toList();
    }
}
