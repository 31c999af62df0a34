package org.cordee.engagement.report;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.stakeholder.StakeholderRole;
import org.cordee.member.duty.Duties;
import org.cordee.member.duty.DutyMoment;
import org.cordee.web.Html;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What goes to the sponsor, for the coach: they propose, and read what has left.
@Controller
@RequestMapping("/engagements/{engagement}/report")
class ReportPages {
    private final Reports reports;
    private final Duties duties;
    private final Templates templates;

    ReportPages(Reports reports, Duties duties, Templates templates) {
        this.reports = reports;
        this.duties = duties;
        this.templates = templates;
    }

    @GetMapping
    View report(MemberId me, @PathVariable EngagementId engagement) {
        return Html.ok(page(me, reports.view(me, engagement)));
    }

    @PostMapping("/lines")
    View propose(
            MemberId me,
            @PathVariable EngagementId engagement,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String text) {
        var unfit = reports.propose(me, engagement, Submissions.key(key), text.replace("\0", ""));
        return unfit == null
                ? Html.seeOther(page(engagement), "report.proposed")
                : Html.unprocessable(page(me, unfit));
    }

    /// A link for those who hold the pen.
    @PostMapping("/pen")
    View pen(Viewer viewer, @PathVariable EngagementId engagement) {
        reports.send(viewer, engagement, StakeholderRole.COACHEE);
        return Html.seeOther(page(engagement), "stakeholder.sent");
    }

    /// A link for those who read.
    @PostMapping("/reading")
    View reading(Viewer viewer, @PathVariable EngagementId engagement) {
        reports.send(viewer, engagement, StakeholderRole.SPONSOR);
        return Html.seeOther(page(engagement), "stakeholder.sent");
    }

    private JteModel page(MemberId me, ReportView view) {
        return templates.engagementReportCoach(view, duties.at(DutyMoment.REPORTING, me));
    }

    private static String page(EngagementId engagement) {
        return "/engagements/" + engagement.value() + "/report";
    }
}
