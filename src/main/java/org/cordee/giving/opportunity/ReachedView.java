package org.cordee.giving.opportunity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that reached one, where it went on from there, and what is told of it.
///
/// @param choice where it could go on to; null where that is not asked
/// @param tooLong what was typed of what came of it, or to thank, at too much length
public record ReachedView(
        Reached reached,
        List<Passed> passed,
        @Nullable Choice choice,
        @Nullable TooLong tooLong,
        LocalDate today) {

    /// @param thanks whether it was meant to thank
    public record TooLong(boolean thanks, String words, int most) {}

    ReachedView with(Choice typed) {
        return new ReachedView(reached, passed, typed, tooLong, today);
    }

    ReachedView with(TooLong typed) {
        return new ReachedView(reached, passed, choice, typed, today);
    }
}
