package org.cordee.partnership.page;

import java.time.LocalDate;
import org.cordee.partnership.signal.Living;
import org.jspecify.annotations.Nullable;

/// Whether a partnership lives, and where its public page stands.
///
/// @param page what anyone reads, or would if it had not gone off; null where there is none
/// @param awaited whether one is proposed and waits for the member's answer
/// @param proposed whether one is proposed
public record PageStanding(
        LocalDate today,
        Living living,
        @Nullable PartnerPage page,
        boolean awaited,
        boolean proposed) {

    /// The last day of any evidence; null where there is none.
    public @Nullable LocalDate lastDay() {
        return living.last().values().stream().max(LocalDate::compareTo).orElse(null);
    }

    /// How many sorts of evidence there are within the time that counts for living.
    public int sorts() {
        return (int)
                living.last().values().stream()
                        .filter(day -> !day.isBefore(today.minusDays(Living.LIVING_DAYS)))
                        .count();
    }
}
