package org.cordee.engagement.report;

import java.util.List;
import org.cordee.current.Viewer;
import org.cordee.presence.Call;
import org.cordee.presence.Call.Liveliness;
import org.cordee.presence.Presence;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// On Today: something was sent to a sponsor, who has had no link since. Not what, nor by whom.
@Component
class ReportPresence implements Presence {
    private final ReportRows rows;

    ReportPresence(ReportRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Call> calls(Viewer viewer) {
        var language = viewer.locale();
        return rows.untold(viewer.id()).stream()
                .map(engagement ->
                        new Call(
                                Liveliness.WARM,
                                "accompagner",
                                Words.say(language, "engagement.one"),
                                Words.say(language, "reading.call.note"),
                                Words.say(language, "report.call"),
                                "/engagements/" + engagement.value() + "/report",
                                Words.say(language, "reading.call.go")))
                .toList();
    }
}
