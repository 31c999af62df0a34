package org.cordee.engagement.reading;

import java.util.Locale;

/// What an alliance is made of: that one wants the same, works in a way that suits, is on the same
/// side (after Bordin, 1979), and may say what is wrong. One question of our own wording each, from
/// 0 to 10.
public enum ReadingItem {
    GOALS,
    TASKS,
    BOND,
    SAFETY;

    public static final int HIGHEST = 10;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
