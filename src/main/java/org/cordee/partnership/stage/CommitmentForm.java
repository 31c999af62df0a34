package org.cordee.partnership.stage;

import java.time.LocalDate;
import java.util.UUID;
import org.cordee.current.Submissions;
import org.cordee.partnership.PartnershipForm;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// The form that notes a promise: what was typed, and why it does not fit.
///
/// @param stage to which it belongs; empty for none
/// @param unfit why the day cannot be one
/// @param enough whether a hundred are open already
public record CommitmentForm(
        UUID key,
        String words,
        String due,
        String stage,
        PartnershipForm.@Nullable Reason unfit,
        boolean wordless,
        boolean tooLong,
        boolean enough) {

    static CommitmentForm fresh(LocalDate today) {
        return new CommitmentForm(
                UUID.randomUUID(),
                "",
                today.plusDays(14).toString(),
                "",
                null,
                false,
                false,
                false);
    }

    /// @param today where who promises lives: the first day that can be promised for
    static CommitmentForm of(String key, String words, String due, String stage, LocalDate today) {
        var said = Typed.line(words);
        var day = Typed.line(due);
        return new CommitmentForm(
                Submissions.key(key),
                said,
                day,
                stage,
                PartnershipForm.unfit(day, today),
                said.isEmpty(),
                Typed.length(said) > Commitment.LONGEST_WORDS,
                false);
    }

    boolean fits() {
        return unfit == null && !wordless && !tooLong;
    }

    CommitmentForm tooMany() {
        return new CommitmentForm(key, words, due, stage, unfit, wordless, tooLong, true);
    }

    LocalDate day() {
        return LocalDate.parse(due);
    }
}
