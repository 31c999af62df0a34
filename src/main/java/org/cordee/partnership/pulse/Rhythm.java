package org.cordee.partnership.pulse;

import java.time.LocalDate;
import java.util.List;

/// How often the parties answer, as all of them have agreed: its terms.
///
/// @param every days from one pulse to the next
/// @param first the day of the first
/// @param delay days after which one is shown that somebody is missing
public record Rhythm(int every, LocalDate first, int delay) {
    /// The kind of agreement that a rhythm is.
    public static final String KIND = "rhythm";

    /// Two, three or four weeks.
    public static final List<Integer> CHOICES = List.of(14, 21, 28);

    public static final int LEAST_DELAY = 1;

    /// The next pulse is due a few days later at the latest.
    public static final int MOST_DELAY = 10;

    /// How far ahead the first day may lie.
    public static final int FARTHEST_DAYS = 120;
}
