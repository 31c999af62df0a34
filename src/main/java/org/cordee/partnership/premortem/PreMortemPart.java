package org.cordee.partnership.premortem;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.cordee.current.Viewer;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.RoomPart;
import org.cordee.round.Round;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// Where the pre-mortem stands, on the page of the room.
@Component
class PreMortemPart implements RoomPart {
    private final PreMortems preMortems;
    private final Templates templates;
    private final Clock clock;

    PreMortemPart(PreMortems preMortems, Templates templates, Clock clock) {
        this.preMortems = preMortems;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public Optional<Shown> shown(Viewer viewer, Partnership room) {
        var inside = room.has(viewer.id());
        var round = preMortems.latest(viewer.id(), room.id());
        if (!inside && round.isEmpty()) {
            return Optional.empty();
        }
        var how =
                round.map(latest -> latest.on(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))
                        .orElse(null);
        var yours =
                inside
                        && round.isPresent()
                        && !round.get().sealedBy(viewer.id())
                        && (how instanceof Round.State.Open || how instanceof Round.State.Overdue);
        return Optional.of(
                new Shown(
                        Place.PRE_MORTEM,
                        Words.say(viewer.locale(), "premortem.title"),
                        yours ? Words.say(viewer.locale(), "expectation.awaits-you") : null,
                        null,
                        templates.partnershipPremortemPart(room, how, yours)));
    }
}
