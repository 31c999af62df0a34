package org.cordee.circle.action;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.util.Map;
import org.cordee.circle.CircleId;
import org.cordee.circle.action.ActionRounds.Answering;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.web.Dates;
import org.cordee.web.Html;
import org.cordee.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Each is asked whether a common action is all right, and answers apart; then it starts.
@Controller
@RequestMapping("/circles/{circle}/actions/{action}")
class ActionRoundPages {
    private final ActionRounds rounds;
    private final Templates templates;

    ActionRoundPages(ActionRounds rounds, Templates templates) {
        this.rounds = rounds;
        this.templates = templates;
    }

    /// What the script that saves as one types is told.
    record Kept(String saved, Map<String, Integer> versions) {}

    /// @param version that was read
    @PostMapping("/rounds")
    View ask(
            MemberId me,
            @PathVariable CircleId circle,
            @PathVariable CommonActionId action,
            @RequestParam(defaultValue = "0") int version) {
        return Html.seeOther(
                CommonActionPages.page(circle, action),
                switch (rounds.ask(me, circle, action, version)) {
                    case DONE -> "action.asked";
                    case NOT_YET -> "action.changed-since";
                    case ALONE -> "action.alone";
                });
    }

    @PostMapping("/draft")
    View save(
            Viewer viewer,
            @PathVariable CircleId circle,
            @PathVariable CommonActionId action,
            HttpServletRequest request) {
        var reply = Reply.of(request::getParameter);
        return answer(circle, action, rounds.save(viewer, circle, action, reply), "action.kept");
    }

    /// The same, asked by the script that saves as one types: it keeps the page as it is.
    @PostMapping(path = "/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Kept> autosave(
            Viewer viewer,
            @PathVariable CircleId circle,
            @PathVariable CommonActionId action,
            HttpServletRequest request) {
        var reply = Reply.of(request::getParameter);
        return switch (rounds.save(viewer, circle, action, reply)) {
            case Answering.Kept(var at, var versions) -> {
                var time = LocalTime.ofInstant(at, viewer.zone());
                var saved =
                        Words.say(
                                viewer.locale(),
                                "expectation.saved-at",
                                "time",
                                Dates.time(viewer.locale(), time));
                yield ResponseEntity.ok(new Kept(saved, versions));
            }
            case Answering.Crossed _ -> ResponseEntity.status(HttpStatus.CONFLICT).build();
            case Answering.Unfit _, Answering.Late _ ->
                    ResponseEntity.unprocessableContent().build();
        };
    }

    @PostMapping("/seal")
    View seal(
            Viewer viewer,
            @PathVariable CircleId circle,
            @PathVariable CommonActionId action,
            HttpServletRequest request) {
        var reply = Reply.of(request::getParameter);
        return answer(circle, action, rounds.seal(viewer, circle, action, reply), "action.sealed");
    }

    @PostMapping("/unsealing")
    View unseal(MemberId me, @PathVariable CircleId circle, @PathVariable CommonActionId action) {
        return Html.seeOther(
                CommonActionPages.page(circle, action),
                rounds.unseal(me, circle, action) ? "expectation.unsealed" : "expectation.over");
    }

    @PostMapping("/extensions")
    View extend(MemberId me, @PathVariable CircleId circle, @PathVariable CommonActionId action) {
        return Html.seeOther(
                CommonActionPages.page(circle, action),
                rounds.extend(me, circle, action) ? "expectation.extended" : "expectation.over");
    }

    @PostMapping("/start")
    View start(MemberId me, @PathVariable CircleId circle, @PathVariable CommonActionId action) {
        return Html.seeOther(
                CommonActionPages.page(circle, action),
                rounds.start(me, circle, action) == ActionRounds.Step.DONE
                        ? "action.started"
                        : "action.not-yet");
    }

    private View answer(CircleId circle, CommonActionId action, Answering answering, String kept) {
        return switch (answering) {
            case Answering.Kept _ -> Html.seeOther(CommonActionPages.page(circle, action), kept);
            case Answering.Unfit(var view) -> Html.unprocessable(templates.circleActionOne(view));
            case Answering.Crossed(var view) -> Html.conflict(templates.circleActionOne(view));
            case Answering.Late(var view) -> Html.conflict(templates.circleActionOne(view));
        };
    }
}
