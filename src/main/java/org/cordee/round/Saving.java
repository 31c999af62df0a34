package org.cordee.round;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What became of a draft that was handed in.
public sealed interface Saving {
    /// The longest text that fits under one heading, in characters.
    int LONGEST = 20_000;

    /// Kept. The version that each heading now has, for the next time.
    record Saved(Instant at, Map<String, Integer> versions) implements Saving {}

    /// Another window saved in between: nothing was overwritten, and both texts are kept.
    record Crossed(List<Crossing> crossings) implements Saving {}

    /// Longer than fits, under these headings. Nothing was saved.
    record TooLong(List<String> headings) implements Saving {}

    /// The seal is on, or the round is over.
    record NotOpen() implements Saving {}

    /// The same heading, written twice: what was just handed in, and what lies there.
    record Crossing(String heading, String yours, Answer saved) {}
}
