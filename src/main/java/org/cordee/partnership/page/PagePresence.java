package org.cordee.partnership.page;

import java.util.List;
import org.cordee.current.Viewer;
import org.cordee.presence.Call;
import org.cordee.presence.Call.Liveliness;
import org.cordee.presence.Presence;
import org.cordee.web.Names;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What public pages say on Today: words that wait for one's answer, once a room.
@Component
class PagePresence implements Presence {
    private static final int MOST = 10;

    private final PartnerPageRows rows;

    PagePresence(PartnerPageRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Call> calls(Viewer viewer) {
        var language = viewer.locale();
        return rows.awaited(viewer.id(), MOST).stream()
                .map(awaited ->
                        new Call(
                                Liveliness.CALM,
                                "cheminer",
                                Words.say(language, "page.title"),
                                Words.say(
                                        language,
                                        "page.call.with",
                                        "names",
                                        Names.list(language, awaited.others())),
                                Words.say(language, "page.call", "name", awaited.author()),
                                "/partnerships/" + awaited.room().value() + "/page",
                                Words.say(language, "page.call.read")))
                .toList();
    }
}
