package org.cordee.partnership.page;

import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import org.cordee.current.Viewer;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.RoomPart;
import org.cordee.partnership.signal.Living;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// Whether the partnership lives, by what happened in it, and its public page: on the page of the
/// room.
@Component
class PagePart implements RoomPart {
    private final Publishing publishing;
    private final Templates templates;

    PagePart(Publishing publishing, Templates templates) {
        this.publishing = publishing;
        this.templates = templates;
    }

    @Override
    public Optional<Shown> shown(Viewer viewer, Partnership room) {
        if (!room.has(viewer.id()) || room.present().size() < 2) {
            return Optional.empty();
        }
        var language = viewer.locale();
        var where = publishing.where(viewer.id(), room);
        return Optional.of(
                new Shown(
                        Place.PUBLIC_PAGE,
                        Words.say(language, "page.part.title"),
                        where.awaited() ? Words.say(language, "page.yours") : null,
                        where.living().state() == Living.State.LIVING
                                ? Words.say(language, "page.living")
                                : null,
                        templates.partnershipPagePart(room, where)));
    }
}
