package org.cordee.round;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sealed rounds of any kind. A higher room gives them a room, a kind and a form, and reads them
/// here.
@Service
@Transactional
public class Rounds {
    private final RoundRows rows;
    private final Clock clock;

    Rounds(RoundRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// What became of a seal.
    public enum Sealing {
        /// It is on; somebody is still missing.
        SEALED,
        /// It was the last one: all is open, for everybody, since this transaction.
        REVEALED,
        /// The round had ended.
        OVER,
        /// No round of theirs.
        NOT_YOURS
    }

    /// A draft under one heading, as its form was shown.
    ///
    /// @param version of the text that the form was filled with; 0 where there was none
    public record Draft(String heading, String words, int version) {}

    /// Opens a round for all who are in the room; the open one where there is one. Empty for a
    /// stranger.
    public Optional<RoundId> open(
            UUID room, String kind, List<String> headings, @Nullable LocalDate deadline) {
        var now = clock.instant();
        return rows.open(Ids.at(now), room, kind, headings, deadline, now);
    }

    /// A round to open about one thing of a room.
    ///
    /// @param subject a stage, a piece of work; null for the room as a whole
    /// @param grace days after its deadline at which it ends unopened
    /// @param admits whether who joins while it is open is asked too
    public record About(
            String kind,
            @Nullable UUID subject,
            List<String> headings,
            @Nullable LocalDate deadline,
            int grace,
            boolean admits) {}

    /// Opens a round about one thing; the open one of that kind and thing where there is one. Empty
    /// for a stranger.
    public Optional<RoundId> open(UUID room, About about) {
        return open(room, about, clock.instant());
    }

    /// The same, for a round that began at a moment everybody knew beforehand: what the others can
    /// read of it then does not tell when somebody first wrote.
    public Optional<RoundId> open(UUID room, About about, Instant openedAt) {
        var now = clock.instant();
        return rows.openAbout(Ids.at(openedAt), room, about, openedAt, now);
    }

    /// The latest round of this kind in a room that the member is a party of.
    @Transactional(readOnly = true)
    public Optional<Round> latest(MemberId me, UUID room, String kind) {
        return rows.latest(me, room, kind, room);
    }

    /// The latest round of this kind about one thing of the room.
    @Transactional(readOnly = true)
    public Optional<Round> latest(MemberId me, UUID room, String kind, UUID subject) {
        return rows.latest(me, room, kind, subject);
    }

    /// The rounds of this kind about anything in the room, open or over, latest first; two hundred
    /// at the most.
    @Transactional(readOnly = true)
    public List<Round> ofAllSubjects(MemberId me, UUID room, String kind) {
        return rows.ofAllSubjects(me, room, kind);
    }

    /// Everything of this kind that ever opened in a room and that the member is a party of, latest
    /// first.
    @Transactional(readOnly = true)
    public List<Round> revealed(MemberId me, UUID room, String kind) {
        return rows.revealed(me, room, kind);
    }

    /// One's own draft: what lies under each heading, empty ones left out.
    @Transactional(readOnly = true)
    public List<Answer> own(MemberId me, RoundId round) {
        return rows.answers(round, me);
    }

    /// What one wrote in the last round of this kind before another, if that one ended unrevealed.
    @Transactional(readOnly = true)
    public List<Answer> ownBefore(MemberId me, UUID room, String kind, RoundId another) {
        return rows.ownBefore(me, room, kind, another);
    }

    /// All answers that the database lets this member read: one's own before the reveal,
    /// everybody's after.
    @Transactional(readOnly = true)
    public List<Answer> readable(RoundId round) {
        return rows.answers(round);
    }

    /// One's own texts that another window crossed: kept for thirty days.
    @Transactional(readOnly = true)
    public List<Spare> spares(MemberId me, RoundId round) {
        return rows.spares(me, round, clock.instant().minus(Spare.KEPT));
    }

    /// When one sealed; nobody can ask it of another.
    @Transactional(readOnly = true)
    public Optional<Instant> ownSeal(RoundId round) {
        return rows.ownSeal(round);
    }

    /// Keeps a draft. Headings that another window changed since are not overwritten: the rest is
    /// saved, and of those both texts are kept.
    public Saving save(MemberId me, Round round, List<Draft> drafts) {
        var tooLong =
                drafts.stream()
                        .filter(d -> d.words().length() > Saving.LONGEST)
                        .map(Draft::heading)
                        .toList();
        if (!tooLong.isEmpty()) {
            return new Saving.TooLong(tooLong);
        }
        var now = clock.instant();
        if (!rows.holdForWriting(round.id(), now)) {
            return new Saving.NotOpen();
        }
        var lying = new LinkedHashMap<String, Answer>();
        rows.answers(round.id(), me).forEach(answer -> lying.put(answer.heading(), answer));
        var versions = new LinkedHashMap<String, Integer>();
        var crossings = new ArrayList<Saving.Crossing>();
        var changed = new ArrayList<Draft>();
        for (var draft : drafts) {
            var there = lying.get(draft.heading());
            var version = there == null ? 0 : there.version();
            if (there != null && there.words().equals(draft.words())
                    || there == null && draft.words().isBlank()) {
                versions.put(draft.heading(), version);
            } else if (there == null || draft.version() == version) {
                changed.add(draft);
                versions.put(draft.heading(), version + 1);
            } else {
                crossings.add(new Saving.Crossing(draft.heading(), draft.words(), there));
                versions.put(draft.heading(), version);
            }
        }
        rows.save(round.id(), me, changed, now);
        rows.keepSpare(round.id(), me, crossings, now);
        return crossings.isEmpty()
                ? new Saving.Saved(now, Map.copyOf(versions))
                : new Saving.Crossed(crossings);
    }

    /// Seals one's answer as it lies. The last seal opens the round, exactly once.
    public Sealing seal(RoundId round) {
        return rows.seal(round, clock.instant());
    }

    /// Takes one's seal back, while the round is closed.
    public boolean unseal(RoundId round) {
        return rows.unseal(round, clock.instant());
    }

    /// Gives the others until another day. Only who has sealed can; only to a day that is still to
    /// come.
    public boolean extend(RoundId round, LocalDate deadline) {
        return deadline.isAfter(today()) && rows.extend(round, deadline, clock.instant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
