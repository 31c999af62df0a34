package org.cordee.giving.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that reached one, where it went on from there, and what is told of it.
///
/// @param choice where it could go on to; null where that is not asked
/// @param unkept what was typed of what came of it, or to thank, and was not kept
public record ReachedView(
        Reached reached,
        List<Passed> passed,
        @Nullable Choice choice,
        @Nullable Unkept unkept,
        LocalDate today) {

    /// @param thanks whether it was meant to thank
    /// @param since when what one had before one was written; null for nothing
    /// @param crossed whether another window has written since; else it is too long
    public record Unkept(boolean thanks, @Nullable Instant since, String words, boolean crossed) {}

    /// What was typed of what came of it and was not kept; null for nothing.
    public @Nullable Unkept outcome() {
        return unkept == null || unkept.thanks() ? null : unkept;
    }

    /// What was typed to thank and was not kept; null for nothing.
    public @Nullable Unkept thanks() {
        return unkept == null || !unkept.thanks() ? null : unkept;
    }

    /// The text on which the field is written: what stands now, once it was shown.
    public String since() {
        var typed = outcome();
        var since = typed == null || typed.crossed() ? reached.outcomeAt() : typed.since();
        return since == null ? "" : since.toString();
    }

    ReachedView with(Choice typed) {
        return new ReachedView(reached, passed, typed, unkept, today);
    }

    ReachedView with(Unkept typed) {
        return new ReachedView(reached, passed, choice, typed, today);
    }
}
