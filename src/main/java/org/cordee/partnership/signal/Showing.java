package org.cordee.partnership.signal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Whether a public page that all parties agreed to is shown (RULES 4).
public sealed interface Showing {
    /// A façade's page goes off so many days after its parties were told.
    int NOTICE_DAYS = 14;

    record Shown() implements Showing {}

    /// It stands for a façade: its parties are to be told today.
    record ToBeTold(LocalDate off) implements Showing {}

    /// Its parties were told; it is still shown, until the day before.
    record Told(LocalDate off) implements Showing {}

    /// Turned off. To show it again is for the parties to agree.
    record Off(LocalDate since) implements Showing {}

    /// @param told the day on which the parties were told of the façade it stands for now, or null.
    ///   Once the partnership is no façade any more, that notice is void.
    static Showing on(LocalDate today, Living.State state, @Nullable LocalDate told) {
        if (state != Living.State.FACADE) {
            return new Shown();
        }
        if (told == null) {
            return new ToBeTold(today.plusDays(NOTICE_DAYS));
        }
        var off = told.plusDays(NOTICE_DAYS);
        return today.isBefore(off) ? new Told(off) : new Off(off);
    }
}
