package org.cordee.partnership.pulse;

import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import org.cordee.current.Viewer;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.RoomPart;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// The season and the pulse, on the page of the room.
@Component
class PulsePart implements RoomPart {
    private final Pulses pulses;
    private final Templates templates;

    PulsePart(Pulses pulses, Templates templates) {
        this.pulses = pulses;
        this.templates = templates;
    }

    @Override
    public Optional<Shown> shown(Viewer viewer, Partnership room) {
        var standing = pulses.standing(viewer, room);
        if (!standing.planned() && !room.has(viewer.id())) {
            return Optional.empty();
        }
        var language = viewer.locale();
        var reading = standing.reading();
        return Optional.of(
                new Shown(
                        Place.SEASON,
                        reading == null
                                ? Words.say(language, "pulse.title")
                                : SeasonWords.title(language, reading.season()),
                        standing.due()
                                ? Words.say(language, "pulse.awaits-you")
                                : standing.fresh()
                                        ? Words.say(language, "pulse.just-opened")
                                        : null,
                        null,
                        templates.partnershipPulsePart(room, standing)));
    }
}
