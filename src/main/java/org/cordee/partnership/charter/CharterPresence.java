package org.cordee.partnership.charter;

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

/// What charters say on Today: a text that waits for one's answer, once a room.
@Component
class CharterPresence implements Presence {
    private static final int MOST = 10;

    private final AwaitedRows rows;

    CharterPresence(AwaitedRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Call> calls(Viewer viewer) {
        return rows.of(viewer.id(), MOST).stream()
                .map(awaited -> call(awaited, viewer.locale()))
                .toList();
    }

    private static Call call(AwaitedRows.Awaited awaited, Locale language) {
        return new Call(
                awaited.newcomer() ? Liveliness.WARM : Liveliness.ALIVE,
                "cheminer",
                Words.say(language, "charter.call"),
                Words.say(
                        language,
                        "charter.call.with",
                        "names",
                        Names.list(language, awaited.others())),
                title(awaited, language),
                "/partnerships/" + awaited.room().value() + "/charter",
                Words.say(language, "charter.call.read"));
    }

    private static String title(AwaitedRows.Awaited awaited, Locale language) {
        if (awaited.newcomer()) {
            return Words.say(language, "charter.call.newcomer");
        }
        return awaited.again()
                ? Words.say(language, "charter.call.again")
                : Words.say(language, "charter.call.proposed", "name", awaited.author());
    }
}
