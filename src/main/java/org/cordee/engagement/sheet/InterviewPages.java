package org.cordee.engagement.sheet;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.sheet.Sheets.Writing;
import org.cordee.web.Autosaved;
import org.cordee.web.Html;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// The start interview of an engagement: its guide, and what was said.
@Controller
@RequestMapping("/engagements/{engagement}/interview")
class InterviewPages {
    private final Sheets sheets;
    private final Templates templates;
    private final Clock clock;

    InterviewPages(Sheets sheets, Templates templates, Clock clock) {
        this.sheets = sheets;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping
    View show(MemberId me, @PathVariable EngagementId engagement) {
        return Html.ok(
                templates.engagementSheetInterview(
                        sheets.form(
                                me, engagement, SheetKind.INTERVIEW, InterviewQuestion.FIELDS)));
    }

    @PostMapping
    View keep(MemberId me, @PathVariable EngagementId engagement, HttpServletRequest request) {
        var writing =
                sheets.keep(
                        me,
                        engagement,
                        SheetKind.INTERVIEW,
                        InterviewQuestion.FIELDS,
                        typed(request));
        return switch (writing) {
            case Writing.Done() -> Html.seeOther(page(engagement), "sheet.kept");
            case Writing.Unfit(var view) ->
                    Html.unprocessable(templates.engagementSheetInterview(view));
            case Writing.Crossed(var view) ->
                    Html.conflict(templates.engagementSheetInterview(view));
        };
    }

    @PostMapping(path = "/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Autosaved> draft(
            Viewer viewer, @PathVariable EngagementId engagement, HttpServletRequest request) {
        var kept = sheets.draft(viewer.id(), engagement, SheetKind.INTERVIEW, typed(request));
        return Autosaved.answer(kept, viewer.locale(), viewer.zone(), clock.instant());
    }

    @PostMapping("/draft/removal")
    View undraft(MemberId me, @PathVariable EngagementId engagement) {
        sheets.undraft(me, engagement, SheetKind.INTERVIEW);
        return Html.seeOther(page(engagement), "encounter.draft.gone");
    }

    private static SheetForm typed(HttpServletRequest request) {
        return SheetForm.of(InterviewQuestion.FIELDS, request::getParameter);
    }

    private static String page(EngagementId engagement) {
        return "/engagements/" + engagement.value() + "/interview";
    }
}
