package org.cordee.partnership.pulse;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a pulse asks: five qualities of the partnership, and one's own energy.
public enum Question {
    RELEVANT,
    GENEROUS,
    TRUSTING,
    RESPONSIVE,
    CLEAN,
    ENERGY;

    /// The qualities, whose mean the rules read; energy is shown beside them.
    public static final Set<Question> QUALITIES = EnumSet.range(RELEVANT, CLEAN);

    /// The heading under which the knots stand, a digit for each question in their order. One row
    /// for an answer: five years of them are read at once.
    static final String KNOTS = "knots";

    /// The heading of the one free line.
    public static final String LINE = "line";

    /// As it stands in forms and rows.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// All headings of the round.
    public static List<String> headings() {
        return List.of(KNOTS, LINE);
    }
}
