package org.cordee.circle.session;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import org.cordee.circle.session.SessionView.Field;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.web.Autosaved;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The texts of a session as they are being written: each form sends its one field.
@Controller
@RequestMapping("/circles/sessions/{sitting}/draft")
class SessionDraftPages {
    private final SessionRoom room;
    private final Clock clock;

    SessionDraftPages(SessionRoom room, Clock clock) {
        this.room = room;
        this.clock = clock;
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Autosaved> keep(
            Viewer viewer,
            @PathVariable("sitting") CircleSessionId session,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "false") boolean offered) {
        var field = field(sent);
        var words = sent.getOrDefault(field.key(), "").replace("\0", "");
        var kept = room.draft(viewer.id(), session, field, new Written(words, offered));
        return Autosaved.answer(kept, viewer.locale(), viewer.zone(), clock.instant());
    }

    @PostMapping("/removal")
    View drop(
            MemberId me,
            @PathVariable("sitting") CircleSessionId session,
            @RequestParam Map<String, String> sent) {
        room.undraft(me, session, field(sent));
        return Html.seeOther(CircleSessionPages.page(session), "encounter.draft.gone");
    }

    private static Field field(Map<String, String> sent) {
        return Arrays.stream(Field.values())
                .filter(one -> sent.containsKey(one.key()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
