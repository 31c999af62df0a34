package org.cordee.partnership.signal;

import java.time.LocalDate;
import java.util.List;
import org.cordee.current.MemberId;
import org.cordee.partnership.pulse.Silence;
import org.cordee.round.Evidence;

/// What is known of a partnership on a day.
///
/// @param parties who is in it now
/// @param since the day it began
/// @param evidence in any order; what lies after the day on which it is read plays no part
/// @param silent the parties that no longer answer the pulse
public record Facts(
        List<MemberId> parties, LocalDate since, List<Evidence> evidence, List<Silence> silent) {
    public Facts {
        parties = List.copyOf(parties);
        evidence = List.copyOf(evidence);
        silent = List.copyOf(silent);
    }
}
