package org.cordee.member.portrait;

import java.util.List;
import java.util.Locale;

/// The parts of a profile, each with readers of its own.
public enum Aspect {
    CARD,
    FOREHAND,
    OFFERS,
    SEARCHES,
    STRENGTHS,
    WEAK_SPOTS,
    POSITIONING,
    POSTURE,
    RECORD,
    CODES;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Aspect of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /// A card is how members find one another: no less than all of them read it.
    public List<Audience> choices() {
        return this == CARD ? List.of(Audience.MEMBERS, Audience.PUBLIC) : Audience.CHOICES;
    }
}
