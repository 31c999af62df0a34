package org.cordee.circle.seat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// Why somebody sits in no circle, or not in another, in words that tell nothing of anybody else.
public enum Reason {
    CODE,
    LEVEL,
    METHOD,
    RIVALRY,
    SLOTS,
    /// The places did not come out. Also what is said where the true reason is nobody's to know:
    /// that one of two would rather not sit with the other, or how well two go together.
    PLACES,
    /// Clienteles would have differed less.
    DIVERSITY,
    /// More would have met again whom they met before.
    REPEATS,
    /// It would have been as good.
    EVEN;

    /// As it stands in rows and in words.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<Reason> of(Collection<String> keys) {
        return Arrays.stream(values()).filter(reason -> keys.contains(reason.key())).toList();
    }
}
