package org.cordee.partnership.exit;

import java.util.List;
import java.util.Map;
import org.cordee.round.Saving;
import org.jspecify.annotations.Nullable;

/// What was typed on the page and did not fit, and why.
///
/// @param item the line it was typed in; null where it was none
/// @param why what did not fit with that line
/// @param typed the words of that line, or of the feedback by heading
/// @param crossings where another window saved other feedback in between
public record ExitForm(
        @Nullable Item item,
        @Nullable Misfit why,
        Map<String, String> typed,
        List<String> tooLong,
        List<Saving.Crossing> crossings) {

    public enum Misfit {
        /// Somebody said it otherwise in between: their words are shown too.
        MOVED,
        LONG,
        /// Somebody left it open in other words in between, or no more.
        MOVED_OPEN_POINT,
        LONG_OPEN_POINT,
        NO_OPEN_POINT
    }

    static final ExitForm EMPTY = new ExitForm(null, null, Map.of(), List.of(), List.of());

    static ExitForm line(Item item, Misfit why, String typed) {
        return new ExitForm(item, why, Map.of(item.key(), typed), List.of(), List.of());
    }

    static ExitForm feedback(
            Map<String, String> typed, List<String> tooLong, List<Saving.Crossing> crossings) {
        return new ExitForm(null, null, typed, tooLong, crossings);
    }

    public boolean of(Item one, Misfit reason) {
        return item == one && why == reason;
    }

    /// Whether it is what a line leaves open that did not fit.
    public boolean leavesOpen(Item one) {
        return of(one, Misfit.MOVED_OPEN_POINT)
                || of(one, Misfit.LONG_OPEN_POINT)
                || of(one, Misfit.NO_OPEN_POINT);
    }
}
