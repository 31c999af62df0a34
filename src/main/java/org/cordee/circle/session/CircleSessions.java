package org.cordee.circle.session;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.circle.Circle;
import org.cordee.circle.CircleId;
import org.cordee.circle.Circles;
import org.cordee.circle.Companion;
import org.cordee.circle.session.SessionPlanForm.Reason;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.letter.Letters;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Planning the sessions of a circle: when, how, and who holds what.
@Service
@Transactional
public class CircleSessions {
    static final int PAGE = 20;
    private static final int COMING = 12;

    /// So many back it is looked whose turn it is.
    private static final int REMEMBERED = 24;

    /// What should have begun longer ago is past, opened or not.
    static final Duration LATE = Duration.ofDays(1);

    private final CircleSessionRows rows;
    private final Circles circles;
    private final Submissions submissions;
    private final Letters letters;
    private final Clock clock;

    CircleSessions(
            CircleSessionRows rows,
            Circles circles,
            Submissions submissions,
            Letters letters,
            Clock clock) {
        this.rows = rows;
        this.circles = circles;
        this.submissions = submissions;
        this.letters = letters;
        this.clock = clock;
    }

    /// What became of the form of a session.
    public sealed interface Planning {
        record Kept(CircleSessionId id, boolean told) implements Planning {}

        record Unfit(SessionPlanView view) implements Planning {}

        /// Another window was quicker: what was typed stands on what is there now.
        record Crossed(SessionPlanView view) implements Planning {}

        /// It was opened, or called off.
        record Over(CircleSessionId id) implements Planning {}
    }

    /// @param after the last that was shown; null to begin
    @Transactional(readOnly = true)
    public SessionsView list(CircleId id, @Nullable CircleSessionId after) {
        var circle = circles.standing(id);
        var since = clock.instant().minus(LATE);
        var past = rows.past(id, since, after, PAGE + 1);
        return new SessionsView(
                circle,
                after == null ? rows.coming(id, since, COMING) : List.of(),
                past.subList(0, Math.min(PAGE, past.size())),
                after == null,
                past.size() > PAGE);
    }

    @Transactional(readOnly = true)
    public SessionPlanView fresh(Viewer viewer, CircleId id, Protocol protocol) {
        var today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        return view(
                circles.standing(id),
                SessionPlanForm.fresh(protocol, today, viewer.zone()),
                Map.of());
    }

    /// Plans one, gives the roles out in turn, and asks everybody in the circle. The same form sent
    /// twice plans it once.
    public Planning plan(MemberId me, CircleId id, SessionPlanForm form) {
        var circle = circles.standing(id);
        var now = clock.instant();
        var refusals = form.refusals(now);
        if (!refusals.isEmpty()) {
            return new Planning.Unfit(view(circle, form, refusals));
        }
        var fresh = Ids.at(now);
        var session = new CircleSessionId(submissions.first(me, form.key(), fresh));
        if (!session.value().equals(fresh)) {
            return new Planning.Kept(session, true);
        }
        var members = circles.companions(id).stream().map(Companion::member).toList();
        var turns = Turns.next(members, rows.held(id, REMEMBERED));
        return switch (rows.plan(session, id, form, turns, now)) {
            case "planned" -> {
                letters.ringAfterCommit();
                yield new Planning.Kept(session, true);
            }
            case "enough" -> {
                submissions.forget(me, form.key());
                yield new Planning.Unfit(view(circle, form, Map.of("day", Reason.ENOUGH)));
            }
            default -> throw new NotFound();
        };
    }

    /// The form of one that is to come, for whoever may change it; empty where it was opened, or
    /// called off.
    @Transactional(readOnly = true)
    public Optional<SessionPlanView> planned(Viewer viewer, CircleSessionId id) {
        return changeable(viewer.id(), id).map(session -> planned(viewer, session));
    }

    private SessionPlanView planned(Viewer viewer, CircleSession session) {
        var form = SessionPlanForm.of(session, rows.steps(session.id()), viewer.zone());
        return view(session, form, Map.of(), false);
    }

    /// How one goes, by which its form is read.
    @Transactional(readOnly = true)
    public Protocol protocol(CircleSessionId id) {
        return find(id).protocol();
    }

    /// Another moment, place or length. Whoever comes is told.
    public Planning change(MemberId me, CircleSessionId id, SessionPlanForm form) {
        var standing = changeable(me, id);
        if (standing.isEmpty()) {
            return new Planning.Over(id);
        }
        var session = standing.get();
        var now = clock.instant();
        var refusals = form.refusals(now);
        if (!refusals.isEmpty()) {
            return new Planning.Unfit(view(session, form, refusals, false));
        }
        return switch (rows.change(id, form, now)) {
            case "changed" -> {
                letters.ringAfterCommit();
                yield new Planning.Kept(id, true);
            }
            case "same" -> new Planning.Kept(id, false);
            case "crossed" ->
                    new Planning.Crossed(view(session, form.on(session.version()), Map.of(), true));
            case "over" -> new Planning.Over(id);
            default -> throw new NotFound();
        };
    }

    /// Calls it off, and takes it out of the calendars it was sent to.
    ///
    /// @return whether it was still to come
    public boolean cancel(CircleSessionId id) {
        find(id);
        return switch (rows.cancel(id, clock.instant())) {
            case "cancelled" -> {
                letters.ringAfterCommit();
                yield true;
            }
            case "over" -> false;
            default -> throw new NotFound();
        };
    }

    /// Whether one will be there. What one held goes on to another where one will not.
    ///
    /// @return whether it still mattered
    public boolean answer(CircleSessionId id, Attendee.Answer answer) {
        return switch (rows.answer(id, answer, clock.instant())) {
            case "answered" -> true;
            case "over" -> false;
            default -> throw new NotFound();
        };
    }

    /// Exchanges what one holds for what another does, at once.
    ///
    /// @return whether the two could be exchanged
    public boolean exchange(CircleSessionId id, MemberId with) {
        find(id);
        return rows.exchange(id, with);
    }

    /// What sessions ask of this member, for Today.
    @Transactional(readOnly = true)
    List<CircleSessionRows.Ask> asks(MemberId me) {
        return rows.asks(me, clock.instant());
    }

    CircleSession find(CircleSessionId id) {
        return rows.find(id).orElseThrow(NotFound::new);
    }

    /// Whether somebody planned it, keeps its time or hosts its circle.
    boolean mayChange(MemberId me, CircleSession session) {
        var host = circles.standing(session.circle()).host();
        return session.phase() == CircleSession.Phase.BEFORE
                && rows.attendees(session.id()).stream()
                        .filter(one -> one.member().equals(me))
                        .anyMatch(one ->
                                one.role() == Role.HOLDS
                                        || session.plannedBy() == null
                                        || me.equals(session.plannedBy())
                                        || me.equals(host));
    }

    /// Empty where it was opened, or called off.
    private Optional<CircleSession> changeable(MemberId me, CircleSessionId id) {
        var session = find(id);
        if (session.phase() != CircleSession.Phase.BEFORE) {
            return Optional.empty();
        }
        if (!mayChange(me, session)) {
            throw new NotFound();
        }
        return Optional.of(session);
    }

    private static SessionPlanView view(
            Circle circle, SessionPlanForm form, Map<String, Reason> refusals) {
        return new SessionPlanView(circle.id(), circle.name(), null, form, refusals, false);
    }

    private static SessionPlanView view(
            CircleSession session,
            SessionPlanForm form,
            Map<String, Reason> refusals,
            boolean crossed) {
        return new SessionPlanView(
                session.circle(), session.circleName(), session.id(), form, refusals, crossed);
    }
}
