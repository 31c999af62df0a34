package org.cordee.partnership.accompaniment;

import java.util.UUID;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// A form of the notebook: a note, a draft that is taken up again, or a reply.
///
/// @param about the draft, or the note that is replied to; null for a new note
/// @param version of the words that a draft's form was filled with
/// @param why it does not fit; null where it does
public record NotebookForm(
        UUID key, @Nullable UUID about, String words, int version, @Nullable Misfit why) {
    public enum Misfit {
        EMPTY,
        LONG,
        /// Another window wrote the draft otherwise in between.
        MOVED
    }

    static NotebookForm fresh() {
        return new NotebookForm(UUID.randomUUID(), null, "", 0, null);
    }

    static NotebookForm of(UUID key, @Nullable UUID about, String words, int version, int longest) {
        var why =
                words.isEmpty() ? Misfit.EMPTY : Typed.length(words) > longest ? Misfit.LONG : null;
        return new NotebookForm(key, about, words, version, why);
    }

    NotebookForm moved() {
        return new NotebookForm(key, about, words, version, Misfit.MOVED);
    }

    boolean fits() {
        return why == null;
    }

    /// Whether it did not fit, and is about this one.
    public boolean isUnfit(@Nullable UUID one) {
        return !fits() && java.util.Objects.equals(about, one);
    }
}
