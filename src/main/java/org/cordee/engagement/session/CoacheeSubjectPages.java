package org.cordee.engagement.session;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.session.SubjectChoices.Choosing;
import org.cordee.web.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What the coachee brings: chosen for a session, followed, closed.
@Controller
@RequestMapping("/engagements/{engagement}/sessions")
class CoacheeSubjectPages {
    private final Subjects subjects;
    private final SubjectChoices choices;
    private final Templates templates;

    CoacheeSubjectPages(Subjects subjects, SubjectChoices choices, Templates templates) {
        this.subjects = subjects;
        this.choices = choices;
        this.templates = templates;
    }

    /// @param after the last one that was read
    @GetMapping("/subjects")
    View list(
            MemberId me,
            @PathVariable EngagementId engagement,
            @RequestParam(required = false) @Nullable UUID after) {
        var last = after == null ? null : new CoacheeSubjectId(after);
        return Html.ok(templates.engagementSessionSubjects(subjects.list(me, engagement, last)));
    }

    @PostMapping("/subjects/{subject}/removal")
    View remove(
            MemberId me,
            @PathVariable EngagementId engagement,
            @PathVariable CoacheeSubjectId subject) {
        var removed = subjects.remove(me, engagement, subject);
        return Html.seeOther(
                CoachingSessionPages.page(engagement) + "/subjects",
                removed ? "coaching.subject.removed" : "coaching.subject.removed.not");
    }

    @GetMapping("/{coaching}/subject")
    View choice(
            MemberId me,
            @PathVariable EngagementId engagement,
            @PathVariable CoachingSessionId coaching) {
        return Html.ok(
                templates.engagementSessionSubject(choices.choice(me, engagement, coaching)));
    }

    @PostMapping("/{coaching}/subject")
    View choose(
            MemberId me,
            @PathVariable EngagementId engagement,
            @PathVariable CoachingSessionId coaching,
            HttpServletRequest request) {
        var form = SubjectForm.of(request::getParameter);
        return switch (choices.choose(me, engagement, coaching, form)) {
            case Choosing.Done() ->
                    Html.seeOther(
                            CoachingSessionPages.page(engagement, coaching),
                            "coaching.subject.chosen");
            case Choosing.Unfit(var view) ->
                    Html.unprocessable(templates.engagementSessionSubject(view));
            case Choosing.Crossed(var view) ->
                    Html.conflict(templates.engagementSessionSubject(view));
        };
    }

    @PostMapping("/{coaching}/subject/closing")
    View close(
            MemberId me,
            @PathVariable EngagementId engagement,
            @PathVariable CoachingSessionId coaching) {
        var closed = subjects.close(me, engagement, coaching, true);
        return Html.seeOther(
                CoachingSessionPages.page(engagement, coaching),
                closed ? "coaching.subject.closed" : "coaching.subject.as-it-was");
    }

    @PostMapping("/{coaching}/subject/reopening")
    View reopen(
            MemberId me,
            @PathVariable EngagementId engagement,
            @PathVariable CoachingSessionId coaching) {
        var reopened = subjects.close(me, engagement, coaching, false);
        return Html.seeOther(
                CoachingSessionPages.page(engagement, coaching),
                reopened ? "coaching.subject.reopened" : "coaching.subject.as-it-was");
    }
}
