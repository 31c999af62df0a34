package org.cordee.circle.action;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.cordee.circle.CircleId;
import org.cordee.circle.action.ActionView.Told;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.guard.Decisions;
import org.cordee.guard.Guarding;
import org.cordee.guard.Holder;
import org.cordee.guard.Readings;
import org.cordee.round.Round;
import org.cordee.round.Rounds;
import org.cordee.round.Saving;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Each is asked, sealed, whether an action is all right; then it starts, and in the end what came
/// of it is told.
@Service
@Transactional
public class ActionRounds {
    /// How long one has, and how much more may be given.
    static final int DAYS = 14;

    /// As the guard calls what one answers.
    static final String HOLDER = "common-action-answer";

    private static final String OUTCOME = "outcome";
    private static final int LONGEST_OUTCOME = 1200;

    private final CommonActions actions;
    private final ActionReading reading;
    private final CommonActionRows rows;
    private final Rounds rounds;
    private final Guarding guard;
    private final Clock clock;

    ActionRounds(
            CommonActions actions,
            ActionReading reading,
            CommonActionRows rows,
            Rounds rounds,
            Guarding guard,
            Clock clock) {
        this.actions = actions;
        this.reading = reading;
        this.rows = rows;
        this.rounds = rounds;
        this.guard = guard;
        this.clock = clock;
    }

    /// What became of asking, or of starting.
    public enum Step {
        DONE,
        /// It says something else by now, or not all have said yes.
        NOT_YET,
        /// There is nobody else in the circle.
        ALONE
    }

    /// What became of an answer.
    public sealed interface Answering {
        record Kept(Instant at, Map<String, Integer> versions) implements Answering {}

        record Unfit(ActionView view) implements Answering {}

        /// Another window was quicker: what lies there is shown.
        record Crossed(ActionView view) implements Answering {}

        /// One's seal is on, or nobody is asked any more: what was typed is shown.
        record Late(ActionView view) implements Answering {}
    }

    /// What became of telling what came of it.
    public sealed interface Telling {
        record Kept() implements Telling {}

        record Unfit(ActionView view) implements Telling {}

        /// It had not started, or it was over: what was typed is shown.
        record Late(ActionView view) implements Telling {}
    }

    /// Asks each who is in the circle, by who answers for it.
    ///
    /// @param version that was read
    public Step ask(MemberId me, CircleId circle, CommonActionId id, int version) {
        var companions = actions.companions(circle);
        actions.led(me, companions, id);
        rows.hold(id);
        var action = actions.led(me, companions, id);
        if (action.version() != version || action.stage() != CommonAction.Stage.PROPOSED) {
            return Step.NOT_YET;
        }
        if (actions.companions(circle).all().size() < 2) {
            return Step.ALONE;
        }
        var round =
                rounds.open(
                        id.value(),
                        ActionReading.KIND,
                        Reply.HEADINGS,
                        reading.today().plusDays(DAYS));
        return round.isPresent() && rows.asked(id, round.get()) ? Step.DONE : Step.NOT_YET;
    }

    /// Keeps what one is writing.
    public Answering save(Viewer viewer, CircleId circle, CommonActionId id, Reply reply) {
        return keep(viewer, circle, id, reply, false);
    }

    /// Keeps it as it stands and seals it. With the last seal all opens.
    public Answering seal(Viewer viewer, CircleId circle, CommonActionId id, Reply reply) {
        return keep(viewer, circle, id, reply, true);
    }

    private Answering keep(
            Viewer viewer, CircleId circle, CommonActionId id, Reply reply, boolean seals) {
        var me = viewer.id();
        var round = round(me, circle, id);
        if (round.sealedBy(me) || !isOpen(round)) {
            return late(viewer, circle, id, round, reply, seals);
        }
        var why = seals ? reply.reason() : reply.isTooLong() ? Reply.Reason.TOO_LONG : null;
        if (why != null) {
            return new Answering.Unfit(writing(viewer, circle, id, round, reply.with(why)));
        }
        var read = seals || reply.said().replaces() ? read(viewer, id, reply) : null;
        if (read != null && !read.pass()) {
            return new Answering.Unfit(writing(viewer, circle, id, round, reply.with(read)));
        }
        if (read != null) {
            guard.keep(me, answer(id), read);
        }
        return switch (rounds.save(me, round, reply.drafts())) {
            case Saving.Saved(var at, var versions) ->
                    !seals || isSealed(round)
                            ? new Answering.Kept(at, versions)
                            : late(viewer, circle, id, round, reply, false);
            case Saving.Crossed _ -> {
                var lying = rounds.own(me, round.id());
                yield new Answering.Crossed(writing(viewer, circle, id, round, reply.on(lying)));
            }
            case Saving.TooLong _ ->
                    new Answering.Unfit(
                            writing(viewer, circle, id, round, reply.with(Reply.Reason.TOO_LONG)));
            case Saving.NotOpen _ -> late(viewer, circle, id, round, reply, seals);
        };
    }

