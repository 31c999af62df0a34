package org.cordee.circle;

import gg.jte.generated.precompiled.Templates;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.web.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The doors of circles, from both sides.
@Controller
@RequestMapping("/circles/{circle}")
class DoorPages {
    private final Doors doors;
    private final Templates templates;

    DoorPages(Doors doors, Templates templates) {
        this.doors = doors;
        this.templates = templates;
    }

    /// Who is in it has passed its door.
    @GetMapping("/door")
    View door(MemberId me, @PathVariable CircleId circle) {
        return doors.view(me, circle)
                .map(view -> Html.ok(templates.circleDoor(view)))
                .orElseGet(() -> Html.seeOther(page(circle)));
    }

    /// @param version of the charter that was read, where it is signed with it
    @PostMapping("/door")
    View knock(
            MemberId me,
            @PathVariable CircleId circle,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String brings,
            @RequestParam(defaultValue = "") String seeks) {
        return switch (doors.knock(me, circle, KnockForm.of(version, brings, seeks))) {
            case Doors.Knocking.Presented _ ->
                    Html.seeOther(page(circle) + "/door", "circle.door.presented");
            case Doors.Knocking.Admitted _ -> Html.seeOther(page(circle), "circle.door.admitted");
            case Doors.Knocking.Unfit(var view) -> Html.unprocessable(templates.circleDoor(view));
            case Doors.Knocking.Crossed(var view) -> Html.conflict(templates.circleDoor(view));
        };
    }

    @PostMapping("/door/leaving")
    View leave(@PathVariable CircleId circle) {
        doors.leave(circle);
        return Html.seeOther("/circles", "circle.door.left");
    }

    @GetMapping("/invitations")
    View inviting(@PathVariable CircleId circle, @RequestParam(defaultValue = "") String name) {
        return Html.ok(templates.circleInvitations(doors.inviting(circle, name.replace("\0", ""))));
    }

    @PostMapping("/invitations")
    View invite(
            @PathVariable CircleId circle,
            @RequestParam(required = false) @Nullable UUID member,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String word) {
        var whom = member == null ? null : new MemberId(member);
        return switch (doors.invite(circle, whom, name.replace("\0", ""), word.replace("\0", ""))) {
            case Doors.Inviting.Invited _ -> Html.seeOther(page(circle), "circle.invited");
            case Doors.Inviting.Unfit(var view) ->
                    Html.unprocessable(templates.circleInvitations(view));
        };
    }

    private static String page(CircleId id) {
        return "/circles/" + id.value();
    }
}
