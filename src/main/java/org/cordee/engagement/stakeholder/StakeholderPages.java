package org.cordee.engagement.stakeholder;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.stakeholder.Stakeholders.Writing;
import org.cordee.web.Html;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Those around an engagement: who they are, and their links.
@Controller
@RequestMapping("/engagements/{engagement}/stakeholders")
class StakeholderPages {
    private final Stakeholders stakeholders;
    private final Templates templates;

    StakeholderPages(Stakeholders stakeholders, Templates templates) {
        this.stakeholders = stakeholders;
        this.templates = templates;
    }

    @GetMapping
    View list(MemberId me, @PathVariable EngagementId engagement) {
        return Html.ok(templates.engagementStakeholderList(stakeholders.list(me, engagement)));
    }

    @GetMapping("/new")
    View fresh(MemberId me, @PathVariable EngagementId engagement) {
        return Html.ok(templates.engagementStakeholderText(stakeholders.fresh(me, engagement)));
    }

    @PostMapping("/new")
    View add(MemberId me, @PathVariable EngagementId engagement, HttpServletRequest request) {
        return answer(engagement, stakeholders.add(me, engagement, form(request)));
    }

    @GetMapping("/{stakeholder}")
    View form(
            MemberId me,
            @PathVariable EngagementId engagement,
            @PathVariable StakeholderId stakeholder) {
        return Html.ok(
                templates.engagementStakeholderText(
                        stakeholders.form(me, engagement, stakeholder)));
    }

    @PostMapping("/{stakeholder}")
    View change(
            MemberId me,
            @PathVariable EngagementId engagement,
            @PathVariable StakeholderId stakeholder,
            HttpServletRequest request) {
        return answer(engagement, stakeholders.change(me, engagement, stakeholder, form(request)));
    }

    @PostMapping("/{stakeholder}/link")
    View send(
            Viewer viewer,
            @PathVariable EngagementId engagement,
            @PathVariable StakeholderId stakeholder) {
        stakeholders.send(viewer, engagement, stakeholder);
        return Html.seeOther(room(engagement), "stakeholder.sent");
    }

    @PostMapping("/{stakeholder}/link/removal")
    View cut(
            MemberId me,
            @PathVariable EngagementId engagement,
            @PathVariable StakeholderId stakeholder) {
        stakeholders.cut(me, engagement, stakeholder);
        return Html.seeOther(room(engagement), "stakeholder.cut");
    }

    @PostMapping("/{stakeholder}/removal")
    View remove(
            MemberId me,
            @PathVariable EngagementId engagement,
            @PathVariable StakeholderId stakeholder) {
        stakeholders.remove(me, engagement, stakeholder);
        return Html.seeOther(room(engagement), "stakeholder.removed");
    }

    private View answer(EngagementId engagement, Writing writing) {
        return switch (writing) {
            case Writing.Done() -> Html.seeOther(room(engagement), "stakeholder.kept");
            case Writing.Unfit(var view) ->
                    Html.unprocessable(templates.engagementStakeholderText(view));
            case Writing.Crossed(var view) ->
                    Html.conflict(templates.engagementStakeholderText(view));
        };
    }

    private static StakeholderForm form(HttpServletRequest request) {
        return StakeholderForm.of(request::getParameter, request.getParameterValues("role"));
    }

    private static String room(EngagementId engagement) {
        return "/engagements/" + engagement.value() + "/stakeholders";
    }
}
