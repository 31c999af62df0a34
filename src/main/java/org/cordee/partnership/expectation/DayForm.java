package org.cordee.partnership.expectation;

import java.time.LocalDate;
import org.cordee.partnership.PartnershipForm;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// The day until which one gives time, as typed, and why it did not fit.
///
/// @param until null before anything was typed
public record DayForm(@Nullable String until, PartnershipForm.@Nullable Reason why) {
    static final DayForm EMPTY = new DayForm(null, null);

    static DayForm of(String typed, LocalDate today) {
        var until = Typed.line(typed);
        return new DayForm(until, PartnershipForm.unfit(until, today.plusDays(1)));
    }

    boolean fits() {
        return why == null;
    }

    LocalDate day() {
        return LocalDate.parse(until == null ? "" : until);
    }
}
