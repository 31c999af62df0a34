package org.cordee.circle.session;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.cordee.circle.CircleId;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.letter.CalendarEvent;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Sessions as they are planned, answered and called off.
@Controller
@RequestMapping("/circles")
class CircleSessionPages {
    private static final MediaType CALENDAR =
            MediaType.parseMediaType("text/calendar;charset=utf-8");

    private final CircleSessions sessions;
    private final Templates templates;
    private final Clock clock;

    CircleSessionPages(CircleSessions sessions, Templates templates, Clock clock) {
        this.sessions = sessions;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/{circle}/sessions")
    View list(@PathVariable CircleId circle, @RequestParam(required = false) @Nullable UUID after) {
        return Html.ok(
                templates.circleSessionList(
                        sessions.list(circle, after == null ? null : new CircleSessionId(after))));
    }

    /// @param protocol how it shall go; co-development where nothing is said
    @GetMapping("/{circle}/sessions/new")
    View form(
            Viewer viewer,
            @PathVariable CircleId circle,
            @RequestParam(defaultValue = "") String protocol) {
        return Html.ok(
                templates.circleSessionPlan(sessions.fresh(viewer, circle, protocol(protocol))));
    }

    @PostMapping("/{circle}/sessions/new")
    View plan(
            Viewer viewer,
            @PathVariable CircleId circle,
            @RequestParam(defaultValue = "") String protocol,
            HttpServletRequest request) {
        var form = SessionPlanForm.of(request::getParameter, protocol(protocol), viewer.zone());
        return answer(sessions.plan(viewer.id(), circle, form), "session.planned");
    }

    @GetMapping("/sessions/{sitting}/plan")
    View planned(Viewer viewer, @PathVariable("sitting") CircleSessionId session) {
        return sessions.planned(viewer, session)
                .map(view -> Html.ok(templates.circleSessionPlan(view)))
                .orElseGet(() -> Html.seeOther(page(session), "session.over"));
    }

    @PostMapping("/sessions/{sitting}/plan")
    View change(
            Viewer viewer,
            @PathVariable("sitting") CircleSessionId session,
            HttpServletRequest request) {
        var form =
                SessionPlanForm.of(
                        request::getParameter, sessions.protocol(session), viewer.zone());
        return answer(sessions.change(viewer.id(), session, form), "session.changed");
    }

    @PostMapping("/sessions/{sitting}/cancellation")
    View cancel(@PathVariable("sitting") CircleSessionId session) {
        return Html.seeOther(
                page(session), sessions.cancel(session) ? "session.cancelled" : "session.over");
    }

    /// @param answer `here`, `remote` or `no`
    @PostMapping("/sessions/{sitting}/answers")
    View answer(
            @PathVariable("sitting") CircleSessionId session,
            @RequestParam(defaultValue = "") String answer) {
        var one = Attendee.Answer.of(answer).orElseThrow(NotFound::new);
        return Html.seeOther(
                page(session), sessions.answer(session, one) ? "session.answered" : "session.over");
    }

    /// @param with whose role one takes, and who takes one's own
    @PostMapping("/sessions/{sitting}/roles")
    View exchange(
            @PathVariable("sitting") CircleSessionId session,
            @RequestParam(required = false) @Nullable UUID with) {
        sessions.find(session);
        var exchanged = with != null && sessions.exchange(session, new MemberId(with));
        return Html.seeOther(
                page(session), exchanged ? "session.exchanged" : "session.exchanged.not");
    }

    /// For one's calendar; its name there says nothing of what it is about, nor with whom.
    @GetMapping("/sessions/{sitting}/session.ics")
    ResponseEntity<byte[]> calendar(
            Viewer viewer, @PathVariable("sitting") CircleSessionId session) {
        var found = sessions.find(session);
        var event =
                new CalendarEvent(
                        found.id().value(),
                        Words.say(viewer.locale(), "session.calendar"),
                        found.startsAt(),
                        found.endsAt(),
                        found.version());
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename("cordee.ics").build().toString())
                .body(event.ics(clock.instant()));
    }

    private View answer(CircleSessions.Planning outcome, String kept) {
        return switch (outcome) {
            case CircleSessions.Planning.Kept(var id, var told) ->
                    Html.seeOther(page(id), told ? kept : "session.same");
            case CircleSessions.Planning.Unfit(var view) ->
                    Html.unprocessable(templates.circleSessionPlan(view));
            case CircleSessions.Planning.Crossed(var view) ->
                    Html.conflict(templates.circleSessionPlan(view));
            case CircleSessions.Planning.Over(var id) -> Html.seeOther(page(id), "session.over");
        };
    }

    private static Protocol protocol(String key) {
        return Protocol.of(key).orElse(Protocol.CODEVELOPMENT);
    }

    static String page(CircleSessionId session) {
        return "/circles/sessions/" + session.value();
    }
}
