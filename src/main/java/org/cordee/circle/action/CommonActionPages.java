package org.cordee.circle.action;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.cordee.circle.CircleId;
import org.cordee.circle.action.CommonActions.Writing;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.guard.Decisions;
import org.cordee.web.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Common actions as they are proposed, read and done.
@Controller
@RequestMapping("/circles/{circle}/actions")
class CommonActionPages {
    private final CommonActions actions;
    private final ActionReading reading;
    private final ActionRounds rounds;
    private final Templates templates;

    CommonActionPages(
            CommonActions actions,
            ActionReading reading,
            ActionRounds rounds,
            Templates templates) {
        this.actions = actions;
        this.reading = reading;
        this.rounds = rounds;
        this.templates = templates;
    }

    /// @param after the last one over that was read
    @GetMapping
    View list(@PathVariable CircleId circle, @RequestParam(required = false) @Nullable UUID after) {
        var last = after == null ? null : new CommonActionId(after);
        return Html.ok(templates.circleActionList(reading.list(circle, last)));
    }

    @GetMapping("/new")
    View fresh(MemberId me, @PathVariable CircleId circle) {
        return Html.ok(templates.circleActionText(actions.fresh(me, circle)));
    }

    @PostMapping("/new")
    View propose(Viewer viewer, @PathVariable CircleId circle, HttpServletRequest request) {
        var form = ActionForm.of(request::getParameter);
        return answer(circle, actions.propose(viewer, circle, form), "action.proposed");
    }

    @GetMapping("/{action}")
    View one(Viewer viewer, @PathVariable CircleId circle, @PathVariable CommonActionId action) {
        return Html.ok(templates.circleActionOne(reading.one(viewer, circle, action)));
    }

    @GetMapping("/{action}/text")
    View form(MemberId me, @PathVariable CircleId circle, @PathVariable CommonActionId action) {
        return Html.ok(templates.circleActionText(actions.form(me, circle, action)));
    }

    @PostMapping("/{action}/text")
    View change(
            Viewer viewer,
            @PathVariable CircleId circle,
            @PathVariable CommonActionId action,
            HttpServletRequest request) {
        var form = ActionForm.of(request::getParameter);
        return answer(circle, actions.change(viewer, circle, action, form), "action.changed");
    }

    /// @param line its place, from 0
    /// @param done whether it is, or is not after all
    @PostMapping("/{action}/ticks")
    View tick(
            @PathVariable CircleId circle,
            @PathVariable CommonActionId action,
            @RequestParam(defaultValue = "-1") int line,
            @RequestParam(defaultValue = "false") boolean done) {
        var kept = actions.tick(circle, action, line, done);
        return Html.seeOther(
                page(circle, action) + "#lines",
                !kept ? "action.not-under-way" : done ? "action.done" : "action.undone");
    }

    @PostMapping("/{action}/outcome")
    View tell(
            Viewer viewer,
            @PathVariable CircleId circle,
            @PathVariable CommonActionId action,
            @RequestParam(defaultValue = "") String outcome,
            HttpServletRequest request) {
        var said = Decisions.of(request::getParameter, "outcome");
        return switch (rounds.tell(viewer, circle, action, outcome.replace("\0", ""), said)) {
            case ActionRounds.Telling.Kept _ -> Html.seeOther(page(circle, action), "action.told");
            case ActionRounds.Telling.Unfit(var view) ->
                    Html.unprocessable(templates.circleActionOne(view));
            case ActionRounds.Telling.Late(var view) ->
                    Html.conflict(templates.circleActionOne(view));
        };
    }

    @PostMapping("/{action}/withdrawal")
    View giveUp(MemberId me, @PathVariable CircleId circle, @PathVariable CommonActionId action) {
        var given = actions.giveUp(me, circle, action);
        return Html.seeOther(
                page(circle, action), given ? "action.given-up" : "action.not-under-way");
    }

    private View answer(CircleId circle, Writing writing, String kept) {
        return switch (writing) {
            case Writing.Done(var id) -> Html.seeOther(page(circle, id), kept);
            case Writing.Unfit(var view) -> Html.unprocessable(templates.circleActionText(view));
            case Writing.Crossed(var view) -> Html.conflict(templates.circleActionText(view));
        };
    }

    static String page(CircleId circle, CommonActionId action) {
        return "/circles/" + circle.value() + "/actions/" + action.value();
    }
}
