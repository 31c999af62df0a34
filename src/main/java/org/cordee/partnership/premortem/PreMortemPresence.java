package org.cordee.partnership.premortem;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.cordee.current.Viewer;
import org.cordee.presence.Call;
import org.cordee.presence.Call.Liveliness;
import org.cordee.presence.Presence;
import org.cordee.web.Names;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What pre-mortems say on Today: just opened, or to be written.
@Component
class PreMortemPresence implements Presence {
    /// How long an opening is news.
    static final Duration FRESH = Duration.ofDays(7);

    private static final int MOST = 10;

    private final PreMortemRows rows;
    private final Clock clock;

    PreMortemPresence(PreMortemRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Call> calls(Viewer viewer) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return rows.of(viewer.id(), now.minus(FRESH), MOST).stream()
                .filter(one ->
                        one.revealed()
                                || !one.others().isEmpty()
                                        && (one.ended() == null || !today.isAfter(one.ended())))
                .map(one -> call(viewer, one))
                .toList();
    }

    private static Call call(Viewer viewer, PreMortemRows.Current one) {
        var language = viewer.locale();
        return new Call(
                one.revealed() ? Liveliness.ALIVE : Liveliness.CALM,
                "cheminer",
                Words.say(language, "premortem.title"),
                Words.say(
                        language,
                        "expectation.call.with",
                        "names",
                        Names.list(language, one.others())),
                one.revealed()
                        ? Words.say(language, "premortem.call.opened")
                        : Words.say(language, "premortem.call.write"),
                "/partnerships/" + one.room().value() + "/pre-mortem",
                one.revealed()
                        ? Words.say(language, "expectation.call.read")
                        : Words.say(language, "expectation.call.go"));
    }
}
