package org.cordee.circle.action;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.cordee.current.Viewer;
import org.cordee.presence.Call;
import org.cordee.presence.Call.Liveliness;
import org.cordee.presence.Presence;
import org.cordee.web.Dates;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// On Today: one's word on a common action is waited for, or one's line of it is due.
@Component
class CommonActionPresence implements Presence {
    /// How long before its day a line is called to mind.
    private static final int DAYS = 7;

    private final ActionAskRows rows;
    private final Clock clock;

    CommonActionPresence(ActionAskRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Call> calls(Viewer viewer) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return rows.of(viewer.id(), today, today.plusDays(DAYS)).stream()
                .map(one -> call(viewer, one, today))
                .toList();
    }

    private static Call call(Viewer viewer, ActionAskRows.Ask one, LocalDate today) {
        var language = viewer.locale();
        var page = CommonActionPages.page(one.circle(), one.action());
        if (one.what().isEmpty()) {
            return new Call(
                    Liveliness.CALM,
                    "partager",
                    Words.say(language, "action.one"),
                    one.title(),
                    Words.say(language, "action.call.word"),
                    page,
                    Words.say(language, "action.call.word.go"));
        }
        var day = Dates.day(language, one.until(), today);
        return new Call(
                Liveliness.WARM,
                "partager",
                Words.say(language, "action.one"),
                one.title(),
                one.until().isBefore(today)
                        ? Words.say(
                                language, "action.call.line.late", "what", one.what(), "day", day)
                        : Words.say(language, "action.call.line", "what", one.what(), "day", day),
                page + "#lines",
                Words.say(language, "action.call.line.go"));
    }
}
