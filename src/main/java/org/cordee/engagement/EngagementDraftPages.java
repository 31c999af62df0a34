package org.cordee.engagement;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
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

/// An engagement as it is being written.
@Controller
@RequestMapping("/engagements")
class EngagementDraftPages {
    private final Engagements engagements;
    private final Clock clock;

    EngagementDraftPages(Engagements engagements, Clock clock) {
        this.engagements = engagements;
        this.clock = clock;
    }

    @PostMapping(path = "/new/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Autosaved> draft(Viewer viewer, HttpServletRequest request) {
        return keep(viewer, null, request);
    }

    @PostMapping("/new/draft/removal")
    View undraft(MemberId me) {
        engagements.undraft(me, null);
        return Html.seeOther("/engagements/new", "encounter.draft.gone");
    }

    @PostMapping(path = "/{engagement}/text/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Autosaved> draft(
            Viewer viewer, @PathVariable EngagementId engagement, HttpServletRequest request) {
        return keep(viewer, engagement, request);
    }

    @PostMapping("/{engagement}/text/draft/removal")
    View undraft(MemberId me, @PathVariable EngagementId engagement) {
        engagements.undraft(me, engagement);
        return Html.seeOther(
                "/engagements/" + engagement.value() + "/text", "encounter.draft.gone");
    }

    private ResponseEntity<Autosaved> keep(
            Viewer viewer, @Nullable EngagementId engagement, HttpServletRequest request) {
        var form = EngagementForm.of(request::getParameter);
        var kept = engagements.draft(viewer.id(), engagement, form);
        return Autosaved.answer(kept, viewer.locale(), viewer.zone(), clock.instant());
    }
}
