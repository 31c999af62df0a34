package org.cordee.engagement.session;

import java.util.Locale;

/// The columns in which a session is noted, in the order in which they stand.
public enum NoteColumn {
    FACTS,
    OPINIONS,
    EMOTIONS,
    HARD,
    STEPS;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
