package org.cordee.circle.seat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cordee.circle.seat.WillingView.Missing;
import org.cordee.circle.seat.WillingView.Refused;
import org.cordee.current.MemberId;
import org.cordee.member.Card;
import org.cordee.member.Members;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Being willing to be proposed a circle, and taking it back; and with whom one would rather not
/// sit.
@Service
@Transactional
public class Willingness {
    /// As many times a circle must have in common.
    static final int FEWEST_SLOTS = 2;

    private final WillingRows rows;
    private final Members members;
    private final Clock clock;

    Willingness(WillingRows rows, Members members, Clock clock) {
        this.rows = rows;
        this.members = members;
        this.clock = clock;
    }

    /// @param name how the name begins of somebody who is sought; empty for nobody
    @Transactional(readOnly = true)
    public WillingView view(MemberId me, String name) {
        return view(me, name, null, null);
    }

    /// Willing from now on, or at other times.
    ///
    /// @param keys of the times
    /// @return what is wrong with them; null where they are kept
    public @Nullable WillingView say(MemberId me, Collection<String> keys) {
        var slots = Slot.of(keys);
        if (slots.size() < FEWEST_SLOTS) {
            return view(me, "", slots, Refused.FEW_SLOTS);
        }
        rows.say(me, slots, clock.instant());
        return null;
    }

    /// Not any more. What one said to a circle that nobody has founded becomes a no.
    public void leave() {
        rows.leave(clock.instant());
    }

    /// Would rather not sit with somebody. It counts from the next proposals on, and nobody learns
    /// of it.
    ///
    /// @param other null for nobody that can be meant
    /// @return what is wrong with it; null where it is kept
    public @Nullable WillingView keepApart(MemberId me, @Nullable MemberId other, String name) {
        return other != null && rows.keepApart(me, other, clock.instant())
                ? null
                : view(me, name, null, Refused.NOBODY);
    }

    /// Would sit with them after all.
    public void letIn(MemberId me, MemberId other) {
        rows.letIn(me, other);
    }

    private WillingView view(
            MemberId me, String name, @Nullable List<Slot> typed, @Nullable Refused refused) {
        var kept = rows.slots(me);
        var sought = Typed.line(name);
        return new WillingView(
                kept.isPresent(),
                typed == null ? kept.orElse(List.of()) : typed,
                rows.unseated(me),
                Weekly.next(clock.instant()),
                missing(me),
                rows.apart(me),
                sought,
                sought.isEmpty() ? List.<Card>of() : members.find(sought),
                refused);
    }

    private List<Missing> missing(MemberId me) {
        var profile = rows.profile(me);
        var missing = new ArrayList<Missing>();
        if (!profile.hasCode()) {
            missing.add(Missing.CODE);
        }
        if (!profile.hasApproach()) {
            missing.add(Missing.APPROACH);
        }
        return missing;
    }
}
