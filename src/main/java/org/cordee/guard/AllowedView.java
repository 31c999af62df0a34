package org.cordee.guard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of the words that the guard lets pass.
///
/// @param standing some of them, by the alphabet
/// @param more whether others come after these
/// @param gone taken back, the latest first
/// @param keeps whether whoever reads it may change it
/// @param typed a word that was not taken; empty for none
/// @param refusal why it was not; null for no such word
public record AllowedView(
        List<AllowedWord> standing,
        boolean more,
        List<AllowedWord> gone,
        boolean keeps,
        String typed,
        @Nullable Refusal refusal) {
    public AllowedView {
        standing = List.copyOf(standing);
        gone = List.copyOf(gone);
    }

    /// Why a word is not taken.
    public enum Refusal {
        EMPTY,
        TOO_LONG,
        TOO_MANY_WORDS,
        KNOWN,
        ENOUGH
    }

    AllowedView refused(String word, Refusal why) {
        return new AllowedView(standing, more, gone, keeps, word, why);
    }
}
