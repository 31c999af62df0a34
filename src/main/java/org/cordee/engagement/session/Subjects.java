package org.cordee.engagement.session;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.Engagements;
import org.cordee.vault.OpenVault;
import org.cordee.vault.Sealed;
import org.cordee.vault.SealedFields;
import org.cordee.vault.Vaults;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The subjects that a coachee brings: chosen by them, followed until they are closed, proposed
/// again while they are open.
@Service
@Transactional
public class Subjects {
    private static final int PAGE = 20;

    /// So many that are open are proposed at once.
    private static final int PROPOSED = 20;

    private final SubjectRows rows;
    private final CoachingSessionRows sessions;
    private final Engagements engagements;
    private final Vaults vaults;
    private final Submissions submissions;
    private final Clock clock;

    Subjects(
            SubjectRows rows,
            CoachingSessionRows sessions,
            Engagements engagements,
            Vaults vaults,
            Submissions submissions,
            Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.engagements = engagements;
        this.vaults = vaults;
        this.submissions = submissions;
        this.clock = clock;
    }

    /// What became of a line that a coachee left.
    public enum Leaving {
        LEFT,
        EMPTY,
        TOO_LONG,
        /// The engagement is over, or is none of this coach.
        OVER,
        /// As many as may wait are waiting.
        ENOUGH
    }

    /// Leaves a subject in the coachee's own words: by a link, with nobody signed in and the vault
    /// shut. Whoever calls has seen to it that the link is one to this engagement, and counts how
    /// often it is used.
    ///
    /// @param line at most 200 characters
    public Leaving leave(UUID engagement, MemberId coach, String line) {
        var words = Typed.line(line);
        if (words.isEmpty()) {
            return Leaving.EMPTY;
        }
        if (Typed.length(words) > SubjectForm.LONGEST) {
            return Leaving.TOO_LONG;
        }
        var now = clock.instant();
        var id = new CoacheeSubjectId(Ids.at(now));
        return switch (rows.leave(coach, engagement, id, sealed(engagement, id, words), now)) {
            case "left" -> Leaving.LEFT;
            case "enough" -> Leaving.ENOUGH;
            default -> Leaving.OVER;
        };
    }

    /// All of an engagement, the latest first.
    ///
    /// @param after the last one that was read; null for the first page
    /// @throws org.cordee.vault.VaultShut where the vault is shut
    public SubjectsView list(
            MemberId me, EngagementId engagement, @Nullable CoacheeSubjectId after) {
        var one = engagements.one(me, engagement);
        var lines = rows.list(me, engagement, after, PAGE + 1);
        var shown = lines.subList(0, Math.min(PAGE, lines.size()));
        return new SubjectsView(
                one, read(engagement, shown, vaults.demand()), after != null, lines.size() > PAGE);
    }

    /// It came to its end in this session, or did not after all.
    ///
    /// @return whether that changed anything
    public boolean close(
            MemberId me, EngagementId engagement, CoachingSessionId id, boolean ended) {
        var moment = sessions.hold(me, engagement, id).orElseThrow(NotFound::new).moment();
        var subject = moment.subject();
        if (subject == null || moment.over()) {
            return false;
        }
        return ended ? rows.close(me, subject, id, clock.instant()) : rows.reopen(me, subject, id);
    }

    /// For good; only what the coach wrote down and no session is about.
    public boolean remove(MemberId me, EngagementId engagement, CoacheeSubjectId id) {
        var held = rows.hold(me, engagement, id).orElseThrow(NotFound::new);
        return rows.remove(me, engagement, held.id());
    }

    /// What was left open, the latest first.
    List<CoacheeSubject> open(MemberId me, EngagementId engagement, OpenVault vault) {
        return read(engagement, rows.open(me, engagement, PROPOSED), vault);
    }

    Map<CoacheeSubjectId, CoacheeSubject> of(
            MemberId me,
            EngagementId engagement,
            Collection<CoacheeSubjectId> ids,
            OpenVault vault) {
        return read(engagement, rows.find(me, engagement, ids), vault).stream()
                .collect(Collectors.toMap(CoacheeSubject::id, Function.identity()));
    }

    /// Said by the coachee, and written down. The same form sent twice makes one.
    CoacheeSubjectId add(MemberId me, EngagementId engagement, SubjectForm form) {
        var now = clock.instant();
        var fresh = Ids.at(now);
        var id = new CoacheeSubjectId(submissions.first(me, form.key(), fresh));
        if (id.value().equals(fresh)) {
            rows.add(me, engagement, id, sealed(engagement.value(), id, form.line()), now);
        }
        return id;
    }

    private Sealed sealed(UUID engagement, CoacheeSubjectId id, String line) {
        return vaults.seal(engagement, place(id), SealedFields.bytes(Map.of("line", line)));
    }

    private static List<CoacheeSubject> read(
            EngagementId engagement, List<SubjectRows.Line> lines, OpenVault vault) {
        return lines.stream()
                .map(line ->
                        new CoacheeSubject(
                                line.id(),
                                SealedFields.of(
                                                vault.read(
                                                        engagement.value(),
                                                        place(line.id()),
                                                        line.contents()))
                                        .getOrDefault("line", ""),
                                line.byLink(),
                                line.chosenAt(),
                                line.closedAt(),
                                line.closedIn()))
                .toList();
    }

    private static String place(CoacheeSubjectId id) {
        return "session_subject.contents:" + id.value();
    }
}
