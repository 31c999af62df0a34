package org.cordee.giving.opportunity;

import java.util.List;
import org.cordee.guard.Readings;
import org.jspecify.annotations.Nullable;

/// To whom something could be passed: who is proposed and why, and everybody else.
///
/// @param proposed those whom it could serve
/// @param others some of whom nothing meets it, by name: those who are sought, if somebody is
/// @param many whether there may be more whom one can seek by name
/// @param reason why it did not go; null where nothing was tried
/// @param reading of the line that was typed, where the guard has something to say
public record Choice(
        List<Proposed> proposed,
        List<Fellow> others,
        boolean many,
        PassForm form,
        PassForm.@Nullable Reason reason,
        @Nullable Readings reading) {
    /// So many are proposed (RULES 9).
    public static final int PROPOSED = 5;

    /// @param grounds why; the weightiest first
    public record Proposed(Fellow fellow, List<Ground> grounds) {}

    /// @param words of theirs, or of one's watch for them
    /// @param met the words in which the two meet
    public record Ground(Field field, String words, List<String> met) {}

    /// Where there is nobody to ask any more.
    static Choice none(PassForm form) {
        return new Choice(List.of(), List.of(), false, form, null, null);
    }

    public boolean isEmpty() {
        return proposed.isEmpty() && others.isEmpty() && !many;
    }

    Choice with(PassForm typed, PassForm.@Nullable Reason why, @Nullable Readings found) {
        return new Choice(proposed, others, many, typed, why, found);
    }
}
