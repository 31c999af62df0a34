package org.cordee.circle.action;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.cordee.circle.CircleId;
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

/// A common action as it is being written.
@Controller
@RequestMapping("/circles/{circle}/actions")
class ActionDraftPages {
    private final CommonActions actions;
    private final Clock clock;

    ActionDraftPages(CommonActions actions, Clock clock) {
        this.actions = actions;
        this.clock = clock;
    }

    @PostMapping(path = "/new/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Autosaved> draft(
            Viewer viewer, @PathVariable CircleId circle, HttpServletRequest request) {
        return keep(viewer, circle, null, request);
    }

    @PostMapping("/new/draft/removal")
    View undraft(MemberId me, @PathVariable CircleId circle) {
        actions.undraft(me, circle, null);
        return Html.seeOther("/circles/" + circle.value() + "/actions/new", "encounter.draft.gone");
    }

    @PostMapping(path = "/{action}/text/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Autosaved> draft(
            Viewer viewer,
            @PathVariable CircleId circle,
            @PathVariable CommonActionId action,
            HttpServletRequest request) {
        return keep(viewer, circle, action, request);
    }

    @PostMapping("/{action}/text/draft/removal")
    View undraft(MemberId me, @PathVariable CircleId circle, @PathVariable CommonActionId action) {
        actions.undraft(me, circle, action);
        return Html.seeOther(
                CommonActionPages.page(circle, action) + "/text", "encounter.draft.gone");
    }

    private ResponseEntity<Autosaved> keep(
            Viewer viewer,
            CircleId circle,
            @Nullable CommonActionId action,
            HttpServletRequest request) {
        var form = ActionForm.of(request::getParameter);
        var kept = actions.draft(viewer.id(), circle, action, form);
        return Autosaved.answer(kept, viewer.locale(), viewer.zone(), clock.instant());
    }
}
