package org.cordee.circle;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.circle.DoorView.Reason;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.member.Card;
import org.cordee.member.Members;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The doors of circles: asking somebody in, knocking, and thinking better of it.
@Service
@Transactional
public class Doors {
    private final CircleRows circles;
    private final DoorRows rows;
    private final Circles within;
    private final Members members;
    private final Clock clock;

    Doors(CircleRows circles, DoorRows rows, Circles within, Members members, Clock clock) {
        this.circles = circles;
        this.rows = rows;
        this.within = within;
        this.members = members;
        this.clock = clock;
    }

    /// What became of knocking.
    public sealed interface Knocking {
        /// The circle can say now whether they let one in.
        record Presented() implements Knocking {}

        /// One is in it.
        record Admitted() implements Knocking {}

        record Unfit(DoorView view) implements Knocking {}

        /// The charter is another by now: it is shown.
        record Crossed(DoorView view) implements Knocking {}
    }

    /// What became of asking somebody in.
    public sealed interface Inviting {
        record Invited() implements Inviting {}

        record Unfit(InvitingView view) implements Inviting {}
    }

    /// A circle from without; empty for whoever is in it.
    @Transactional(readOnly = true)
    public Optional<DoorView> view(MemberId me, CircleId id) {
        if (circles.isIn(id)) {
            return Optional.empty();
        }
        var door = door(me, id);
        var own = door.candidacy();
        var form =
                own == null
                        ? new KnockForm(0, "", "")
                        : new KnockForm(0, own.brings(), own.seeks());
        return Optional.of(new DoorView(door, form, Map.of(), null));
    }

    /// Says what one brings and seeks and signs the charter that was read.
    public Knocking knock(MemberId me, CircleId id, KnockForm form) {
        var door = door(me, id);
        var refusals = form.refusals(true);
        if (!refusals.isEmpty()) {
            return new Knocking.Unfit(new DoorView(door, form, refusals, null));
        }
        var now = clock.instant();
        var candidacy = new CandidacyId(Ids.at(now));
        return switch (rows.knock(
                candidacy, id, form.version(), form.brings(), form.seeks(), now)) {
            case "presented" -> new Knocking.Presented();
            case "admitted" -> new Knocking.Admitted();
            case "crossed" ->
                    new Knocking.Crossed(
                            new DoorView(door(me, id), form, Map.of(), Reason.CROSSED));
            case "later" -> new Knocking.Unfit(new DoorView(door, form, Map.of(), Reason.LATER));
            case "enough" -> new Knocking.Unfit(new DoorView(door, form, Map.of(), Reason.ENOUGH));
            default -> throw new NotFound();
        };
    }

    /// Stands there no more.
    public void leave(CircleId id) {
        if (!rows.leave(id, clock.instant())) {
            throw new NotFound();
        }
    }

    /// Whom one may ask in.
    ///
    /// @param name how the name begins of whoever is sought
    @Transactional(readOnly = true)
    public InvitingView inviting(CircleId id, String name) {
        return inviting(id, name, "", null);
    }

    /// Asks a member in. They say what they bring before the circle decides.
    ///
    /// @param member null for nobody that can be meant
    public Inviting invite(CircleId id, @Nullable MemberId member, String name, String typed) {
        var word = Typed.text(typed);
        within.standing(id);
        if (Typed.length(word) > CircleForm.LONGEST_PART) {
            return new Inviting.Unfit(inviting(id, name, word, InvitingView.Reason.TOO_LONG));
        }
        if (member == null) {
            return new Inviting.Unfit(inviting(id, name, word, InvitingView.Reason.NOBODY));
        }
        var now = clock.instant();
        return switch (rows.invite(new CandidacyId(Ids.at(now)), id, member, word, now)) {
            case "invited" -> new Inviting.Invited();
            case "there" -> new Inviting.Unfit(inviting(id, name, word, InvitingView.Reason.THERE));
            case "enough" ->
                    new Inviting.Unfit(inviting(id, name, word, InvitingView.Reason.ENOUGH));
            case "not there" ->
                    new Inviting.Unfit(inviting(id, name, word, InvitingView.Reason.NOBODY));
            default -> throw new NotFound();
        };
    }

    private InvitingView inviting(
            CircleId id, String name, String word, InvitingView.@Nullable Reason reason) {
        var sought = Typed.line(name);
        return new InvitingView(
                within.standing(id),
                sought,
                sought.isEmpty() ? List.<Card>of() : members.find(sought),
                word,
                reason);
    }

    private Door door(MemberId me, CircleId id) {
        var circle = circles.find(id).orElseThrow(NotFound::new);
        var seen = rows.seen(id).orElseThrow(NotFound::new);
        return new Door(
                circle,
                circles.charters(id).getFirst(),
                seen.members(),
                seen.host(),
                rows.own(me, id, seen.inviter()).orElse(null));
    }
}
