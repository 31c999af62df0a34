package org.cordee.circle.action;

import java.util.List;
import org.cordee.current.MemberId;
import org.cordee.guard.Readings;
import org.jspecify.annotations.Nullable;

/// A common action as those in its circle read it.
///
/// @param overlaps where two of them stand on the same ground; empty once it has started
/// @param unread of whom the circle reads no positioning, by name
/// @param leads whether this member answers for it
/// @param told what came of it as it was typed, where it was not kept; null for nothing
/// @param late what was typed after it could be kept no more; null for nothing
public record ActionView(
        Companions companions,
        CommonAction action,
        MemberId me,
        List<Overlap> overlaps,
        List<String> unread,
        Inquiry inquiry,
        Readiness readiness,
        boolean leads,
        @Nullable Told told,
        @Nullable String late) {

    /// What came of it, as typed.
    ///
    /// @param reading null where the guard was not asked
    public record Told(
            String words, boolean isEmpty, boolean isTooLong, @Nullable Readings reading) {}

    public ActionView {
        overlaps = List.copyOf(overlaps);
        unread = List.copyOf(unread);
    }

    public String address() {
        return companions.address() + "/" + action.id().value();
    }

    /// Whether there is somebody to ask.
    public boolean mayAsk() {
        return companions.all().size() > 1;
    }

    public List<Overlap> rivals() {
        return overlaps.stream().filter(Overlap::rivals).toList();
    }

    public List<Overlap> others() {
        return overlaps.stream().filter(overlap -> !overlap.rivals()).toList();
    }

    public String state() {
        if (late != null) {
            return "late";
        }
        if (told != null) {
            return "unfit";
        }
        if (action.stage() != CommonAction.Stage.PROPOSED) {
            return action.stage().key();
        }
        return switch (inquiry) {
            case Inquiry.Unasked _ -> "unasked";
            case Inquiry.Before _ -> "before";
            case Inquiry.Writing(_, _, Reply reply) ->
                    reply.why() != null
                            ? "unfit"
                            : reply.reading() != null
                                    ? "guarded"
                                    : reply.other().isEmpty() ? "writing" : "crossed";
            case Inquiry.Waiting _ -> "waiting";
            case Inquiry.Opened _ -> readiness == Readiness.READY ? "ready" : "opened";
        };
    }

    ActionView with(Told typed) {
        return new ActionView(
                companions, action, me, overlaps, unread, inquiry, readiness, leads, typed, late);
    }

    ActionView with(Inquiry other) {
        return new ActionView(
                companions, action, me, overlaps, unread, other, readiness, leads, told, late);
    }

    ActionView late(String typed) {
        return new ActionView(
                companions, action, me, overlaps, unread, inquiry, readiness, leads, told, typed);
    }
}
