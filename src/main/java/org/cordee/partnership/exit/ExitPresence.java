package org.cordee.partnership.exit;

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

/// What exits say on Today: one under way that awaits a word of the one who looks.
@Component
class ExitPresence implements Presence {
    private static final int MOST = 10;

    private final AwaitingRows rows;

    ExitPresence(AwaitingRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Call> calls(Viewer viewer) {
        return rows.of(viewer.id(), MOST).stream()
                .map(awaiting -> call(awaiting, viewer.locale()))
                .toList();
    }

    private static Call call(AwaitingRows.Awaiting awaiting, Locale language) {
        var names =
                Names.list(
                        language,
                        awaiting.others().stream()
                                .map(name -> Names.person(language, name))
                                .toList());
        return new Call(
                Liveliness.ALIVE,
                "cheminer",
                Words.say(language, "exit.title"),
                Words.say(language, "exit.call.with", "names", names),
                Words.say(language, "exit.call.awaits"),
                "/partnerships/" + awaiting.room().value() + "/exit",
                Words.say(language, "exit.call.go"));
    }
}
