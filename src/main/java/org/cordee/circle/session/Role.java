package org.cordee.circle.session;

import java.util.List;
import java.util.Locale;

/// What somebody holds in a session.
public enum Role {
    /// Brings the question that the session is about.
    BRINGS,
    /// Hosts it and keeps the time.
    HOLDS,
    /// Takes the notes of which minutes may come.
    NOTES,
    CONSULTS;

    /// Those that one person holds at a time, in the order in which they are given out.
    static final List<Role> TURNING = List.of(BRINGS, HOLDS, NOTES);

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
