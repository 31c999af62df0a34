package org.cordee.partnership.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.Partnerships;
import org.cordee.partnership.work.Contribution.Worth;
import org.cordee.partnership.work.WorkRows.Amount;
import org.cordee.round.Conclusions;
import org.cordee.round.Round;
import org.cordee.round.RoundId;
import org.cordee.round.Rounds;
import org.cordee.round.Rounds.Draft;
import org.cordee.round.Saving;
import org.cordee.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Work done for a partnership. Any party notes it, as a fact; each says what it is worth, sealed;
/// all values open together, side by side. Nothing is added up, and nobody owes anybody.
@Service
@Transactional
public class Work {
    /// How many contributions a page shows.
    public static final int PAGE = 20;

    private final Partnerships partnerships;
    private final Rounds rounds;
    private final WorkRows rows;
    private final Submissions submissions;
    private final Conclusions conclusions;
    private final Clock clock;

    Work(
            Partnerships partnerships,
            Rounds rounds,
            WorkRows rows,
            Submissions submissions,
            Conclusions conclusions,
            Clock clock) {
        this.partnerships = partnerships;
        this.rounds = rounds;
        this.rows = rows;
        this.submissions = submissions;
        this.conclusions = conclusions;
        this.clock = clock;
    }

    /// What became of a value.
    public enum Valuing {
        /// It is sealed; somebody is still missing.
        SEALED,
        /// It was the last one: all are open, for everybody, since this transaction.
        OPENED,
        /// What was typed is no value.
        UNFIT,
        /// It had opened, or closed, before.
        OVER
    }

    /// Where the work stands, for the page of the room.
    ///
    /// @param yours how many wait for one's own value
    /// @param latest the last day on which something was done
    public record Standing(int contributions, int yours, Optional<LocalDate> latest) {}

    @Transactional(readOnly = true)
    public Standing standing(MemberId me, PartnershipId room) {
        var amount =
                conclusions
                        .of(me, room.value(), Amount.class, _ -> List.of(rows.amount(room)))
                        .getFirst();
        return new Standing(
                amount.contributions(),
                rows.awaiting(me, room),
                Optional.ofNullable(amount.latest()));
    }

    @Transactional(readOnly = true)
    public WorkView view(MemberId me, PartnershipId id, String after) {
        var room = partnerships.room(me, id);
        var from = After.of(after);
        var found = rows.page(me, id, from, PAGE + 1);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        return new WorkView(
                room,
                me,
                List.copyOf(shown),
                found.size() > PAGE ? After.key(shown.getLast()) : "",
                from.isEmpty());
    }

    /// The page that holds one contribution alone.
    @Transactional(readOnly = true)
    public WorkView view(MemberId me, PartnershipId id, ContributionId contribution) {
        return new WorkView(
                partnerships.room(me, id), me, List.of(one(me, id, contribution)), "", false);
    }

    /// Notes what was done, and asks all who are in the room what it is worth; empty where the room
    /// holds as much as it can.
    public Optional<ContributionId> note(
            MemberId me,
            PartnershipId room,
            String words,
            LocalDate doneOn,
            Measure measure,
            Collection<MemberId> hands) {
        var now = clock.instant();
        var id = new ContributionId(Ids.at(now));
        return rows.note(id, room, words, doneOn, measure, hands, new RoundId(Ids.at(now)), now)
                ? Optional.of(id)
                : Optional.empty();
    }

    /// The same, from a form: sent again, it notes nothing more.
    public boolean note(MemberId me, PartnershipId room, NoteForm form) {
        var mark = Ids.at(clock.instant());
        if (!submissions.first(me, form.key(), mark).equals(mark)) {
            return true;
        }
        var noted = note(me, room, form.words(), form.day(), form.chosen(), form.hands());
        if (noted.isEmpty()) {
            submissions.forget(me, form.key());
        }
        return noted.isPresent();
    }

    /// Takes back what one has noted; false where somebody has sealed its value, for then it is a
    /// fact.
    public boolean withdraw(MemberId me, PartnershipId room, ContributionId id) {
        one(me, room, id);
        return rows.withdraw(id, clock.instant());
    }

    /// Asks again what something is worth, of which nobody is asked: false where one is alone.
    public boolean ask(MemberId me, PartnershipId room, ContributionId id) {
        one(me, room, id);
        var now = clock.instant();
        return rows.ask(new RoundId(Ids.at(now)), id, now);
    }

    /// Seals what one says it is worth. With the last seal all values open.
    public Valuing value(MemberId me, PartnershipId room, ContributionId id, String typed) {
        var contribution = one(me, room, id);
        var round = round(me, room, id);
        var value = Value.typed(contribution.measure(), typed);
        if (value.isEmpty()) {
            return Valuing.UNFIT;
        }
        var kept = value.get().kept();
        var before = rounds.own(me, round.id());
        var version = before.isEmpty() ? 0 : before.getFirst().version();
        var saving =
                rounds.save(me, round, List.of(new Draft(Contribution.HEADING, kept, version)));
        // The same press twice: only the same value may be taken for said.
        var said =
                rounds.own(me, round.id()).stream().anyMatch(answer -> answer.words().equals(kept));
        if (!said || saving instanceof Saving.NotOpen && !round(me, room, id).sealedBy(me)) {
            return Valuing.OVER;
        }
        return switch (rounds.seal(round.id())) {
            case SEALED -> Valuing.SEALED;
            case REVEALED -> Valuing.OPENED;
            case OVER -> round(me, room, id).revealedAt() == null ? Valuing.OVER : Valuing.OPENED;
            case NOT_YOURS -> throw new NotFound();
        };
    }

    /// Takes one's value back while somebody's is missing.
    public boolean unseal(MemberId me, PartnershipId room, ContributionId id) {
        return one(me, room, id).worth() instanceof Worth.Waiting(var round, _)
                && rounds.unseal(round);
    }

    private Contribution one(MemberId me, PartnershipId room, ContributionId id) {
        partnerships.room(me, room);
        return rows.one(me, room, id).orElseThrow(NotFound::new);
    }

    private Round round(MemberId me, PartnershipId room, ContributionId id) {
        return rounds.latest(me, room.value(), Contribution.KIND, id.value())
                .orElseThrow(NotFound::new);
    }
}
