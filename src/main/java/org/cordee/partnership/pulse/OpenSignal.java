package org.cordee.partnership.pulse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A signal between the parties, for as long as it waits to be talked about.
///
/// @param until the day from which it was treated, accepted or dismissed; null while it is open
public record OpenSignal(Kind kind, LocalDate from, @Nullable LocalDate until) {
    /// The signals that make a crisis while they are open.
    public enum Kind {
        DEFECTION,
        VALUE,
        RESULTS,
        WIN_WIN
    }

    public boolean isOpen(LocalDate today) {
        return !today.isBefore(from) && (until == null || today.isBefore(until));
    }
}
