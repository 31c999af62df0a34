package org.cordee.partnership.signal;

import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import org.cordee.current.Viewer;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.RoomPart;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// What is to be talked about, on the page of the room; nothing when nothing is.
@Component
class SignalPart implements RoomPart {
    private final Talks talks;
    private final Templates templates;

    SignalPart(Talks talks, Templates templates) {
        this.talks = talks;
        this.templates = templates;
    }

    @Override
    public Optional<Shown> shown(Viewer viewer, Partnership room) {
        var open = talks.talks(viewer.id(), room).stream().filter(talk -> !talk.over()).toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Shown(
                        Place.TALK,
                        Words.say(viewer.locale(), "signal.title"),
                        Words.say(viewer.locale(), "signal.open", "n", open.size()),
                        null,
                        templates.partnershipSignalPart(room, open)));
    }
}
