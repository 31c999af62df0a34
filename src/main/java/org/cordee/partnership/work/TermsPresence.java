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

/// What terms say on Today: that some wait for one's answer, once a room.
@Component
class TermsPresence implements Presence {
    private static final int MOST = 10;

    private final ToldRows rows;

    TermsPresence(ToldRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Call> calls(Viewer viewer) {
        var language = viewer.locale();
        return rows.awaited(viewer.id(), MOST).stream()
                .map(awaited ->
                        new Call(
                                Liveliness.WARM,
                                "cheminer",
                                Words.say(language, "work.terms.call"),
                                Words.say(
                                        language,
                                        "work.call.with",
                                        "names",
                                        Names.list(language, awaited.others())),
                                Words.say(
                                        language,
                                        "work.terms.call.proposed",
                                        "name",
                                        awaited.author()),
                                "/partnerships/" + awaited.room().value() + "/terms",
                                Words.say(language, "work.terms.call.read")))
                .toList();
    }
}
