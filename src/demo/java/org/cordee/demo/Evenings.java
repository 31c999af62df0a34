package org.cordee.demo;

import static org.cordee.demo.Invented.HELENE;
import static org.cordee.demo.Invented.IDRIS;
import static org.cordee.demo.Invented.MAUD;
import static org.cordee.demo.Invented.SOLVEIG;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.circle.CircleId;
import org.cordee.circle.Circles;
import org.cordee.circle.session.Attendee.Answer;
import org.cordee.circle.session.CircleSession;
import org.cordee.circle.session.CircleSessionId;
import org.cordee.circle.session.CircleSessions;
import org.cordee.circle.session.ClockMove;
import org.cordee.circle.session.Protocol;
import org.cordee.circle.session.SessionPlanForm;
import org.cordee.circle.session.SessionRoom;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.guard.Decisions;
import org.springframework.stereotype.Component;

/// The evenings of the circle: one that was, with what all agreed to keep of it, and the next.
@Component
class Evenings {
    private static final int ONE_THAT_WAS = 26;
    private static final int THE_NEXT = -9;

    private final Sittings sittings;
    private final Circles circles;
    private final CircleSessions sessions;
    private final SessionRoom room;

    Evenings(Sittings sittings, Circles circles, CircleSessions sessions, SessionRoom room) {
        this.sittings = sittings;
        this.circles = circles;
        this.sessions = sessions;
        this.room = room;
    }

    void tell(Calendar calendar) {
        oneThatWas(calendar);
        next(calendar);
    }

    /// A start that was cut goes on where it was.
    private void oneThatWas(Calendar calendar) {
        var id = plans(calendar, 40, ONE_THAT_WAS, Protocol.INTERVISION, "Chez Solveig");
        if (phase(calendar, id) != CircleSession.Phase.BEFORE) {
            return;
        }
        brings(calendar, 30, HELENE, id, "Je finis toujours par arbitrer à leur place. Pourquoi ?");
        comes(calendar, 29, id, Map.of(HELENE, Answer.HERE, IDRIS, Answer.HERE));
        comes(calendar, 28, id, Map.of(MAUD, Answer.REMOTE, SOLVEIG, Answer.HERE));
        var steps = List.of("18:31", "18:42", "18:53", "19:15", "19:33", "19:41");
        for (int step = 0; step < steps.size(); step++) {
            var from = step;
            sittings.sit(
                    IDRIS,
                    calendar.at(ONE_THAT_WAS, steps.get(step)),
                    _ -> room.move(id, from == 0 ? ClockMove.OPEN : ClockMove.NEXT, from));
        }
        for (var line :
                List.of(
                        "Arbitrer va plus vite que se taire. C’est cela qui coûte.",
                        "Une piste gardée : demander qui décide, avant de demander quoi.")) {
            sittings.sit(
                    MAUD,
                    calendar.at(ONE_THAT_WAS, "20:10"),
                    me -> room.write(viewer(me), id, UUID.randomUUID(), line, Decisions.NONE));
        }
        Stream.of(HELENE, IDRIS, SOLVEIG).forEach(who -> agrees(calendar, who, id));
        sittings.sit(
                SOLVEIG,
                calendar.at(ONE_THAT_WAS, "21:00"),
                me ->
                        room.takeHome(
                                viewer(me),
                                id,
                                "Compter jusqu’à sept avant de relancer",
                                true,
                                Decisions.NONE));
    }

    private void next(Calendar calendar) {
        var id = plans(calendar, 6, THE_NEXT, Protocol.CODEVELOPMENT, "Chez Hélène et à distance");
        brings(calendar, 5, IDRIS, id, "Je suis devenu proche d’un client. Et maintenant ?");
        comes(calendar, 5, id, Map.of(HELENE, Answer.HERE, IDRIS, Answer.HERE));
        comes(calendar, 4, id, Map.of(SOLVEIG, Answer.REMOTE));
    }

    private CircleSessionId plans(
            Calendar calendar, int daysAgo, int day, Protocol protocol, String place) {
        return sittings.sit(
                HELENE,
                calendar.at(daysAgo, "09:10"),
                me -> {
                    var circle = circles.list(null).mine().getFirst().id();
                    var startsAt = calendar.at(day, "18:30");
                    return planned(circle, startsAt)
                            .map(CircleSession::id)
                            .findFirst()
                            .orElseGet(() -> plan(me, circle, protocol, startsAt, place));
                });
    }

    private Stream<CircleSession> planned(CircleId circle, Instant startsAt) {
        var all = sessions.list(circle, null);
        return Stream.concat(all.coming().stream(), all.past().stream())
                .filter(one -> one.startsAt().equals(startsAt));
    }

    private CircleSessionId plan(
            MemberId me, CircleId circle, Protocol protocol, Instant startsAt, String place) {
        var there = startsAt.atZone(Calendar.ZONE);
        var form =
                new SessionPlanForm(
                        UUID.randomUUID(),
                        protocol,
                        there.toLocalDate().toString(),
                        there.toLocalTime().toString(),
                        place,
                        protocol.steps().stream()
                                .map(step -> Integer.toString(step.minutes()))
                                .toList(),
                        Calendar.ZONE,
                        0);
        return ((CircleSessions.Planning.Kept) sessions.plan(me, circle, form)).id();
    }

    private CircleSession.Phase phase(Calendar calendar, CircleSessionId id) {
        return sittings.sit(
                HELENE,
                calendar.at(ONE_THAT_WAS, "18:00"),
                me -> room.view(me, id).session().phase());
    }

    private void brings(
            Calendar calendar, int daysAgo, Invented who, CircleSessionId id, String words) {
        sittings.sit(
                who,
                calendar.at(daysAgo, "12:20"),
                me -> room.ask(viewer(me), id, words, Decisions.NONE));
    }

    private void comes(
            Calendar calendar, int daysAgo, CircleSessionId id, Map<Invented, Answer> answers) {
        answers.forEach((who, answer) ->
                sittings.sit(who, calendar.at(daysAgo, "13:00"), _ -> sessions.answer(id, answer)));
    }

    private void agrees(Calendar calendar, Invented who, CircleSessionId id) {
        sittings.sit(
                who,
                calendar.at(ONE_THAT_WAS - 1, "08:40"),
                me -> {
                    var lines = room.view(me, id).minutes();
                    lines.forEach(line -> room.say(id, line.id(), true));
                    return lines.size();
                });
    }

    private static Viewer viewer(MemberId me) {
        return new Viewer(me, UUID.randomUUID(), "", Locale.FRENCH, Calendar.ZONE, null, false);
    }
}
