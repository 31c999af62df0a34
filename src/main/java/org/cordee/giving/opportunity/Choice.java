package org.cordee.giving.opportunity;

import java.util.List;
import org.cordee.guard.Readings;
import org.jspecify.annotations.Nullable;

/// To whom something could be passed: who is proposed and why, and everybody else.
///
/// @param proposed those whom it could serve
/// @param others those of whom nothing meets it, by name
/// @param reason why it did not go; null where nothing was tried
/// @param reading of the line that was typed, where the guard has something to say
public record Choice(
        List<Proposed> proposed,
        List<Fellow> others,
        PassForm form,
        PassForm.@Nullable Reason reason,
        @Nullable Readings reading) {

    /// @param grounds why; the weightiest first
    public record Proposed(Fellow fellow, List<Ground> grounds) {}

    /// @param words of theirs, or of one's watch for them
    /// @param met the words in which the two meet
    public record Ground(Field field, String words, List<String> met) {}

    public boolean isEmpty() {
        return proposed.isEmpty() && others.isEmpty();
    }

    Choice with(PassForm typed, PassForm.@Nullable Reason why, @Nullable Readings found) {
        return new Choice(proposed, others, typed, why, found);
    }
}
