package org.cordee.partnership.accompaniment;

import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import org.cordee.current.Viewer;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.RoomPart;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// Who accompanies the room, on its page.
@Component
class AccompanimentPart implements RoomPart {
    private final Accompaniments accompaniments;
    private final Templates templates;

    AccompanimentPart(Accompaniments accompaniments, Templates templates) {
        this.accompaniments = accompaniments;
        this.templates = templates;
    }

    @Override
    public Optional<Shown> shown(Viewer viewer, Partnership room) {
        if (!room.has(viewer.id())) {
            return Optional.empty();
        }
        var part = accompaniments.part(viewer.id(), room);
        return Optional.of(
                new Shown(
                        Place.ACCOMPANIMENT,
                        Words.say(viewer.locale(), "accompaniment.title"),
                        part.yours()
                                ? Words.say(viewer.locale(), "accompaniment.awaits-you")
                                : null,
                        null,
                        templates.partnershipAccompanimentPart(part)));
    }
}
