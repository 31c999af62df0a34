package org.cordee.partnership.accompaniment;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.cordee.current.Viewer;
import org.cordee.partnership.accompaniment.CallRows.Awaited;
import org.cordee.partnership.accompaniment.CallRows.Awaited.Why;
import org.cordee.presence.Call;
import org.cordee.presence.Call.Liveliness;
import org.cordee.presence.Presence;
import org.cordee.web.Names;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What accompaniments say on Today: an invitation, a proposal, a session that wait for an answer.
@Component
class AccompanimentPresence implements Presence {
    private static final int MOST = 10;

    private final CallRows rows;
    private final Clock clock;

    AccompanimentPresence(CallRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Call> calls(Viewer viewer) {
        return rows.of(viewer.id(), clock.instant(), MOST).stream()
                .map(awaited -> call(awaited, viewer.locale()))
                .toList();
    }

    private static Call call(Awaited awaited, Locale language) {
        return new Call(
                awaited.why() == Why.ASKED || awaited.why() == Why.TIE
                        ? Liveliness.ALIVE
                        : Liveliness.WARM,
                "cheminer",
                Words.say(language, "accompaniment.title"),
                awaited.others().isEmpty()
                        ? ""
                        : Words.say(
                                language,
                                "accompaniment.call.with",
                                "names",
                                Names.list(language, awaited.others())),
                title(awaited, language),
                "/partnerships/" + awaited.room().value() + "/accompaniment",
                Words.say(language, "accompaniment.call.go"));
    }

    private static String title(Awaited awaited, Locale language) {
        return switch (awaited.why()) {
            case ASKED -> Words.say(language, "accompaniment.call.asked");
            case TIE -> Words.say(language, "accompaniment.call.tie", "name", awaited.name());
            case PROPOSAL ->
                    Words.say(language, "accompaniment.call.proposal", "name", awaited.name());
            case NEWCOMER ->
                    Words.say(language, "accompaniment.call.newcomer", "name", awaited.name());
            case SESSION ->
                    Words.say(language, "accompaniment.call.session", "name", awaited.name());
        };
    }
}
