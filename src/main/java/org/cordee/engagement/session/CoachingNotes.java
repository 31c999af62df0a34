package org.cordee.engagement.session;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.cordee.current.MemberId;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.Engagements;
import org.cordee.engagement.session.CoachingSessionRows.Line;
import org.cordee.engagement.session.SessionNoteForm.Part;
import org.cordee.engagement.session.SessionNoteForm.Reason;
import org.cordee.vault.OpenVault;
import org.cordee.vault.VaultDrafts;
import org.cordee.vault.Vaults;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a coach notes of sessions: in five columns, or in two minutes.
@Service
@Transactional
public class CoachingNotes {
    private static final int PAGE = 20;

    private final CoachingSessionRows rows;
    private final NoteReadingRows readings;
    private final CoachingSessions sessions;
    private final Subjects subjects;
    private final Engagements engagements;
    private final Vaults vaults;
    private final VaultDrafts drafts;
    private final Clock clock;

    CoachingNotes(
            CoachingSessionRows rows,
            NoteReadingRows readings,
            CoachingSessions sessions,
            Subjects subjects,
            Engagements engagements,
            Vaults vaults,
            VaultDrafts drafts,
            Clock clock) {
        this.rows = rows;
        this.readings = readings;
        this.sessions = sessions;
        this.subjects = subjects;
        this.engagements = engagements;
        this.vaults = vaults;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// What became of a form.
    public sealed interface Writing {
        record Done() implements Writing {}

        record Unfit(SessionNoteView view) implements Writing {}

        /// Another window was quicker, or the engagement is over: what was typed is shown with it.
        record Crossed(SessionNoteView view) implements Writing {}
    }

    /// @throws org.cordee.vault.VaultShut where the vault is shut
    public SessionNoteView form(
            MemberId me, EngagementId engagement, CoachingSessionId id, Part part) {
        var line = rows.find(me, engagement, id).orElseThrow(NotFound::new);
        var vault = vaults.demand();
        var note = note(line, vault);
        var session = session(me, line, vault);
        var typed = drafts.typed(me, name(part), id.value());
        var subject = session.subject();
        var form =
                typed.isEmpty()
                        ? SessionNoteForm.of(
                                part,
                                line.version(),
                                note == null ? SessionNote.EMPTY : note,
                                subject != null && id.equals(subject.closedIn()))
                        : SessionNoteForm.of(part, typed::get);
        if (note != null) {
            readings.add(me, engagement, List.of(id), clock.instant());
        }
        return new SessionNoteView(
                session, form, Map.of(), null, !typed.isEmpty(), line.moment().over());
    }

    /// Keeps what is being typed, with the vault shut too.
    ///
    /// @return whether it could be kept
    public boolean draft(
            MemberId me, EngagementId engagement, CoachingSessionId id, SessionNoteForm form) {
        var line = rows.find(me, engagement, id).orElseThrow(NotFound::new);
        return drafts.keep(me, name(form.part()), line.id().value(), form.draft());
    }

    public void undraft(MemberId me, EngagementId engagement, CoachingSessionId id, Part part) {
        var line = rows.find(me, engagement, id).orElseThrow(NotFound::new);
        drafts.drop(me, name(part), line.id().value());
    }

    /// Notes a part. What the other part says stays.
    ///
    /// @throws org.cordee.vault.VaultShut where the vault is shut: the form comes back whole
    public Writing write(
            MemberId me, EngagementId engagement, CoachingSessionId id, SessionNoteForm form) {
        var line = rows.hold(me, engagement, id).orElseThrow(NotFound::new);
        var vault = vaults.demand();
        var refusals = form.refusals();
        if (!refusals.isEmpty()) {
            return new Writing.Unfit(view(me, line, vault, form, refusals, null));
        }
        if (line.moment().over()) {
            drafts.keep(me, name(form.part()), id.value(), form.draft());
            return new Writing.Crossed(view(me, line, vault, form, Map.of(), null));
        }
        var standing = Objects.requireNonNullElse(note(line, vault), SessionNote.EMPTY);
        if (line.version() != form.version() && form.overwrites(standing)) {
            // What was typed stays typed, on what is shown now.
            var typed = form.on(line.version());
            drafts.keep(me, name(form.part()), id.value(), typed.draft());
            readings.add(me, engagement, List.of(id), clock.instant());
            return new Writing.Crossed(view(me, line, vault, typed, Map.of(), standing));
        }
        return keep(me, line, form, standing);
    }

    private Writing keep(MemberId me, Line line, SessionNoteForm form, SessionNote standing) {
        var id = line.id();
        var engagement = line.moment().engagement();
        var note = form.on(standing);
        if (!note.equals(standing)) {
            var sealed = vaults.seal(engagement.value(), place(id), note.bytes());
            rows.note(me, id, sealed, clock.instant());
        }
        var ended = form.ended();
        if (ended != null) {
            subjects.close(me, engagement, id, ended);
        }
        drafts.drop(me, name(form.part()), id.value());
        return new Writing.Done();
    }

    /// From what sessions drifted. Of the notes that are opened for it, only those that say so are
    /// noted as read.
    ///
    /// @param after the last session that was looked at; null for the first page
    /// @throws org.cordee.vault.VaultShut where the vault is shut
    public SessionDriftsView drifts(
            MemberId me, EngagementId id, @Nullable CoachingSessionId after) {
        var engagement = engagements.one(me, id);
        var found = rows.noted(me, id, after, PAGE + 1);
        var looked = found.subList(0, Math.min(PAGE, found.size()));
        return new SessionDriftsView(
                engagement,
                drifts(me, id, looked, vaults.demand()),
                after != null,
                found.size() > PAGE ? looked.getLast().id() : null);
    }

    /// Those of these sessions that drifted.
    List<SessionDrift> drifts(MemberId me, EngagementId id, List<Line> lines, OpenVault vault) {
        var shown = sessions.sessions(me, id, lines.stream().map(Line::moment).toList(), vault);
        var drifts =
                IntStream.range(0, lines.size())
                        .mapToObj(n -> {
                            var note = note(lines.get(n), vault);
                            return new SessionDrift(shown.get(n), note == null ? "" : note.drift());
                        })
                        .filter(drift -> !drift.line().isEmpty())
                        .toList();
        var read = drifts.stream().map(drift -> drift.session().id()).toList();
        readings.add(me, id, read, clock.instant());
        return drifts;
    }

    /// Null while nothing is noted.
    static @Nullable SessionNote note(Line line, OpenVault vault) {
        var sealed = line.note();
        return sealed == null
                ? null
                : SessionNote.of(
                        vault.read(line.moment().engagement().value(), place(line.id()), sealed));
    }

    private SessionNoteView view(
            MemberId me,
            Line line,
            OpenVault vault,
            SessionNoteForm form,
            Map<String, Reason> refusals,
            @Nullable SessionNote other) {
        return new SessionNoteView(
                session(me, line, vault), form, refusals, other, true, line.moment().over());
    }

    private CoachingSession session(MemberId me, Line line, OpenVault vault) {
        return sessions.sessions(me, line.moment().engagement(), List.of(line.moment()), vault)
                .getFirst();
    }

    private static String name(Part part) {
        return "session-" + part.key();
    }

    private static String place(CoachingSessionId id) {
        return "coaching_session.contents:" + id.value();
    }
}
