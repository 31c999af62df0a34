package org.cordee.partnership.stage;

import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import org.cordee.current.Viewer;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.RoomPart;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// The path in small, on the page of the room, and the door that is next.
@Component
class StagePart implements RoomPart {
    /// How many doors stand side by side.
    private static final int MOST = 5;

    private final Stages stages;
    private final Templates templates;

    StagePart(Stages stages, Templates templates) {
        this.stages = stages;
        this.templates = templates;
    }

    @Override
    public Optional<Shown> shown(Viewer viewer, Partnership room) {
        var me = viewer.id();
        var language = viewer.locale();
        var inside = room.has(me);
        var path = stages.path(me, room.id());
        if (path.stages().isEmpty() && !inside) {
            return Optional.empty();
        }
        var awaiting =
                path.stages().stream()
                        .filter(stage ->
                                inside
                                        && (stage.textAwaits(me)
                                                || stage.doorAwaiting(me).isPresent()))
                        .findFirst();
        var asked =
                inside
                        ? stages.awaiting(me, room.id()).stream().map(Awaiting::stage).findFirst()
                        : Optional.<StageId>empty();
        var now =
                awaiting.isPresent()
                        ? Words.say(language, "stage.room.awaits-you")
                        : asked.isPresent() ? Words.say(language, "stage.room.seal-awaits") : null;
        var address = "/partnerships/" + room.id().value() + "/stages";
        var next =
                awaiting.map(PathStage::id)
                        .or(() -> asked)
                        .map(stage -> address + "/" + stage.value())
                        .orElse(path.stages().isEmpty() ? address + "/new" : address);
        return Optional.of(
                new Shown(
                        Place.PATH,
                        Words.say(language, "stage.path"),
                        now,
                        path.present()
                                .map(stage ->
                                        Words.say(
                                                language,
                                                "stage.tag",
                                                "n",
                                                stage.number(),
                                                "all",
                                                path.stages().size()))
                                .orElse(null),
                        templates.partnershipStagePart(
                                room, me, inside, path, path.around(MOST), now != null, next)));
    }
}
