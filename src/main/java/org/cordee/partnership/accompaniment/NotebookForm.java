package org.cordee.partnership.accompaniment;

import java.util.UUID;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// A form of the notebook: a note, a draft that is taken up again, or a reply.
///
/// @param about the draft, or the note that is replied to; null for a new note
/// @param tooLong whether it is longer than fits; else, where `why` is asked, it is empty
public record NotebookForm(
        UUID key, @Nullable UUID about, String words, boolean empty, boolean tooLong) {
    static NotebookForm fresh() {
        return new NotebookForm(UUID.randomUUID(), null, "", false, false);
    }

    static NotebookForm of(UUID key, @Nullable UUID about, String words, int longest) {
        return new NotebookForm(key, about, words, words.isEmpty(), Typed.length(words) > longest);
    }

    boolean fits() {
        return !empty && !tooLong;
    }

    /// Whether it did not fit, and is about this one.
    public boolean isUnfit(@Nullable UUID one) {
        return !fits() && java.util.Objects.equals(about, one);
    }
}
