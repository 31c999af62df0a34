package org.cordee.partnership.pulse;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cordee.current.Viewer;
import org.cordee.presence.Call;
import org.cordee.presence.Call.Liveliness;
import org.cordee.presence.Presence;
import org.cordee.web.Dates;
import org.cordee.web.Names;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What pulses say on Today: one to be answered, one that has just opened.
@Component
class PulsePresence implements Presence {
    private static final int MOST = 40;

    private final PulseRows rows;
    private final Clock clock;

    PulsePresence(PulseRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Call> calls(Viewer viewer) {
        return rows.calls(viewer.id(), MOST).stream()
                .map(call -> call(viewer, call))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Call> call(Viewer viewer, PulseRows.Call pulse) {
        var now = clock.instant();
        var there = LocalDate.ofInstant(now, viewer.zone());
        var here = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var today = there.isAfter(here) ? there : here;
        var planned = Calendar.of(pulse.agreed()).on(today).orElse(null);
        if (planned != null
                && !pulse.others().isEmpty()
                && !(planned.day().equals(pulse.day())
                        && (pulse.mine() || pulse.closed() || pulse.revealedAt() != null))) {
            return Optional.of(due(viewer, pulse, planned, today));
        }
        var revealed = pulse.revealedAt();
        return revealed != null && revealed.plus(Pulses.FRESH).isAfter(now)
                ? Optional.of(opened(viewer, pulse))
                : Optional.empty();
    }

    private static Call due(
            Viewer viewer, PulseRows.Call pulse, PlannedDay planned, LocalDate today) {
        var language = viewer.locale();
        return new Call(
                Liveliness.WARM,
                "cheminer",
                Words.say(language, "pulse.title"),
                Words.say(
                        language,
                        "pulse.call.due.note",
                        "names",
                        Names.list(language, pulse.others())),
                Words.say(
                        language,
                        "pulse.call.due",
                        "day",
                        Dates.day(language, planned.day(), today)),
                address(pulse),
                Words.say(language, "pulse.call.answer"));
    }

    private static Call opened(Viewer viewer, PulseRows.Call pulse) {
        var language = viewer.locale();
        return new Call(
                Liveliness.ALIVE,
                "cheminer",
                Words.say(language, "pulse.title"),
                Words.say(
                        language,
                        "pulse.call.opened.note",
                        "names",
                        Names.list(language, pulse.others())),
                Words.say(language, "pulse.call.opened"),
                address(pulse),
                Words.say(language, "pulse.call.read"));
    }

    private static String address(PulseRows.Call pulse) {
        return "/partnerships/" + pulse.room().value() + "/pulse";
    }
}
