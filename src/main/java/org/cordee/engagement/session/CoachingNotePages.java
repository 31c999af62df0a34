package org.cordee.engagement.session;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.session.CoachingNotes.Writing;
import org.cordee.engagement.session.SessionNoteForm.Part;
import org.cordee.web.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The note of a session: in five columns, in two minutes, before the next.
@Controller
@RequestMapping("/engagements/{engagement}/sessions")
class CoachingNotePages {
    private final CoachingNotes notes;
    private final Preparations preparations;
    private final Templates templates;

    CoachingNotePages(CoachingNotes notes, Preparations preparations, Templates templates) {
        this.notes = notes;
        this.preparations = preparations;
        this.templates = templates;
    }

    @GetMapping("/{coaching}/notes")
    View columns(
            MemberId me,
            @PathVariable EngagementId engagement,
            @PathVariable CoachingSessionId coaching) {
        return Html.ok(
                templates.engagementSessionNotes(
                        notes.form(me, engagement, coaching, Part.COLUMNS)));
    }

    @PostMapping("/{coaching}/notes")
    View note(
            MemberId me,
            @PathVariable EngagementId engagement,
            @PathVariable CoachingSessionId coaching,
            HttpServletRequest request) {
        return write(me, engagement, coaching, Part.COLUMNS, request);
    }

    @GetMapping("/{coaching}/summary")
    View summary(
            MemberId me,
            @PathVariable EngagementId engagement,
            @PathVariable CoachingSessionId coaching) {
        return Html.ok(
                templates.engagementSessionSummary(
                        notes.form(me, engagement, coaching, Part.SUMMARY)));
    }

    @PostMapping("/{coaching}/summary")
    View summarise(
            MemberId me,
            @PathVariable EngagementId engagement,
            @PathVariable CoachingSessionId coaching,
            HttpServletRequest request) {
        return write(me, engagement, coaching, Part.SUMMARY, request);
    }

    /// @param after the last session that was looked at
    @GetMapping("/drifts")
    View drifts(
            MemberId me,
            @PathVariable EngagementId engagement,
            @RequestParam(required = false) @Nullable UUID after) {
        var last = after == null ? null : new CoachingSessionId(after);
        return Html.ok(templates.engagementSessionDrifts(notes.drifts(me, engagement, last)));
    }

    @GetMapping("/{coaching}/preparation")
    View sheet(
            MemberId me,
            @PathVariable EngagementId engagement,
            @PathVariable CoachingSessionId coaching) {
        return Html.ok(
                templates.engagementSessionPreparation(
                        preparations.sheet(me, engagement, coaching)));
    }

    @PostMapping("/{coaching}/preparation")
    View prepare(
            MemberId me,
            @PathVariable EngagementId engagement,
            @PathVariable CoachingSessionId coaching,
            HttpServletRequest request) {
        var form = PreparationForm.of(request::getParameter);
        return switch (preparations.write(me, engagement, coaching, form)) {
            case Preparations.Writing.Done() ->
                    Html.seeOther(
                            CoachingSessionPages.page(engagement, coaching) + "/preparation",
                            "coaching.kept");
            case Preparations.Writing.Unfit(var view) ->
                    Html.unprocessable(templates.engagementSessionPreparation(view));
            case Preparations.Writing.Crossed(var view) ->
                    Html.conflict(templates.engagementSessionPreparation(view));
        };
    }

    private View write(
            MemberId me,
            EngagementId engagement,
            CoachingSessionId coaching,
            Part part,
            HttpServletRequest request) {
        var form = SessionNoteForm.of(part, request::getParameter);
        return switch (notes.write(me, engagement, coaching, form)) {
            case Writing.Done() ->
                    Html.seeOther(CoachingSessionPages.page(engagement, coaching), "coaching.kept");
            case Writing.Unfit(var view) ->
                    Html.unprocessable(
                            part == Part.COLUMNS
                                    ? templates.engagementSessionNotes(view)
                                    : templates.engagementSessionSummary(view));
            case Writing.Crossed(var view) ->
                    Html.conflict(
                            part == Part.COLUMNS
                                    ? templates.engagementSessionNotes(view)
                                    : templates.engagementSessionSummary(view));
        };
    }
}
