package org.cordee.partnership.charter;

import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import org.cordee.current.Viewer;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.RoomPart;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// Where the charter stands, on the page of the room.
@Component
class CharterPart implements RoomPart {
    private final Charters charters;
    private final Templates templates;

    CharterPart(Charters charters, Templates templates) {
        this.charters = charters;
        this.templates = templates;
    }

    @Override
    public Optional<Shown> shown(Viewer viewer, Partnership room) {
        var me = viewer.id();
        var language = viewer.locale();
        var inside = room.has(me);
        var charter = charters.standing(me, room.id());
        if (!inside && charter.version() == null) {
            return Optional.empty();
        }
        var yours = inside && charter.yours();
        return Optional.of(
                new Shown(
                        Place.CHARTER,
                        Words.say(language, "charter.title"),
                        yours ? Words.say(language, "charter.awaits-you") : null,
                        null,
                        templates.partnershipCharterPart(room, charter, inside, yours)));
    }
}
