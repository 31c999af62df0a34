package org.cordee.partnership.premortem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What each party is asked, apart (PRODUCT 4).
public enum PreMortemQuestion {
    /// How it could fail.
    FAILURE,

    /// What would be seen first.
    SIGNS,

    /// How close one is outside work, from 1 to 7.
    CLOSENESS,

    /// Of friends: what would we not dare to say?
    UNSAID;

    /// The kind of round that a pre-mortem is.
    public static final String KIND = "pre-mortem";

    /// The least and the most closeness; and from where on two are friends first.
    public static final int LEAST_CLOSE = 1;

    public static final int MOST_CLOSE = 7;
    public static final int FRIENDS = 6;

    /// As it stands in forms and rows.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The question of a key; an `IllegalArgumentException` where it is none.
    public static PreMortemQuestion of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(PreMortemQuestion::key).toList();
    }

    /// What is kept of what was typed: of closeness, a figure of the scale or nothing.
    String kept(String typed) {
        return this == CLOSENESS && !typed.matches("[" + LEAST_CLOSE + "-" + MOST_CLOSE + "]")
                ? ""
                : typed;
    }
}
