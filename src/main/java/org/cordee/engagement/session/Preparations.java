package org.cordee.engagement.session;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.cordee.current.MemberId;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.Engagements;
import org.cordee.engagement.session.CoachingSessionRows.Line;
import org.cordee.vault.OpenVault;
import org.cordee.vault.SealedFields;
import org.cordee.vault.VaultDrafts;
import org.cordee.vault.Vaults;
import org.cordee.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a coach takes along into a session: what was left open, decided and hard to say, and a line
/// of their own.
@Service
@Transactional
public class Preparations {
    /// As drafts call it.
    private static final String FORM = "session-preparation";

    /// So many sessions back it is looked for drifts.
    private static final int REMEMBERED = 5;

    private final CoachingSessionRows rows;
    private final NoteReadingRows readings;
    private final CoachingSessions sessions;
    private final CoachingNotes notes;
    private final Subjects subjects;
    private final Engagements engagements;
    private final Vaults vaults;
    private final VaultDrafts drafts;
    private final Clock clock;

    Preparations(
            CoachingSessionRows rows,
            NoteReadingRows readings,
            CoachingSessions sessions,
            CoachingNotes notes,
            Subjects subjects,
            Engagements engagements,
            Vaults vaults,
            VaultDrafts drafts,
            Clock clock) {
        this.rows = rows;
        this.readings = readings;
        this.sessions = sessions;
        this.notes = notes;
        this.subjects = subjects;
        this.engagements = engagements;
        this.vaults = vaults;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// What became of the line.
    public sealed interface Writing {
        record Done() implements Writing {}

        record Unfit(PreparationView view) implements Writing {}

        /// Another window was quicker, or the engagement is over: what was typed is shown with it.
        record Crossed(PreparationView view) implements Writing {}
    }

    /// @throws org.cordee.vault.VaultShut where the vault is shut
    public PreparationView sheet(MemberId me, EngagementId engagement, CoachingSessionId id) {
        var line = rows.find(me, engagement, id).orElseThrow(NotFound::new);
        var vault = vaults.demand();
        var typed = drafts.typed(me, FORM, id.value());
        var form =
                typed.isEmpty()
                        ? new PreparationForm(line.intentVersion(), intention(line, vault))
                        : PreparationForm.of(typed::get);
        return view(me, line, vault, form, !typed.isEmpty(), false, false);
    }

    /// Keeps what is being typed, with the vault shut too.
    ///
    /// @return whether it could be kept
    public boolean draft(
            MemberId me, EngagementId engagement, CoachingSessionId id, PreparationForm form) {
        var line = rows.find(me, engagement, id).orElseThrow(NotFound::new);
        return drafts.keep(me, FORM, line.id().value(), form.draft());
    }

    public void undraft(MemberId me, EngagementId engagement, CoachingSessionId id) {
        var line = rows.find(me, engagement, id).orElseThrow(NotFound::new);
        drafts.drop(me, FORM, line.id().value());
    }

    /// @throws org.cordee.vault.VaultShut where the vault is shut: the form comes back whole
    public Writing write(
            MemberId me, EngagementId engagement, CoachingSessionId id, PreparationForm form) {
        var line = rows.hold(me, engagement, id).orElseThrow(NotFound::new);
        var vault = vaults.demand();
        if (form.isTooLong()) {
            return new Writing.Unfit(view(me, line, vault, form, true, true, false));
        }
        if (!intention(line, vault).equals(form.line())) {
            if (line.moment().over() || line.intentVersion() != form.version()) {
                // What was typed stays typed, on what is shown now.
                var typed = form.on(line.intentVersion());
                drafts.keep(me, FORM, id.value(), typed.draft());
                return new Writing.Crossed(view(me, line, vault, typed, true, false, true));
            }
            var bytes = SealedFields.bytes(Map.of("line", form.line()));
            rows.intend(me, id, vaults.seal(engagement.value(), place(id), bytes));
        }
        drafts.drop(me, FORM, id.value());
        return new Writing.Done();
    }

    private PreparationView view(
            MemberId me,
            Line line,
            OpenVault vault,
            PreparationForm form,
            boolean drafted,
            boolean unfit,
            boolean crossed) {
        var engagement = line.moment().engagement();
        var earlier = rows.noted(me, engagement, line.id(), REMEMBERED);
        var last = earlier.isEmpty() ? null : CoachingNotes.note(earlier.getFirst(), vault);
        if (last != null) {
            readings.add(me, engagement, List.of(earlier.getFirst().id()), clock.instant());
        }
        var subject = line.moment().subject();
        return new PreparationView(
                engagements.one(me, engagement),
                session(me, line, vault),
                earlier.isEmpty() ? null : session(me, earlier.getFirst(), vault),
                last == null ? SessionNote.EMPTY : last,
                notes.drifts(me, engagement, earlier, vault),
                subjects.open(me, engagement, vault).stream()
                        .filter(one -> !one.id().equals(subject))
                        .toList(),
                intention(line, vault),
                form,
                drafted,
                unfit,
                crossed,
                line.moment().over());
    }

    private CoachingSession session(MemberId me, Line line, OpenVault vault) {
        return sessions.sessions(me, line.moment().engagement(), List.of(line.moment()), vault)
                .getFirst();
    }

    private static String intention(Line line, OpenVault vault) {
        var sealed = line.intent();
        return sealed == null
                ? ""
                : SealedFields.of(
                                vault.read(
                                        line.moment().engagement().value(),
                                        place(line.id()),
                                        sealed))
                        .getOrDefault("line", "");
    }

    private static String place(CoachingSessionId id) {
        return "coaching_session.intent:" + id.value();
    }
}
