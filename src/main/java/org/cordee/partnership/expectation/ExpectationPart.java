package org.cordee.partnership.expectation;

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

/// Where the exchange of expectations stands, on the page of the room.
@Component
class ExpectationPart implements RoomPart {
    private final Expectations expectations;
    private final Templates templates;
    private final Clock clock;

    ExpectationPart(Expectations expectations, Templates templates, Clock clock) {
        this.expectations = expectations;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public Optional<Shown> shown(Viewer viewer, Partnership room) {
        var me = viewer.id();
        var language = viewer.locale();
        var exchange = expectations.latest(me, room.id());
        var how =
                exchange == null
                        ? null
                        : exchange.on(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var yours =
                exchange != null
                        && !exchange.sealedBy(me)
                        && (how instanceof Round.State.Open || how instanceof Round.State.Overdue);
        return Optional.of(
                new Shown(
                        Place.EXPECTATIONS,
                        Words.say(language, "expectation.title"),
                        yours ? Words.say(language, "expectation.awaits-you") : null,
                        null,
                        templates.partnershipExpectationPart(room, exchange, how, me, yours)));
    }
}
