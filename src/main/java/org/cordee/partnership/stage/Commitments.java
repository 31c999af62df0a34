package org.cordee.partnership.stage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.Partnerships;
import org.cordee.partnership.stage.Commitment.Day;
import org.cordee.round.Conclusions;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the parties of a room promise each other for a day. Each notes their own, and says
/// themselves what became of it.
@Service
@Transactional
public class Commitments {
    /// How many a page shows.
    static final int PAGE = 20;

    private final Partnerships partnerships;
    private final CommitmentRows rows;
    private final Submissions submissions;
    private final Conclusions conclusions;
    private final Clock clock;

    Commitments(
            Partnerships partnerships,
            CommitmentRows rows,
            Submissions submissions,
            Conclusions conclusions,
            Clock clock) {
        this.partnerships = partnerships;
        this.rows = rows;
        this.submissions = submissions;
        this.conclusions = conclusions;
        this.clock = clock;
    }

    /// What became of a promise that was handed in.
    public enum Noting {
        NOTED,
        /// A hundred of one's own are open in this room.
        ENOUGH
    }

    /// What became of a word about one's own promise.
    public enum Settling {
        SAID,
        /// It was kept or taken back before.
        OVER,
        /// Its day has gone by: it can still be kept, and nothing else.
        LATE
    }

    /// All promises of a room that the current member may read, with what became of each, the
    /// latest day first: one query.
    @Transactional(readOnly = true)
    public List<Commitment> of(PartnershipId room) {
        return rows.all(room, null, Integer.MAX_VALUE);
    }

    /// Those that nothing has ended, due soon first; one more than a page where there are more.
    @Transactional(readOnly = true)
    public List<Commitment> open(MemberId me, PartnershipId room) {
        return conclusions.of(
                me,
                room.value(),
                Commitment.class,
                _ -> rows.open(room, clock.instant(), PAGE + 1));
    }

    @Transactional(readOnly = true)
    public List<Commitment> page(PartnershipId room, @Nullable CommitmentId after) {
        return rows.all(room, after, PAGE + 1);
    }

    @Transactional(readOnly = true)
    List<Commitment> ofStage(PartnershipId room, StageId stage) {
        return rows.ofStage(room, stage, PAGE);
    }

    /// Promises something for a day, which ends where one lives, in `zone`. Sent again, the same
    /// form notes one promise.
    public Noting note(
            MemberId me,
            ZoneId zone,
            UUID form,
            PartnershipId id,
            @Nullable StageId stage,
            String words,
            LocalDate due) {
        inside(me, id);
        var now = clock.instant();
        var fresh = Ids.at(now);
        if (!submissions.first(me, form, fresh).equals(fresh)) {
            return Noting.NOTED;
        }
        var day = Day.in(zone, due);
        var outcome = rows.note(new CommitmentId(fresh), id, stage, words, day, now);
        return switch (outcome) {
            case "noted" -> Noting.NOTED;
            case "enough" -> {
                submissions.forget(me, form);
                yield Noting.ENOUGH;
            }
            case "not yours" -> throw new NotFound();
            default -> throw new IllegalStateException("note_commitment() said " + outcome);
        };
    }

    /// "It is done."
    public Settling keep(MemberId me, PartnershipId id, CommitmentId commitment) {
        return settle(me, id, commitment, "kept", null);
    }

    /// Puts it off to another day, before the one it was promised for is over.
    public Settling renegotiate(
            MemberId me, ZoneId zone, PartnershipId id, CommitmentId commitment, LocalDate due) {
        return settle(me, id, commitment, "renegotiated", Day.in(zone, due));
    }

    /// Takes it back, before its day is over.
    public Settling withdraw(MemberId me, PartnershipId id, CommitmentId commitment) {
        return settle(me, id, commitment, "withdrawn", null);
    }

    /// Unsays within a day that it was kept or taken back; `false` where there is nothing to unsay.
    public boolean reopen(MemberId me, PartnershipId id, CommitmentId commitment) {
        own(me, id, commitment);
        return rows.reopen(commitment, clock.instant());
    }

    private Settling settle(
            MemberId me, PartnershipId id, CommitmentId commitment, String what, @Nullable Day to) {
        own(me, id, commitment);
        var now = clock.instant();
        var outcome = rows.settle(Ids.at(now), commitment, what, to, now);
        return switch (outcome) {
            case "said" -> Settling.SAID;
            case "over" -> Settling.OVER;
            case "late" -> Settling.LATE;
            case "not yours" -> throw new NotFound();
            default -> throw new IllegalStateException("settle_commitment() said " + outcome);
        };
    }

    /// One's own, while one is in the room; not found otherwise.
    @Transactional(readOnly = true)
    Commitment own(MemberId me, PartnershipId id, CommitmentId commitment) {
        inside(me, id);
        return rows.one(id, commitment)
                .filter(one -> one.party().equals(me))
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    Commitment one(MemberId me, PartnershipId id, CommitmentId commitment) {
        partnerships.room(me, id);
        return rows.one(id, commitment).orElseThrow(NotFound::new);
    }

    private Partnership inside(MemberId me, PartnershipId id) {
        var room = partnerships.room(me, id);
        if (!room.has(me)) {
            throw new NotFound();
        }
        return room;
    }
}
