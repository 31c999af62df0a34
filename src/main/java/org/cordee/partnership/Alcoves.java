package org.cordee.partnership;

import java.util.Comparator;
import java.util.List;
import org.cordee.current.Viewer;
import org.cordee.partnership.RoomPart.Shown;
import org.cordee.partnership.exit.Exits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The page of a room, from what each alcove shows of it: in one transaction, since each would
/// enter the database again.
@Service
@Transactional(readOnly = true)
class Alcoves {
    private final Partnerships partnerships;
    private final List<RoomPart> parts;
    private final Exits exits;

    Alcoves(Partnerships partnerships, List<RoomPart> parts, Exits exits) {
        this.partnerships = partnerships;
        this.parts = parts;
        this.exits = exits;
    }

    RoomView gather(Viewer viewer, PartnershipId id) {
        var room = partnerships.room(viewer.id(), id);
        var shown =
                parts.stream()
                        .flatMap(part -> part.shown(viewer, room).stream())
                        .sorted(Comparator.comparing(Shown::place))
                        .toList();
        return new RoomView(room, viewer.id(), shown, exits.standing(id));
    }
}
