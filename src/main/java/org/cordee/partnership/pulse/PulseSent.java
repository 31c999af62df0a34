package org.cordee.partnership.pulse;

import java.time.LocalDate;
import org.cordee.partnership.agreement.AgreementId;
import org.jspecify.annotations.Nullable;

/// What was sent with the page of the pulse and did not go through, to be shown where it was typed.
///
/// @param answer the answer as it was set; null where none was sent
/// @param told why an answer that fits was not taken
/// @param view how one sees the season otherwise, too long or empty; null where none was sent
/// @param why a reason that is too long, beside the proposal it is about; null for none
public record PulseSent(
        @Nullable PulseForm answer,
        Pulses.@Nullable Told told,
        RhythmForm rhythm,
        @Nullable String view,
        @Nullable Why why) {

    /// A reason for a *not yet* that is too long.
    public record Why(AgreementId proposal, String words) {}

    static PulseSent nothing(LocalDate today) {
        return new PulseSent(null, null, RhythmForm.fresh(today), null, null);
    }
}
