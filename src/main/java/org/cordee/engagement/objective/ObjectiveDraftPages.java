package org.cordee.engagement.objective;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.engagement.EngagementId;
import org.cordee.web.Autosaved;
import org.cordee.web.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// An objective as it is being written.
@Controller
@RequestMapping("/engagements/{engagement}/objectives")
class ObjectiveDraftPages {
    private final Objectives objectives;
    private final Clock clock;

    ObjectiveDraftPages(Objectives objectives, Clock clock) {
        this.objectives = objectives;
        this.clock = clock;
    }

    @PostMapping(path = "/new/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Autosaved> draft(
            Viewer viewer, @PathVariable EngagementId engagement, HttpServletRequest request) {
        return keep(viewer, engagement, null, request);
    }

    @PostMapping("/new/draft/removal")
    View undraft(MemberId me, @PathVariable EngagementId engagement) {
        objectives.undraft(me, engagement, null);
        return Html.seeOther(ObjectivePages.page(engagement) + "/new", "encounter.draft.gone");
    }

    @PostMapping(path = "/{objective}/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Autosaved> draft(
            Viewer viewer,
            @PathVariable EngagementId engagement,
            @PathVariable ObjectiveId objective,
            HttpServletRequest request) {
        return keep(viewer, engagement, objective, request);
    }

    @PostMapping("/{objective}/draft/removal")
    View undraft(
            MemberId me,
            @PathVariable EngagementId engagement,
            @PathVariable ObjectiveId objective) {
        objectives.undraft(me, engagement, objective);
        return Html.seeOther(
                ObjectivePages.page(engagement) + "/" + objective.value(), "encounter.draft.gone");
    }

    private ResponseEntity<Autosaved> keep(
            Viewer viewer,
            EngagementId engagement,
            @Nullable ObjectiveId objective,
            HttpServletRequest request) {
        var form = ObjectiveForm.of(request::getParameter);
        var kept = objectives.draft(viewer.id(), engagement, objective, form);
        return Autosaved.answer(kept, viewer.locale(), viewer.zone(), clock.instant());
    }
}