    /// What is sealed is read by the others once it opens: the guard reads it before.
    private Readings read(Viewer viewer, CommonActionId id, Reply reply) {
        return guard.read(viewer, answer(id), Map.of(Reply.FIELD, reply.words()), reply.said());
    }

    private static Holder answer(CommonActionId id) {
        return new Holder(HOLDER, id.value());
    }

    private Answering late(
            Viewer viewer,
            CircleId circle,
            CommonActionId id,
            Round round,
            Reply reply,
            boolean seals) {
        // Sealed a moment ago, by the same press or in another window: the same is said.
        var lying = Reply.of(rounds.own(viewer.id(), round.id()));
        if (seals
                && round(viewer.id(), circle, id).sealedBy(viewer.id())
                && lying.consent().equals(reply.consent())
                && lying.words().equals(reply.words())) {
            return new Answering.Kept(clock.instant(), lying.versions());
        }
        return new Answering.Late(reading.one(viewer, circle, id).late(reply.words()));
    }

    private boolean isSealed(Round round) {
        return switch (rounds.seal(round.id())) {
            case SEALED, REVEALED -> true;
            case OVER -> false;
            case NOT_YOURS -> throw new NotFound();
        };
    }

    public boolean unseal(MemberId me, CircleId circle, CommonActionId id) {
        return rounds.unseal(round(me, circle, id).id());
    }

    /// Gives the others two weeks more; only who has sealed can.
    public boolean extend(MemberId me, CircleId circle, CommonActionId id) {
        return rounds.extend(round(me, circle, id).id(), reading.today().plusDays(DAYS));
    }

    /// Starts it, where each who is in the circle now has said yes to it as it stands.
    public Step start(MemberId me, CircleId circle, CommonActionId id) {
        actions.led(me, actions.companions(circle), id);
        rows.hold(id);
        // Read anew: whoever was about to change it, to come or to leave, has done so.
        var companions = actions.companions(circle);
        var action = actions.led(me, companions, id);
        var ready =
                action.stage() == CommonAction.Stage.PROPOSED
                        && ActionReading.readiness(companions, reading.inquiry(me, action))
                                == Readiness.READY;
        return ready && rows.start(id, clock.instant()) ? Step.DONE : Step.NOT_YET;
    }

    /// Tells what came of it, which ends it; by anybody in the circle.
    public Telling tell(
            Viewer viewer, CircleId circle, CommonActionId id, String typed, Decisions said) {
        var words = Typed.text(typed);
        var view = reading.one(viewer, circle, id);
        if (view.action().stage() != CommonAction.Stage.STARTED) {
            return new Telling.Late(view.late(words));
        }
        var tooLong = Typed.length(words) > LONGEST_OUTCOME;
        if (words.isEmpty() || tooLong) {
            return new Telling.Unfit(view.with(new Told(words, words.isEmpty(), tooLong, null)));
        }
        var read = guard.read(viewer, CommonActions.holder(id), Map.of(OUTCOME, words), said);
        if (!read.pass()) {
            return new Telling.Unfit(view.with(new Told(read.text(OUTCOME), false, false, read)));
        }
        return switch (rows.end(id, words, clock.instant())) {
            case "ended" -> {
                guard.keep(viewer.id(), CommonActions.holder(id), read);
                yield new Telling.Kept();
            }
            case "over" -> new Telling.Late(reading.one(viewer, circle, id).late(words));
            default -> throw new NotFound();
        };
    }

    private boolean isOpen(Round round) {
        var how = round.on(reading.today());
        return how instanceof Round.State.Open || how instanceof Round.State.Overdue;
    }

    private ActionView writing(
            Viewer viewer, CircleId circle, CommonActionId id, Round round, Reply reply) {
        return reading.one(viewer, circle, id)
                .with(new Inquiry.Writing(round, round.on(reading.today()), reply));
    }

    /// The one in which this member is asked about what it says now.
    private Round round(MemberId me, CircleId circle, CommonActionId id) {
        var action = actions.found(actions.companions(circle), id);
        return rounds.latest(me, id.value(), ActionReading.KIND)
                .filter(latest -> latest.id().equals(action.asked()))
                .orElseThrow(NotFound::new);
    }
}
