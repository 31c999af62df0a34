package org.cordee.partnership.work;

import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import org.cordee.current.Viewer;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.RoomPart;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// Where the work stands, on the page of the room.
@Component
class WorkPart implements RoomPart {
    private final Work work;
    private final ClientTerms terms;
    private final Templates templates;

    WorkPart(Work work, ClientTerms terms, Templates templates) {
        this.work = work;
        this.terms = terms;
        this.templates = templates;
    }

    @Override
    public Optional<Shown> shown(Viewer viewer, Partnership room) {
        var standing = work.standing(viewer.id(), room.id());
        if (!room.has(viewer.id()) && standing.contributions() == 0) {
            return Optional.empty();
        }
        var toAnswer = room.has(viewer.id()) ? terms.toAnswer(viewer.id(), room.id()) : 0;
        return Optional.of(
                new Shown(
                        Place.WORK,
                        Words.say(viewer.locale(), "work.title"),
                        standing.yours() > 0
                                ? Words.say(
                                        viewer.locale(), "work.part.awaits", "n", standing.yours())
                                : toAnswer > 0
                                        ? Words.say(
                                                viewer.locale(), "work.part.answers", "n", toAnswer)
                                        : null,
                        null,
                        templates.partnershipWorkPart(room, standing, toAnswer)));
    }
}
