package org.cordee.engagement.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.session.SessionNoteForm.Part;
import org.cordee.web.Autosaved;
import org.cordee.web.Html;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// What is being noted of a session, as it is typed.
@Controller
@RequestMapping("/engagements/{engagement}/sessions/{coaching}")
class CoachingDraftPages {
    private final CoachingNotes notes;
    private final Preparations preparations;
    private final Clock clock;

    CoachingDraftPages(CoachingNotes notes, Preparations preparations, Clock clock) {
        this.notes = notes;
        this.preparations = preparations;
        this.clock = clock;
    }

    @PostMapping(path = "/notes/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Autosaved> columns(
            Viewer viewer,
            @PathVariable EngagementId engagement,
            @PathVariable CoachingSessionId coaching,
            HttpServletRequest request) {
        var form = SessionNoteForm.of(Part.COLUMNS, request::getParameter);
        return answer(viewer, notes.draft(viewer.id(), engagement, coaching, form));
    }

    @PostMapping("/notes/draft/removal")
    View uncolumn(
            MemberId me,
            @PathVariable EngagementId engagement,
            @PathVariable CoachingSessionId coaching) {
        notes.undraft(me, engagement, coaching, Part.COLUMNS);
        return gone(engagement, coaching, "/notes");
    }

    @PostMapping(path = "/summary/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Autosaved> summary(
            Viewer viewer,
            @PathVariable EngagementId engagement,
            @PathVariable CoachingSessionId coaching,
            HttpServletRequest request) {
        var form = SessionNoteForm.of(Part.SUMMARY, request::getParameter);
        return answer(viewer, notes.draft(viewer.id(), engagement, coaching, form));
    }

    @PostMapping("/summary/draft/removal")
    View unsummarise(
            MemberId me,
            @PathVariable EngagementId engagement,
            @PathVariable CoachingSessionId coaching) {
        notes.undraft(me, engagement, coaching, Part.SUMMARY);
        return gone(engagement, coaching, "/summary");
    }

    @PostMapping(path = "/preparation/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Autosaved> preparation(
            Viewer viewer,
            @PathVariable EngagementId engagement,
            @PathVariable CoachingSessionId coaching,
            HttpServletRequest request) {
        var form = PreparationForm.of(request::getParameter);
        return answer(viewer, preparations.draft(viewer.id(), engagement, coaching, form));
    }

    @PostMapping("/preparation/draft/removal")
    View unprepare(
            MemberId me,
            @PathVariable EngagementId engagement,
            @PathVariable CoachingSessionId coaching) {
        preparations.undraft(me, engagement, coaching);
        return gone(engagement, coaching, "/preparation");
    }

    private ResponseEntity<Autosaved> answer(Viewer viewer, boolean kept) {
        return Autosaved.answer(kept, viewer.locale(), viewer.zone(), clock.instant());
    }

    private static View gone(EngagementId engagement, CoachingSessionId coaching, String of) {
        return Html.seeOther(
                CoachingSessionPages.page(engagement, coaching) + of, "encounter.draft.gone");
    }
}
