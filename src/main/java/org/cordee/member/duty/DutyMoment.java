package org.cordee.member.duty;

import java.util.Locale;

/// When a code has something to say.
public enum DutyMoment {
    /// Agreeing on the frame of an engagement.
    OPENING,
    /// Telling colleagues of one's work.
    SHARING_A_CASE,
    /// Telling whoever ordered it how it goes.
    REPORTING,
    INTRODUCING_FOR_A_FEE,
    ENDING;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
