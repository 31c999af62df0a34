package org.cordee.partnership.pulse;

import java.time.LocalDate;

/// The season a partnership is in.
///
/// @param since the day it began
/// @param ground what made it begin
public record Reading(LocalDate since, Ground ground) {
    public Season season() {
        return ground.season();
    }
}
