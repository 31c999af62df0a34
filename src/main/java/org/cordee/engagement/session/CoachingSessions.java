package org.cordee.engagement.session;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.Engagements;
import org.cordee.engagement.session.CoachingSessionRows.Moment;
import org.cordee.vault.OpenVault;
import org.cordee.vault.Vaults;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sessions of an engagement: planned, moved, called off, read.
@Service
@Transactional
public class CoachingSessions {
    private static final int PAGE = 20;

    private final CoachingSessionRows rows;
    private final NoteReadingRows readings;
    private final Subjects subjects;
    private final Engagements engagements;
    private final Vaults vaults;
    private final Submissions submissions;
    private final Clock clock;

    CoachingSessions(
            CoachingSessionRows rows,
            NoteReadingRows readings,
            Subjects subjects,
            Engagements engagements,
            Vaults vaults,
            Submissions submissions,
            Clock clock) {
        this.rows = rows;
        this.readings = readings;
        this.subjects = subjects;
        this.engagements = engagements;
        this.vaults = vaults;
        this.submissions = submissions;
        this.clock = clock;
    }

    /// What became of the form of when a session is.
    public sealed interface Planning {
        record Done(CoachingSessionId id) implements Planning {}

        record Unfit(CoachingPlanView view) implements Planning {}

        /// Another window was quicker, or the engagement is over: what was typed is shown with it.
        record Crossed(CoachingPlanView view) implements Planning {}
    }

    /// With their subjects, which alone are read.
    ///
    /// @param after the last one that was read; null for the first page
    /// @throws org.cordee.vault.VaultShut where the vault is shut
    public CoachingSessionsView list(
            MemberId me, EngagementId id, @Nullable CoachingSessionId after) {
        var engagement = engagements.one(me, id);
        var vault = vaults.demand();
        var found = rows.list(me, id, after, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var sessions = sessions(me, id, shown, vault);
        var now = clock.instant();
        return new CoachingSessionsView(
                engagement,
                sessions.stream().filter(one -> one.isPlanned(now)).toList(),
                sessions.stream().filter(one -> !one.isPlanned(now)).toList(),
                after == null ? subjects.open(me, id, vault) : List.of(),
                after != null,
                found.size() > PAGE ? shown.getLast().id() : null);
    }

    /// One of them, with its note: that it was opened is noted down, not what it says.
    ///
    /// @throws org.cordee.vault.VaultShut where the vault is shut
    public CoachingView one(MemberId me, EngagementId id, CoachingSessionId session) {
        var line = rows.find(me, id, session).orElseThrow(NotFound::new);
        var vault = vaults.demand();
        var note = CoachingNotes.note(line, vault);
        var before = readings.last(me, session).orElse(null);
        var now = clock.instant();
        if (note != null) {
            readings.add(me, id, List.of(session), now);
        }
        var shown = sessions(me, id, List.of(line.moment()), vault).getFirst();
        return new CoachingView(
                engagements.one(me, id),
                shown,
                note,
                shown.subject() == null ? subjects.open(me, id, vault) : List.of(),
                before,
                shown.isPlanned(now));
    }

    public CoachingPlanView fresh(Viewer viewer, EngagementId id) {
        var over = rows.isOver(viewer.id(), id).orElseThrow(NotFound::new);
        var today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        var form = CoachingPlanForm.fresh(today, viewer.zone());
        return new CoachingPlanView(id, null, form, null, null, over);
    }

    public CoachingPlanView planned(Viewer viewer, EngagementId id, CoachingSessionId session) {
        var moment = rows.find(viewer.id(), id, session).orElseThrow(NotFound::new).moment();
        var form = CoachingPlanForm.of(moment.startsAt(), viewer.zone());
        return new CoachingPlanView(id, session, form, null, null, moment.over());
    }

    /// Plans one. The same form sent twice plans one.
    public Planning plan(MemberId me, EngagementId id, CoachingPlanForm form) {
        var over = rows.isOver(me, id).orElseThrow(NotFound::new);
        var now = clock.instant();
        var refusal = form.refusal(now);
        if (refusal != null) {
            return new Planning.Unfit(view(id, null, form, refusal, null, over));
        }
        if (over) {
            return new Planning.Crossed(view(id, null, form, null, null, true));
        }
        var fresh = Ids.at(now);
        var session = new CoachingSessionId(submissions.first(me, form.key(), fresh));
        if (session.value().equals(fresh)) {
            rows.plan(me, id, session, form.moment());
        }
        return new Planning.Done(session);
    }

    /// Puts it at another moment.
    public Planning move(
            MemberId me, EngagementId id, CoachingSessionId session, CoachingPlanForm form) {
        var standing = rows.hold(me, id, session).orElseThrow(NotFound::new).moment();
        var refusal = form.refusal(clock.instant());
        if (refusal != null) {
            return new Planning.Unfit(view(id, session, form, refusal, null, standing.over()));
        }
        if (standing.startsAt().equals(form.moment())) {
            return new Planning.Done(session);
        }
        if (standing.over()) {
            return new Planning.Crossed(view(id, session, form, null, null, true));
        }
        if (!form.wasReadOn(standing.startsAt())) {
            var typed = form.on(standing.startsAt());
            return new Planning.Crossed(view(id, session, typed, null, standing.startsAt(), false));
        }
        rows.move(me, session, form.moment());
        return new Planning.Done(session);
    }

    /// Calls it off: it is no more. Only where nothing came of it.
    ///
    /// @return whether that could be
    public boolean cancel(MemberId me, EngagementId id, CoachingSessionId session) {
        var held = rows.hold(me, id, session).orElseThrow(NotFound::new);
        return rows.cancel(me, held.id());
    }

    /// When its note was opened.
    ///
    /// @param before the last one that was read; null for the first page
    public NoteReadingsView readings(
            MemberId me, EngagementId id, CoachingSessionId session, @Nullable Instant before) {
        var moment = rows.find(me, id, session).orElseThrow(NotFound::new).moment();
        var found = readings.list(me, session, before, PAGE + 1);
        return new NoteReadingsView(
                session(moment, null),
                found.subList(0, Math.min(PAGE, found.size())),
                before != null,
                found.size() > PAGE);
    }

    /// With the subjects of all of them, read at once.
    List<CoachingSession> sessions(
            MemberId me, EngagementId id, List<Moment> moments, OpenVault vault) {
        var wanted = moments.stream().map(Moment::subject).filter(Objects::nonNull).distinct();
        var found = subjects.of(me, id, wanted.toList(), vault);
        return moments.stream()
                .map(one -> session(one, one.subject() == null ? null : found.get(one.subject())))
                .toList();
    }

    private static CoachingSession session(Moment moment, @Nullable CoacheeSubject subject) {
        return new CoachingSession(
                moment.id(), moment.engagement(), moment.startsAt(), subject, moment.notedAt());
    }

    private static CoachingPlanView view(
            EngagementId id,
            @Nullable CoachingSessionId session,
            CoachingPlanForm form,
            CoachingPlanForm.@Nullable Reason refusal,
            @Nullable Instant other,
            boolean over) {
        return new CoachingPlanView(id, session, form, refusal, other, over);
    }
}
