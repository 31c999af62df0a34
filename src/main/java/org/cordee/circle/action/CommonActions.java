package org.cordee.circle.action;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.cordee.circle.CircleId;
import org.cordee.circle.action.ActionForm.Reason;
import org.cordee.current.FormDraftRows;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.guard.Guarding;
import org.cordee.guard.Holder;
import org.cordee.guard.Readings;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Proposing common actions, saying them otherwise, and doing what was said.
@Service
@Transactional
public class CommonActions {
    /// As drafts and the guard call it.
    static final String HOLDER = "common-action";

    private final CommonActionRows rows;
    private final Guarding guard;
    private final Submissions submissions;
    private final FormDraftRows drafts;
    private final Clock clock;

    CommonActions(
            CommonActionRows rows,
            Guarding guard,
            Submissions submissions,
            FormDraftRows drafts,
            Clock clock) {
        this.rows = rows;
        this.guard = guard;
        this.submissions = submissions;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// What became of a form.
    public sealed interface Writing {
        record Done(CommonActionId id) implements Writing {}

        record Unfit(ActionFormView view) implements Writing {}

        /// Another window was quicker: what stands is shown.
        record Crossed(ActionFormView view) implements Writing {}
    }

    /// What is being written of a new one, or an empty form.
    @Transactional(readOnly = true)
    public ActionFormView fresh(MemberId me, CircleId circle) {
        var companions = companions(circle);
        var typed = drafts.typed(me, HOLDER, circle.value());
        var form = typed.isEmpty() ? ActionForm.fresh() : ActionForm.of(typed::get);
        return view(companions, null, form, Map.of(), null, null).drafted(!typed.isEmpty());
    }

    /// One that is not started, as who answers for it is changing it.
    @Transactional(readOnly = true)
    public ActionFormView form(MemberId me, CircleId circle, CommonActionId id) {
        var companions = companions(circle);
        var action = led(me, companions, id);
        if (action.stage() != CommonAction.Stage.PROPOSED) {
            throw new NotFound();
        }
        var typed = drafts.typed(me, HOLDER, id.value());
        var form = typed.isEmpty() ? ActionForm.of(action) : ActionForm.of(typed::get);
        return view(companions, action, form, Map.of(), null, null).drafted(!typed.isEmpty());
    }

    /// Keeps what is being typed.
    ///
    /// @param id null for a new one
    /// @return false where it is longer than anything that could be sent
    public boolean draft(
            MemberId me, CircleId circle, @Nullable CommonActionId id, ActionForm form) {
        writing(me, circle, id);
        return drafts.keep(me, HOLDER, about(circle, id), form.draft());
    }

    public void undraft(MemberId me, CircleId circle, @Nullable CommonActionId id) {
        writing(me, circle, id);
        drop(me, circle, id);
    }

    /// Refuses whoever may not write here.
    private void writing(MemberId me, CircleId circle, @Nullable CommonActionId id) {
        var companions = companions(circle);
        if (id != null) {
            led(me, companions, id);
        }
    }

    private void drop(MemberId me, CircleId circle, @Nullable CommonActionId id) {
        drafts.drop(me, HOLDER, about(circle, id));
    }

    private static UUID about(CircleId circle, @Nullable CommonActionId id) {
        return id == null ? circle.value() : id.value();
    }

    /// Proposes it to the circle once nothing is missing and the guard has nothing against it. The
    /// same form sent twice makes one.
    public Writing propose(Viewer viewer, CircleId circle, ActionForm form) {
        var companions = companions(circle);
        var reading = guard.read(viewer, null, form.guarded(), form.said());
        var unfit = unfit(companions, null, form, reading);
        if (unfit != null) {
            return unfit;
        }
        var me = viewer.id();
        var now = clock.instant();
        var fresh = Ids.at(now);
        var id = new CommonActionId(submissions.first(me, form.key(), fresh));
        if (!id.value().equals(fresh)) {
            return new Writing.Done(id);
        }
        return switch (rows.propose(id, circle, form, now)) {
            case "proposed" -> {
                drop(me, circle, null);
                yield done(me, id, reading);
            }
            case "not there" -> {
                submissions.forget(me, form.key());
                yield refused(companions, null, form, reading, Reason.NOT_THERE);
            }
            case "enough" -> {
                submissions.forget(me, form.key());
                yield refused(companions, null, form, reading, Reason.ENOUGH);
            }
            default -> throw new NotFound();
        };
    }

    /// Says it otherwise, before it starts. Whoever was asked about the other words will be asked
    /// anew.
    public Writing change(Viewer viewer, CircleId circle, CommonActionId id, ActionForm form) {
        var me = viewer.id();
        var companions = companions(circle);
        var action = led(me, companions, id);
        var reading = guard.read(viewer, holder(id), form.guarded(), form.said());
        var unfit = unfit(companions, action, form, reading);
        if (unfit != null) {
            return unfit;
        }
        return switch (rows.change(id, form, clock.instant())) {
            case "changed" -> {
                drop(me, circle, id);
                yield done(me, id, reading);
            }
            case "over" -> refused(companions, action, form, reading, Reason.STARTED);
            case "crossed" -> {
                var other = led(me, companions, id);
                // What was typed stays typed, on what is shown now.
                var typed = form.on(other.version());
                drafts.keep(me, HOLDER, id.value(), typed.draft());
                yield new Writing.Crossed(
                        view(companions, other, typed, Map.of(), reading, other).drafted(true));
            }
            case "not there" -> refused(companions, action, form, reading, Reason.NOT_THERE);
            default -> throw new NotFound();
        };
    }

    /// Says that a line of one's own is done, or that it is not.
    ///
    /// @return whether the action is under way
    public boolean tick(CircleId circle, CommonActionId id, int place, boolean done) {
        found(companions(circle), id);
        return outcome(rows.tick(id, place, done, clock.instant()), "kept");
    }

    /// Gives it up, started or not; by who answers for it.
    ///
    /// @return whether it was not over
    public boolean giveUp(MemberId me, CircleId circle, CommonActionId id) {
        led(me, companions(circle), id);
        drop(me, circle, id);
        return outcome(rows.end(id, null, clock.instant()), "ended");
    }

    private static boolean outcome(String became, String well) {
        if (became.equals("not yours")) {
            throw new NotFound();
        }
        return became.equals(well);
    }

    Companions companions(CircleId circle) {
        return rows.companions(circle).orElseThrow(NotFound::new);
    }

    CommonAction found(Companions companions, CommonActionId id) {
        return rows.find(companions.circle(), id).orElseThrow(NotFound::new);
    }

    /// One that this member answers for.
    CommonAction led(MemberId me, Companions companions, CommonActionId id) {
        var action = found(companions, id);
        if (!leads(me, companions, action)) {
            throw new NotFound();
        }
        return action;
    }

    /// Who proposed it; where they are in the circle no more, anybody.
    static boolean leads(MemberId me, Companions companions, CommonAction action) {
        var proposer = action.proposer();
        return me.equals(proposer) || proposer == null || !companions.has(proposer);
    }

    static Holder holder(CommonActionId id) {
        return new Holder(HOLDER, id.value());
    }

    private @Nullable Writing unfit(
            Companions companions,
            @Nullable CommonAction action,
            ActionForm form,
            Readings reading) {
        if (form.more()) {
            return new Writing.Unfit(view(companions, action, form, Map.of(), null, null));
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var refusals = form.refusals(today, companions.ids());
        if (refusals.isEmpty() && reading.pass()) {
            return null;
        }
        var told = form.said().replaces() ? Map.<String, Reason>of() : refusals;
        return new Writing.Unfit(view(companions, action, form.with(reading), told, reading, null));
    }

    private Writing refused(
            Companions companions,
            @Nullable CommonAction action,
            ActionForm form,
            Readings reading,
            Reason why) {
        var refusals = Map.of(ActionForm.ROWS, why);
        return new Writing.Unfit(view(companions, action, form, refusals, reading, null));
    }

    private Writing done(MemberId me, CommonActionId id, Readings reading) {
        guard.keep(me, holder(id), reading);
        return new Writing.Done(id);
    }

    private static ActionFormView view(
            Companions companions,
            @Nullable CommonAction action,
            ActionForm form,
            Map<String, Reason> refusals,
            @Nullable Readings reading,
            @Nullable CommonAction other) {
        return new ActionFormView(
                companions,
                action == null ? null : action.id(),
                form,
                refusals,
                reading,
                other,
                action != null && action.isAsked(),
                false);
    }
}
