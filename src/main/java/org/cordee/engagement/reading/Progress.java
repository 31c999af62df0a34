package org.cordee.engagement.reading;

import java.util.Locale;

/// How far somebody sees an objective.
public enum Progress {
    UNBEGUN,
    BEGUN,
    UNDERWAY,
    NEARLY,
    REACHED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// From 0 to 100, as it is drawn.
    public int percent() {
        return 100 * ordinal() / (values().length - 1);
    }
}
