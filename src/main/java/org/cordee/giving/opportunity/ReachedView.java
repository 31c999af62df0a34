package org.cordee.giving.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cordee.guard.Readings;
import org.jspecify.annotations.Nullable;

/// Something that reached one, where it went on from there, and what is told of it.
///
/// @param choice where it could go on to; null where that is not asked
/// @param unkept what was typed of what came of it, or to thank, and was not kept
/// @param outcomeDraft what is being written of what came of it; empty for nothing
/// @param thanksDraft the same of thanks
public record ReachedView(
        Reached reached,
        List<Passed> passed,
        @Nullable Choice choice,
        @Nullable Unkept unkept,
        Map<String, String> outcomeDraft,
        Map<String, String> thanksDraft,
        LocalDate today) {

    /// @param thanks whether it was meant to thank
    /// @param since when what one had before one was written; null for nothing
    /// @param crossed whether another window has written since
    /// @param reading what the guard has to say of the words; null where they were not read: they
    ///   are too long, or crossed
    public record Unkept(
            boolean thanks,
            @Nullable Instant since,
            String words,
            boolean crossed,
            @Nullable Readings reading) {

        public boolean isTooLong() {
            return !crossed && reading == null;
        }
    }

    /// What was typed of what came of it and was not kept; null for nothing.
    public @Nullable Unkept outcome() {
        return unkept == null || unkept.thanks() ? null : unkept;
    }

    /// What was typed to thank and was not kept; null for nothing.
    public @Nullable Unkept thanks() {
        return unkept == null || !unkept.thanks() ? null : unkept;
    }

    /// What stands in the field of what came of it.
    public String outcomeWords() {
        var typed = outcome();
        return typed == null
                ? outcomeDraft.getOrDefault("words", reached.outcome())
                : typed.words();
    }

    public String thanksWords() {
        var typed = thanks();
        return typed == null ? thanksDraft.getOrDefault("words", "") : typed.words();
    }

    /// When the text was written on which the field is written: what stands now, once it was shown.
    public String since() {
        var typed = outcome();
        var standing = reached.outcomeAt() == null ? "" : reached.outcomeAt().toString();
        if (typed == null) {
            return outcomeDraft.getOrDefault("since", standing);
        }
        var since = typed.since();
        return typed.crossed() ? standing : since == null ? "" : since.toString();
    }

    ReachedView with(Choice typed) {
        return new ReachedView(reached, passed, typed, unkept, outcomeDraft, thanksDraft, today);
    }

    ReachedView with(Unkept typed) {
        return new ReachedView(reached, passed, choice, typed, outcomeDraft, thanksDraft, today);
    }
}
