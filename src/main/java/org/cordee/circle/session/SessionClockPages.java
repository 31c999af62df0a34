package org.cordee.circle.session;

import java.time.Clock;
import java.time.Duration;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The clock of a session: the same for all who look at it.
@Controller
@RequestMapping("/circles/sessions/{sitting}/clock")
class SessionClockPages {
    /// How long a browser waits at most for the clock to move, before it asks again.
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /// So often one looks without being rung.
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final SessionRoom room;
    private final ClockBell bell;
    private final Clock clock;

    SessionClockPages(SessionRoom room, ClockBell bell, Clock clock) {
        this.room = room;
        this.bell = bell;
        this.clock = clock;
    }

    /// What a browser is told.
    ///
    /// @param beat what to say when asking again
    /// @param step from 1; 0 while none goes
    /// @param left of the step in milliseconds, at this very moment
    /// @param paused whether it stands still
    record Told(int beat, int step, long left, boolean paused) {
        static Told of(SessionRoom.Standing standing) {
            var clock = standing.clock();
            return clock == null
                    ? new Told(standing.beat(), 0, 0, true)
                    : new Told(
                            standing.beat(),
                            clock.step(),
                            clock.left(standing.now()).toMillis(),
                            clock.isPaused());
        }
    }

    /// At once; or, where `after` is how it stands, when it moves, or after a while all the same.
    ///
    /// @param after the beat that one knows; null to be told at once
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Told> told(
            @PathVariable("sitting") CircleSessionId session,
            @RequestParam(required = false) @Nullable Integer after) {
        var until = clock.instant().plus(LONGEST);
        while (true) {
            var stroke = bell.next(session);
            var standing = room.standing(session);
            if (after == null
                    || standing.beat() != after
                    || clock.instant().isAfter(until)
                    || !bell.await(stroke, LOOK)) {
                return ResponseEntity.ok(Told.of(standing));
            }
        }
    }

    /// @param move `open`, `next`, `pause`, `resume`, `more` or `close`
    /// @param from the step at which it was seen; 0 before it is opened
    @PostMapping
    View move(
            @PathVariable("sitting") CircleSessionId session,
            @RequestParam(defaultValue = "") String move,
            @RequestParam(defaultValue = "-1") int from) {
        var one = ClockMove.of(move).orElseThrow(NotFound::new);
        return Html.seeOther(
                CircleSessionPages.page(session),
                switch (room.move(session, one, from)) {
                    case "moved" -> "session.moved";
                    case "early" -> "session.early";
                    case "late" -> "session.over";
                    default -> "session.crossed";
                });
    }
}
