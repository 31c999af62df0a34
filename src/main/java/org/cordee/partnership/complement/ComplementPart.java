package org.cordee.partnership.complement;

import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import org.cordee.current.Viewer;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.RoomPart;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// What the parties cover between them, on the page of the room.
@Component
class ComplementPart implements RoomPart {
    private final Complements complements;
    private final Templates templates;

    ComplementPart(Complements complements, Templates templates) {
        this.complements = complements;
        this.templates = templates;
    }

    @Override
    public Optional<Shown> shown(Viewer viewer, Partnership room) {
        if (!room.has(viewer.id())) {
            return Optional.empty();
        }
        return Optional.of(
                new Shown(
                        Place.COMPLEMENTS,
                        Words.say(viewer.locale(), "complement.title"),
                        null,
                        null,
                        templates.partnershipComplementPart(room, complements.zones(room.id()))));
    }
}
