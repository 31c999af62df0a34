package org.cordee.engagement.sheet;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.Engagements;
import org.cordee.engagement.objective.Objectives;
import org.cordee.engagement.sheet.Sheets.Writing;
import org.cordee.member.duty.Duties;
import org.cordee.member.duty.DutyMoment;
import org.cordee.web.Autosaved;
import org.cordee.web.Html;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The end of an engagement: a short review, which nobody must write, and the ending.
@Controller
@RequestMapping("/engagements/{engagement}/review")
class ReviewPages {
    private final Sheets sheets;
    private final Engagements engagements;
    private final Objectives objectives;
    private final Duties duties;
    private final Templates templates;
    private final Clock clock;

    ReviewPages(
            Sheets sheets,
            Engagements engagements,
            Objectives objectives,
            Duties duties,
            Templates templates,
            Clock clock) {
        this.sheets = sheets;
        this.engagements = engagements;
        this.objectives = objectives;
        this.duties = duties;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping
    View show(MemberId me, @PathVariable EngagementId engagement) {
        var all = objectives.all(me, engagement);
        var form = sheets.form(me, engagement, SheetKind.REVIEW, ReviewView.fields(all));
        return Html.ok(page(me, new ReviewView(form, all)));
    }

    /// @param end whether that ends it, once the review is kept
    @PostMapping
    View keep(
            MemberId me,
            @PathVariable EngagementId engagement,
            @RequestParam(defaultValue = "no") String end,
            HttpServletRequest request) {
        var all = objectives.all(me, engagement);
        var fields = ReviewView.fields(all);
        var form = SheetForm.of(fields, request::getParameter);
        return switch (sheets.keep(me, engagement, SheetKind.REVIEW, fields, form)) {
            case Writing.Done() -> {
                if (!end.equals("yes")) {
                    yield Html.seeOther(address(engagement) + "/review", "sheet.kept");
                }
                var ended = engagements.end(me, engagement, true);
                yield Html.seeOther(
                        address(engagement),
                        ended ? "engagement.ended" : "engagement.ended.before");
            }
            case Writing.Unfit(var view) -> Html.unprocessable(page(me, new ReviewView(view, all)));
            case Writing.Crossed(var view) -> Html.conflict(page(me, new ReviewView(view, all)));
        };
    }

    @PostMapping(path = "/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Autosaved> draft(
            Viewer viewer, @PathVariable EngagementId engagement, HttpServletRequest request) {
        // The objectives cannot be read while the vault is shut: what is called like a place of
        // theirs is kept as one.
        var form =
                SheetForm.of(
                        ReviewView.sent(request.getParameterMap().keySet()), request::getParameter);
        var kept = sheets.draft(viewer.id(), engagement, SheetKind.REVIEW, form);
        return Autosaved.answer(kept, viewer.locale(), viewer.zone(), clock.instant());
    }

    @PostMapping("/draft/removal")
    View undraft(MemberId me, @PathVariable EngagementId engagement) {
        sheets.undraft(me, engagement, SheetKind.REVIEW);
        return Html.seeOther(address(engagement) + "/review", "encounter.draft.gone");
    }

    private JteModel page(MemberId me, ReviewView view) {
        return templates.engagementSheetReview(view, duties.at(DutyMoment.ENDING, me));
    }

    private static String address(EngagementId engagement) {
        return "/engagements/" + engagement.value();
    }
}
