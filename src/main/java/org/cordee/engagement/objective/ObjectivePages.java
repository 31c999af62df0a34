package org.cordee.engagement.objective;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import org.cordee.current.MemberId;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.objective.Objective.Outcome;
import org.cordee.engagement.objective.Objectives.Writing;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The objectives of an engagement, as their coach begins, changes and closes them.
@Controller
@RequestMapping("/engagements/{engagement}/objectives")
class ObjectivePages {
    private final Objectives objectives;
    private final Templates templates;

    ObjectivePages(Objectives objectives, Templates templates) {
        this.objectives = objectives;
        this.templates = templates;
    }

    @GetMapping
    View list(MemberId me, @PathVariable EngagementId engagement) {
        return Html.ok(templates.engagementObjectiveList(objectives.view(me, engagement)));
    }

    @GetMapping("/new")
    View fresh(MemberId me, @PathVariable EngagementId engagement) {
        return Html.ok(templates.engagementObjectiveText(objectives.fresh(me, engagement)));
    }

    @PostMapping("/new")
    View begin(MemberId me, @PathVariable EngagementId engagement, HttpServletRequest request) {
        var form = ObjectiveForm.of(request::getParameter);
        return answer(engagement, objectives.begin(me, engagement, form), "objective.begun");
    }

    @GetMapping("/{objective}")
    View form(
            MemberId me,
            @PathVariable EngagementId engagement,
            @PathVariable ObjectiveId objective) {
        return Html.ok(
                templates.engagementObjectiveText(objectives.form(me, engagement, objective)));
    }

    @PostMapping("/{objective}")
    View change(
            MemberId me,
            @PathVariable EngagementId engagement,
            @PathVariable ObjectiveId objective,
            HttpServletRequest request) {
        var form = ObjectiveForm.of(request::getParameter);
        return answer(
                engagement,
                objectives.change(me, engagement, objective, form),
                "objective.changed");
    }

    /// @param outcome `reached` or `aside`
    @PostMapping("/{objective}/closing")
    View close(
            MemberId me,
            @PathVariable EngagementId engagement,
            @PathVariable ObjectiveId objective,
            @RequestParam(defaultValue = "reached") String outcome) {
        var how = Outcome.of(outcome).orElseThrow(NotFound::new);
        var closing = objectives.close(me, engagement, objective, how);
        return Html.seeOther(
                page(engagement),
                switch (closing) {
                    case DONE ->
                            how == Outcome.REACHED ? "objective.reached" : "objective.left-aside";
                    case BEFORE -> "objective.closed.before";
                    case FULL, OVER -> "objective.over";
                });
    }

    @PostMapping("/{objective}/reopening")
    View reopen(
            MemberId me,
            @PathVariable EngagementId engagement,
            @PathVariable ObjectiveId objective) {
        return Html.seeOther(
                page(engagement),
                switch (objectives.reopen(me, engagement, objective)) {
                    case DONE -> "objective.reopened";
                    case BEFORE -> "objective.reopened.before";
                    case FULL -> "objective.full";
                    case OVER -> "objective.over";
                });
    }

    private View answer(EngagementId engagement, Writing writing, String kept) {
        return switch (writing) {
            case Writing.Done() -> Html.seeOther(page(engagement), kept);
            case Writing.Unfit(var view) ->
                    Html.unprocessable(templates.engagementObjectiveText(view));
            case Writing.Crossed(var view) ->
                    Html.conflict(templates.engagementObjectiveText(view));
        };
    }

    static String page(EngagementId engagement) {
        return "/engagements/" + engagement.value() + "/objectives";
    }
}
