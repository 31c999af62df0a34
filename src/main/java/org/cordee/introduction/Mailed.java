package org.cordee.introduction;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the links of mails show to whoever holds them.
public sealed interface Mailed {

    /// A question that waits.
    ///
    /// @param shown whether the introducer lets the rest be seen; it is empty where not
    /// @param fee empty for none; null for one that is read inside
    record Asking(
            String introducer,
            LocalDate untilOn,
            boolean shown,
            String presented,
            String reason,
            @Nullable String fee,
            boolean payer)
            implements Mailed {}

    /// An answer that can be taken back until then.
    record Answered(boolean yes, Instant until) implements Mailed {}

    /// Who and where the other is.
    ///
    /// @param reach null where they have left since
    record Met(String introducer, String name, @Nullable String reach, LocalDate untilOn)
            implements Mailed {}

    /// Whether the address wants no more such letters.
    record Quiet(boolean quiet) implements Mailed {}
}
