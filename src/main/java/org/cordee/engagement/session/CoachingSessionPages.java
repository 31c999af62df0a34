package org.cordee.engagement.session;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.session.CoachingSessions.Planning;
import org.cordee.web.Html;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The sessions of an engagement as their coach plans, reads and calls them off.
@Controller
@RequestMapping("/engagements/{engagement}/sessions")
class CoachingSessionPages {
    private final CoachingSessions sessions;
    private final Templates templates;

    CoachingSessionPages(CoachingSessions sessions, Templates templates) {
        this.sessions = sessions;
        this.templates = templates;
    }

    /// @param after the last one that was read
    @GetMapping
    View list(
            MemberId me,
            @PathVariable EngagementId engagement,
            @RequestParam(required = false) @Nullable UUID after) {
        var last = after == null ? null : new CoachingSessionId(after);
        return Html.ok(templates.engagementSessionList(sessions.list(me, engagement, last)));
    }

    @GetMapping("/new")
    View fresh(Viewer viewer, @PathVariable EngagementId engagement) {
        return Html.ok(templates.engagementSessionPlan(sessions.fresh(viewer, engagement)));
    }

    @PostMapping("/new")
    View plan(Viewer viewer, @PathVariable EngagementId engagement, HttpServletRequest request) {
        var form = CoachingPlanForm.of(request::getParameter, viewer.zone());
        return answer(engagement, sessions.plan(viewer.id(), engagement, form), "coaching.planned");
    }

    @GetMapping("/{coaching}")
    View one(
            MemberId me,
            @PathVariable EngagementId engagement,
            @PathVariable CoachingSessionId coaching) {
        return Html.ok(templates.engagementSessionOne(sessions.one(me, engagement, coaching)));
    }

    @GetMapping("/{coaching}/plan")
    View planned(
            Viewer viewer,
            @PathVariable EngagementId engagement,
            @PathVariable CoachingSessionId coaching) {
        return Html.ok(
                templates.engagementSessionPlan(sessions.planned(viewer, engagement, coaching)));
    }

    @PostMapping("/{coaching}/plan")
    View move(
            Viewer viewer,
            @PathVariable EngagementId engagement,
            @PathVariable CoachingSessionId coaching,
            HttpServletRequest request) {
        var form = CoachingPlanForm.of(request::getParameter, viewer.zone());
        return answer(
                engagement,
                sessions.move(viewer.id(), engagement, coaching, form),
                "coaching.rescheduled");
    }

    @PostMapping("/{coaching}/cancellation")
    View cancel(
            MemberId me,
            @PathVariable EngagementId engagement,
            @PathVariable CoachingSessionId coaching) {
        return sessions.cancel(me, engagement, coaching)
                ? Html.seeOther(page(engagement), "coaching.cancelled")
                : Html.seeOther(page(engagement, coaching), "coaching.cancelled.not");
    }

    /// @param before the last one that was read
    @GetMapping("/{coaching}/readings")
    View readings(
            MemberId me,
            @PathVariable EngagementId engagement,
            @PathVariable CoachingSessionId coaching,
            @RequestParam(defaultValue = "") String before) {
        var last = before.isEmpty() ? null : Typed.moment(before);
        return Html.ok(
                templates.engagementSessionReadings(
                        sessions.readings(me, engagement, coaching, last)));
    }

    private View answer(EngagementId engagement, Planning planning, String kept) {
        return switch (planning) {
            case Planning.Done(var id) -> Html.seeOther(page(engagement, id), kept);
            case Planning.Unfit(var view) ->
                    Html.unprocessable(templates.engagementSessionPlan(view));
            case Planning.Crossed(var view) -> Html.conflict(templates.engagementSessionPlan(view));
        };
    }

    static String page(EngagementId engagement) {
        return "/engagements/" + engagement.value() + "/sessions";
    }

    static String page(EngagementId engagement, CoachingSessionId session) {
        return page(engagement) + "/" + session.value();
    }
}
