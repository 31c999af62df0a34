package org.cordee.circle.seat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.circle.CircleId;
import org.cordee.circle.CircleOffers;
import org.cordee.current.MemberId;
import org.cordee.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is proposed to a member, what they answer, and founding a circle of it.
@Service
@Transactional
public class ProposedCircles implements CircleOffers {
    private final SeatRows rows;
    private final Clock clock;

    ProposedCircles(SeatRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// What became of an answer.
    public enum Answering {
        KEPT,
        /// The answers are open by now.
        OVER
    }

    /// With whom and why, and why not another.
    @Transactional(readOnly = true)
    public ProposedView view(MemberId me, ProposedId id) {
        var now = clock.instant();
        var circle =
                rows.mine(now).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return new ProposedView(
                circle,
                rows.fellows(now).getOrDefault(id, List.of()),
                rows.additions(id),
                rows.elsewhere(me, id));
    }

    /// Sealed towards the others until all have answered, or until it ends.
    public Answering answer(ProposedId id, boolean wanted) {
        return switch (rows.answer(id, wanted, clock.instant())) {
            case "kept" -> Answering.KEPT;
            case "over" -> Answering.OVER;
            default -> throw new NotFound();
        };
    }

    @Override
    @Transactional(readOnly = true)
    public Offered offered() {
        var now = clock.instant();
        var standing = rows.standing();
        return new Offered(
                !standing.isWilling()
                        ? Willingness.NO
                        : standing.isUnseated() ? Willingness.UNSEATED : Willingness.YES,
                Weekly.next(now),
                offers(now));
    }

    private List<Offer> offers(Instant now) {
        var mine = rows.mine(now);
        if (mine.isEmpty()) {
            return List.of();
        }
        var fellows = rows.fellows(now);
        return mine.stream()
                .filter(one -> one.stage() != Stage.OVER)
                .map(one ->
                        new Offer(
                                one.id().value(),
                                fellows.getOrDefault(one.id(), List.of()).stream()
                                        .map(Fellow::name)
                                        .toList(),
                                one.stage(),
                                one.until().atZone(ZoneOffset.UTC).toLocalDate()))
                .toList();
    }

    /// What asks for the current member, for Today.
    @Transactional(readOnly = true)
    List<ProposedCircle> waiting() {
        return rows.mine(clock.instant()).stream()
                .filter(one -> one.stage() == Stage.ASKED || one.stage() == Stage.READY)
                .toList();
    }

    @Override
    public Founding hold(UUID proposed) {
        var held = rows.hold(proposed, clock.instant());
        return switch (held.standing()) {
            case "free" -> new Founding.Free();
            case "mine" ->
                    Optional.of(held.circle())
                            .filter(circle -> !circle.isEmpty())
                            .<Founding>map(circle -> new Founding.Done(circle.getFirst()))
                            .orElseGet(Founding.Gone::new);
            default -> new Founding.Gone();
        };
    }

    @Override
    public void askIn(UUID proposed, CircleId founded) {
        if (!rows.askIn(proposed, founded, clock.instant())) {
            throw new IllegalStateException("It was held, and is not free");
        }
    }
}
