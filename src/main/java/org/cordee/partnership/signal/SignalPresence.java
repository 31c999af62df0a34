package org.cordee.partnership.signal;

import java.util.List;
import java.util.stream.Collectors;
import org.cordee.current.Viewer;
import org.cordee.presence.Call;
import org.cordee.presence.Call.Liveliness;
import org.cordee.presence.Presence;
import org.cordee.web.Names;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is worth talking about in one's rooms, on Today. Who no longer answers the pulse is left to
/// the room itself: it would take the history of each.
@Component
class SignalPresence implements Presence {
    private static final int MOST = 10;

    private final SignalCallRows rows;
    private final Talks talks;

    SignalPresence(SignalCallRows rows, Talks talks) {
        this.rows = rows;
        this.talks = talks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Call> calls(Viewer viewer) {
        var rooms = rows.rooms(viewer.id(), MOST);
        if (rooms.isEmpty()) {
            return List.of();
        }
        var facts =
                rooms.values().stream()
                        .collect(
                                Collectors.toMap(
                                        SignalCallRows.Room::id, SignalCallRows.Room::facts));
        var language = viewer.locale();
        return talks.waiting(viewer.id(), facts).entrySet().stream()
                .map(waiting -> {
                    var room = java.util.Objects.requireNonNull(rooms.get(waiting.getKey()));
                    return new Call(
                            Liveliness.WARM,
                            "cheminer",
                            Words.say(language, "signal.call"),
                            Words.say(
                                    language,
                                    "signal.call.with",
                                    "names",
                                    Names.list(language, room.others())),
                            Words.say(language, "signal.call.title", "n", waiting.getValue()),
                            "/partnerships/" + room.id().value() + "/signals",
                            Words.say(language, "signal.call.go"));
                })
                .toList();
    }
}
