package org.cordee.circle.action;

import java.util.Map;
import java.util.Set;
import org.cordee.current.MemberId;

/// Whether a common action may start: once each who is in the circle now has said yes to it as it
/// stands (decision 38).
public enum Readiness {
    /// Each was not asked yet, or was asked about other words, or the round closed unopened.
    UNASKED,
    /// It opened, and somebody has come into the circle since.
    SOMEBODY_CAME,
    /// Somebody said *yes, if*, or *not for me*: it is said otherwise, and asked anew.
    WITHHELD,
    READY;

    /// @param revealed whether they were asked about what it says now, and it opened
    /// @param here who is in the circle
    /// @param said by each who was asked; those who have left since count no more
    static Readiness of(boolean revealed, Set<MemberId> here, Map<MemberId, Consent> said) {
        if (!revealed) {
            return UNASKED;
        }
        if (!said.keySet().containsAll(here)) {
            return SOMEBODY_CAME;
        }
        return here.stream().allMatch(member -> said.get(member) == Consent.YES) ? READY : WITHHELD;
    }
}
