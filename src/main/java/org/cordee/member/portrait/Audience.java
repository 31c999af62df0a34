package org.cordee.member.portrait;

import java.util.List;
import java.util.Locale;

/// Who reads a part of a profile, from the narrowest to the widest: whoever is in one reads what is
/// for a wider one too.
public enum Audience {
    ME,
    PARTNERS,
    CIRCLES,
    MEMBERS,
    PUBLIC;

    /// Those that somebody chooses from.
    public static final List<Audience> CHOICES = List.of(values());

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Audience of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
