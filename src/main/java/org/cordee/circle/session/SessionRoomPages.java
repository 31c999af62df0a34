package org.cordee.circle.session;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import org.cordee.circle.session.SessionView.Field;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.guard.Decisions;
import org.cordee.web.Html;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A session from its question to what stays of it.
@Controller
@RequestMapping("/circles/sessions/{sitting}")
class SessionRoomPages {
    private final SessionRoom room;
    private final Templates templates;

    SessionRoomPages(SessionRoom room, Templates templates) {
        this.room = room;
        this.templates = templates;
    }

    @GetMapping
    View one(MemberId me, @PathVariable("sitting") CircleSessionId session) {
        return Html.ok(templates.circleSessionOne(room.view(me, session)));
    }

    @PostMapping("/question")
    View ask(
            Viewer viewer,
            @PathVariable("sitting") CircleSessionId session,
            @RequestParam(defaultValue = "") String question,
            HttpServletRequest request) {
        var said = Decisions.of(request::getParameter, Field.QUESTION.key());
        return answer(
                room.ask(viewer, session, question.replace("\0", ""), said),
                session,
                "session.question.kept");
    }

    @PostMapping("/minutes")
    View write(
            Viewer viewer,
            @PathVariable("sitting") CircleSessionId session,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String minute,
            HttpServletRequest request) {
        var said = Decisions.of(request::getParameter, Field.MINUTE.key());
        return answer(
                room.write(viewer, session, Submissions.key(key), minute.replace("\0", ""), said),
                session,
                "session.minute.kept");
    }

    /// @param stance `agrees`, or `withdraws`
    @PostMapping("/minutes/{minute}/words")
    View say(
            @PathVariable("sitting") CircleSessionId session,
            @PathVariable SessionMinuteId minute,
            @RequestParam(defaultValue = "") String stance) {
        var said = room.say(session, minute, !stance.equals("withdraws"));
        return Html.seeOther(
                CircleSessionPages.page(session) + "#minutes",
                said ? "session.minute.said" : "session.minute.gone");
    }

    /// @param offered `true` where the others who were there may read it
    @PostMapping("/takeaway")
    View takeHome(
            Viewer viewer,
            @PathVariable("sitting") CircleSessionId session,
            @RequestParam(defaultValue = "") String takeaway,
            @RequestParam(defaultValue = "false") boolean offered,
            HttpServletRequest request) {
        var said = Decisions.of(request::getParameter, Field.TAKEAWAY.key());
        return answer(
                room.takeHome(viewer, session, takeaway.replace("\0", ""), offered, said),
                session,
                "session.takeaway.kept");
    }

    private View answer(SessionRoom.Saying outcome, CircleSessionId session, String kept) {
        return switch (outcome) {
            case SessionRoom.Saying.Said _ -> Html.seeOther(CircleSessionPages.page(session), kept);
            case SessionRoom.Saying.Unfit(var view) ->
                    Html.unprocessable(templates.circleSessionOne(view));
        };
    }
}
