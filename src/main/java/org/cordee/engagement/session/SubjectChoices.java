package org.cordee.engagement.session;

import java.util.List;
import java.util.Map;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.session.SubjectForm.Reason;
import org.cordee.vault.OpenVault;
import org.cordee.vault.Vaults;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which subject a session is about: one that was left open, or another.
@Service
@Transactional
public class SubjectChoices {
    private final SubjectRows rows;
    private final Subjects subjects;
    private final CoachingSessionRows sessions;
    private final Vaults vaults;
    private final Submissions submissions;

    SubjectChoices(
            SubjectRows rows,
            Subjects subjects,
            CoachingSessionRows sessions,
            Vaults vaults,
            Submissions submissions) {
        this.rows = rows;
        this.subjects = subjects;
        this.sessions = sessions;
        this.vaults = vaults;
        this.submissions = submissions;
    }

    /// What became of the choice of a subject.
    public sealed interface Choosing {
        record Done() implements Choosing {}

        record Unfit(SubjectChoiceView view) implements Choosing {}

        /// Another window was quicker, or the engagement is over: what was typed is shown with it.
        record Crossed(SubjectChoiceView view) implements Choosing {}
    }

    /// The form of a session's subject, with what was left open.
    public SubjectChoiceView choice(MemberId me, EngagementId engagement, CoachingSessionId id) {
        var line = sessions.find(me, engagement, id).orElseThrow(NotFound::new);
        var vault = vaults.demand();
        return view(me, line, vault, SubjectForm.fresh(line.moment().subject()), Map.of(), false);
    }

    /// Takes a subject into a session. The same form sent twice makes one of a line.
    ///
    /// @throws org.cordee.vault.VaultShut where the vault is shut: the form comes back whole
    public Choosing choose(
            MemberId me, EngagementId engagement, CoachingSessionId id, SubjectForm form) {
        var line = sessions.hold(me, engagement, id).orElseThrow(NotFound::new);
        var vault = vaults.demand();
        var standing = line.moment().subject();
        var refusals = form.refusals();
        if (!refusals.isEmpty()) {
            return new Choosing.Unfit(view(me, line, vault, form, refusals, false));
        }
        if (said(me, form, standing)) {
            return new Choosing.Done();
        }
        if (line.moment().over()) {
            return new Choosing.Crossed(view(me, line, vault, form, Map.of(), false));
        }
        if (!form.wasReadOn(standing)) {
            return new Choosing.Crossed(view(me, line, vault, form.on(standing), Map.of(), true));
        }
        if (form.taken().isEmpty()) {
            sessions.take(me, id, subjects.add(me, engagement, form));
            return new Choosing.Done();
        }
        var taken = rows.hold(me, engagement, asked(form)).orElseThrow(NotFound::new);
        if (taken.closedAt() != null) {
            return new Choosing.Unfit(
                    view(me, line, vault, form, Map.of("line", Reason.CLOSED), false));
        }
        sessions.take(me, id, taken.id());
        return new Choosing.Done();
    }

    /// Whether this form has been taken before, and what it chose stands.
    private boolean said(MemberId me, SubjectForm form, @Nullable CoacheeSubjectId standing) {
        if (standing == null) {
            return false;
        }
        return form.taken().isEmpty()
                ? submissions.made(me, form.key()).filter(standing.value()::equals).isPresent()
                : form.taken().equals(standing.value().toString());
    }

    private static CoacheeSubjectId asked(SubjectForm form) {
        try {
            return CoacheeSubjectId.of(form.taken());
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }

    private SubjectChoiceView view(
            MemberId me,
            CoachingSessionRows.Line line,
            OpenVault vault,
            SubjectForm form,
            Map<String, Reason> refusals,
            boolean crossed) {
        var moment = line.moment();
        var subject = moment.subject();
        var standing =
                subject == null
                        ? null
                        : subjects.of(me, moment.engagement(), List.of(subject), vault)
                                .get(subject);
        return new SubjectChoiceView(
                new CoachingSession(
                        moment.id(),
                        moment.engagement(),
                        moment.startsAt(),
                        standing,
                        moment.notedAt()),
                subjects.open(me, moment.engagement(), vault).stream()
                        .filter(one -> !one.id().equals(subject))
                        .toList(),
                form,
                refusals,
                crossed,
                moment.over());
    }
}
