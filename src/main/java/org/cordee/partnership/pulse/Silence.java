package org.cordee.partnership.pulse;

import java.time.LocalDate;
import org.cordee.current.MemberId;

/// A party has let several planned pulses go by without an answer.
///
/// @param missed how many running, up to this one
/// @param since the planned day of the first of them
/// @param last the planned day of the last
public record Silence(MemberId party, int missed, LocalDate since, LocalDate last)
        implements Finding {
    /// So many planned pulses running.
    public static final int LEAST_MISSED = 2;
}
